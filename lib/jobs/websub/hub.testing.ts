import { createHmac, randomUUID } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { askedOf } from "@/lib/web/asked";
import { answerHub } from "@/lib/websub/answer";

/** What a hub was asked, by the names of its fields without `hub.`. */
export type Asked = { path: string; callback: string; mode: string; topic: string; secret: string; lease_seconds: string };
/** What a hub does with what it was asked; null: it keeps the connection and says nothing. */
type Manner = (asked: Asked, response: ServerResponse) => void | Promise<void>;
type Answer = { status: number; text: string };

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A hub of WebSub and a paper's address for hubs, both real servers, for the tests of a file. */
export function useHub() {
  const asked: Asked[] = [];
  const manners = new Map<string, Manner>();
  const hub = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? "/";
      const pieces: Buffer[] = [];
      for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
      const form = Object.fromEntries([...new URLSearchParams(Buffer.concat(pieces).toString())].map(([name, value]) => [name.replace("hub.", ""), value]));
      const one = { path, ...form } as Asked;
      asked.push(one);
      await (manners.get(path) ?? verifying)(one, response);
    })();
  });
  const paper = createServer((request, response) => {
    void answerHub(askedOf(request), (request.url ?? "").split(/[/?]/)[3] ?? "").then(({ status, headers, body }) => response.writeHead(status, headers).end(body as string));
  });
  beforeAll(async () => {
    for (const server of [hub, paper]) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    for (const server of [hub, paper]) {
      server.closeAllConnections();
      server.close();
    }
  });
  return { asked, at: (path: string) => originOf(hub) + path, origin: () => originOf(paper), behave: (path: string, manner: Manner) => manners.set(path, manner) };
}

/** As most hubs do: it takes the request, and then asks back. */
const verifying: Manner = async (asked, response) => {
  response.writeHead(202).end();
  await verify(asked);
};

/** Asks the subscriber back, with what the test changes of it. */
export async function verify({ callback, mode, topic, lease_seconds }: Asked, changed: Record<string, string> = {}): Promise<Answer & { challenge: string }> {
  const challenge = randomUUID();
  const fields = { mode, topic, challenge, ...(mode === "subscribe" ? { lease_seconds } : {}), ...changed };
  return { ...(await ask(callback, fields)), challenge };
}

/** Calls a subscriber's address. */
export async function ask(callback: string, fields: Record<string, string>): Promise<Answer> {
  const query = new URLSearchParams(Object.entries(fields).map(([name, value]) => [`hub.${name}`, value]));
  const response = await fetch(`${callback}?${query}`);
  return { status: response.status, text: await response.text() };
}

/** Sends a subscriber news. @param signature the header; without it, signed as agreed */
export async function push({ callback, secret }: Pick<Asked, "callback" | "secret">, body: string | Buffer, signature: string | null = signed(body, secret)): Promise<number> {
  const headers: Record<string, string> = { "content-type": "application/rss+xml", ...(signature === null ? {} : { "x-hub-signature": signature }) };
  return (await fetch(callback, { method: "POST", headers, body: new Uint8Array(Buffer.from(body)) })).status;
}

export function signed(body: string | Buffer, secret: string, method = "sha256"): string {
  return `${method}=${createHmac(method, secret).update(body).digest("hex")}`;
}
