import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Below the ports that systems hand out to outgoing connections (from 32768 on Linux, 49152 elsewhere).
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** A free loopback port, chosen at random so that two clones rarely meet. */
export async function choosePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${HIGHEST} on this machine. Set DATABASE_URL to a PostgreSQL that runs elsewhere.`);
}

/** Whether a server could listen on this port now. */
export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
