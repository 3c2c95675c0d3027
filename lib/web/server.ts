import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

const GRACE_MS = 10_000;

/** A server with limits, that can be stopped without cutting anyone off. */
export interface WebServer {
  listen(port: number, host: string): Promise<number>;
  /** Stops taking connections, lets what is under way finish for ten seconds, then cuts it off. */
  stop(): Promise<void>;
}

export function createWebServer(handle: (request: IncomingMessage, response: ServerResponse) => void): WebServer {
  let stopping = false;
  const server: Server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 15_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      requireHostHeader: false,
      noDelay: true,
    },
    (request, response) => {
      if (stopping) response.shouldKeepAlive = false;
      handle(request, response);
    },
  );
  server.maxConnections = 10_000;
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : port);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
