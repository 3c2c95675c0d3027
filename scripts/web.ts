import { createServer } from "node:http";
import next from "next";
import { env } from "@/lib/env";

const { HOST, PORT } = env();
const app = next({ dev: false, hostname: HOST, port: PORT });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.listen(PORT, HOST, () => process.send?.({ ready: true }));

const stop = () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.on(event, stop);
