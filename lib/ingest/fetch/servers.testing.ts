import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createPlainServer, type AddressInfo, type Server as PlainServer, type Socket } from "node:net";
import { Allowed } from "./addresses";
import { makeFetch, type Fetch, type FetchParts } from "./fetch-source";
import { Hosts } from "./hosts";

/** A server on this machine; `hits` are the connections it has seen. */
export type TestServer = { port: number; url: string; hits: () => number; [Symbol.asyncDispose]: () => Promise<void> };

async function listening(server: Server | PlainServer, scheme: string, event: "connection" | "secureConnection" = "connection"): Promise<TestServer> {
  let hits = 0;
  const sockets = new Set<Socket>();
  server.on(event === "connection" ? "connection" : event, () => hits++);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("error", () => undefined));
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, url: `${scheme}://127.0.0.1:${port}`, hits: () => hits, [Symbol.asyncDispose]: close };
}

/** An HTTP server. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  return listening(createServer(listener), "http");
}

/** A server that speaks whatever it likes. */
export async function servePlain(speak: (socket: Socket) => void): Promise<TestServer> {
  return listening(createPlainServer(speak), "http");
}

/** An HTTPS server with a certificate that it signed itself, for one name and some dates. */
export async function serveTls(certificate: Certificate, listener: RequestListener): Promise<TestServer> {
  return listening(createTlsServer(certificate, listener), "https");
}

/** A fetch that may reach what is given, without waiting for turns. */
export function testFetch(allow: readonly string[], parts: Partial<FetchParts> = {}): Fetch {
  return makeFetch({ allowed: new Allowed(allow), hosts: new Hosts({ gapMs: 0, perHost: 100 }), userAgent: "Parallax/test", ...parts });
}

export type Certificate = { key: string; cert: string };

/** Makes a certificate that signs itself (RFC 5280, as few fields as will do), for a DNS name and two days. */
export function selfSigned(name: string, from: Date, until: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = der(0x30, object("2a8648ce3d040302"));
  const subject = der(0x30, der(0x31, der(0x30, object("550403"), der(0x0c, Buffer.from(name)))));
  const names = der(0x30, object("551d11"), der(0x04, der(0x30, der(0x82, Buffer.from(name)))));
  const authority = der(0x30, object("551d13"), der(0x04, der(0x30, der(0x01, Buffer.from([255])))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    subject,
    der(0x30, time(from), time(until)),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, names, authority)),
  );
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), sign("sha256", body, privateKey)));
  const lines = whole.toString("base64").replace(/.{1,64}/g, "$&\n");
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n` };
}

function object(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function time(at: Date): Buffer {
  return der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\.\d+/g, "")}`));
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
