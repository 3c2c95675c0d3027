import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { serve, testFetch } from "./servers.testing";

const never = new AbortController().signal;

/** Answers `/301/302/end` with a 301 to `/302/end` and so on; `end` says which headers came. */
const steps: RequestListener = (request, answer) => {
  const [, status, rest] = /^\/(30\d)(\/.*)$/.exec(request.url ?? "") ?? [];
  if (status) answer.writeHead(Number(status), { location: rest }).end("moved");
  else answer.end(JSON.stringify(request.headers));
};

describe("redirects", () => {
  it.each([
    ["/301/end", "/end"], ["/308/301/end", "/end"], ["/302/end", null], ["/307/301/end", null], ["/303/end", null], ["/301/302/end", "/302/end"], ["/end", null],
  ])("%s has moved for good to %s", async (path, moved) => {
    await using server = await serve(steps);
    const came = await testFetch(["127.0.0.1"])({ url: server.url + path }, never);
    expect(came).toMatchObject({ kind: "body", url: `${server.url}/end`, movedTo: moved === null ? null : server.url + moved });
    expect(came.transcript.map(({ status }) => status)).toEqual([...path.matchAll(/30\d/g)].map(Number).concat(200));
  });

  it("say where they led, also when nothing has changed there", async () => {
    await using server = await serve((request, answer) => {
      if (request.url === "/old") answer.writeHead(301, { location: "/new" }).end();
      else answer.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200).end();
    });
    const came = await testFetch(["127.0.0.1"])({ url: `${server.url}/old`, validators: { etag: '"1"', lastModified: null } }, never);
    expect(came).toMatchObject({ kind: "unchanged", movedTo: `${server.url}/new`, transcript: [{ notes: [`Leads to ${server.url}/new for good.`] }, {}] });
  });

  it("end in a circle, after eight, and without an end", async () => {
    await using server = await serve((request, answer) => {
      const { pathname } = new URL(request.url ?? "/", "http://a");
      const location = pathname === "/circle" ? "/circle" : pathname === "/nowhere" ? undefined : `${pathname}x`;
      answer.writeHead(302, location === undefined ? {} : { location }).end();
    });
    const fetch = testFetch(["127.0.0.1"]);
    expect(await fetch({ url: `${server.url}/circle` }, never)).toMatchObject({ reason: "redirects", words: expect.stringMatching(/circle/) });
    expect(await fetch({ url: `${server.url}/on` }, never)).toMatchObject({ reason: "redirects", transcript: { length: 9 } });
    expect(await fetch({ url: `${server.url}/nowhere` }, never)).toMatchObject({ reason: "broken-answer" });
  });

  it.each(["file:///etc/passwd", "ftp://files.example/feed", "gopher://127.0.0.1:70/x", "javascript:alert(1)", "data:text/xml,<rss/>"])("follow no %s", async (location) => {
    await using server = await serve((_, answer) => answer.writeHead(301, { location }).end());
    expect(await testFetch(["127.0.0.1"])({ url: server.url }, never)).toMatchObject({ kind: "failed", reason: "bad-address" });
  });

  it("are read as the letters that they mean", async () => {
    await using server = await serve((request, answer) => {
      if (request.url === "/") answer.writeHead(301, { location: Buffer.from("/über?q=ü").toString("latin1") }).end();
      else answer.end("there");
    });
    expect(await testFetch(["127.0.0.1"])({ url: server.url }, never)).toMatchObject({ url: `${server.url}/%C3%BCber?q=%C3%BC` });
  });

  it("take no password, cookie or header to another origin", async () => {
    await using other = await serve((request, answer) => answer.end(JSON.stringify(request.headers)));
    await using server = await serve((request, answer) => answer.writeHead(302, { location: request.url === "/back" ? "/here" : `http://stolen:too@127.0.0.1:${other.port}/there` }).end());
    const secrets = { credentials: { user: "me", password: "pass" }, headers: { "X-Key": "secret", Cookie: "a=b", Authorization: "Bearer token" } };
    const came = await testFetch(["127.0.0.1"])({ url: `${server.url}/`, ...secrets }, never);
    const seen = came.kind === "body" ? (JSON.parse(Buffer.from(came.bytes).toString()) as Record<string, string>) : {};
    expect(seen).toMatchObject({ "user-agent": "Parallax/test" });
    for (const name of ["authorization", "cookie", "x-key"]) expect(seen).not.toHaveProperty(name);
    expect(came.transcript[1]?.notes).toEqual([expect.stringMatching(/not sent here/)]);
    expect(came.transcript[1]).toMatchObject({ url: `${other.url}/there` });
  });

  it("do not make an address insecure for good", async () => {
    const { leadsTo } = await import("./way");
    expect(leadsTo(301, "http://a.example/", new URL("https://a.example/"))).toMatchObject({ permanent: false });
    expect(leadsTo(301, "https://a.example/", new URL("http://a.example/"))).toMatchObject({ permanent: true });
  });

  it("lead to no address that may not be fetched", async () => {
    await using inner = await serve((_, answer) => answer.end("the secrets of this network"));
    await using server = await serve((request, answer) => answer.writeHead(302, { location: decodeURIComponent((request.url ?? "").slice(1)) }).end());
    const fetch = testFetch([`127.0.0.1:${server.port}`]);
    for (const target of [`http://127.0.0.1:${inner.port}/`, `http://localhost:${inner.port}/`, `http://2130706433:${inner.port}/`, `http://0x7f.1:${inner.port}/`, `http://[::ffff:127.0.0.1]:${inner.port}/`, `http://[::1]:${inner.port}/`, `http://0.0.0.0:${inner.port}/`, "http://169.254.169.254/latest/meta-data/"]) {
      const came = await fetch({ url: `${server.url}/${encodeURIComponent(target)}` }, never);
      expect([target, came]).toMatchObject([target, { kind: "failed", reason: "private-address", words: expect.stringMatching(/FETCH_ALLOW/), transcript: [{ status: 302 }, { status: 0, address: null }] }]);
    }
    expect(inner.hits()).toBe(0);
  });
});

describe("names", () => {
  it("lead only to addresses that were checked, each time anew", async () => {
    await using server = await serve((_, answer) => answer.setHeader("connection", "close").end("ok"));
    const answers = ["127.0.0.1", "127.0.0.9"];
    let asked = 0;
    const resolve = async (): Promise<{ address: string; family: number }[]> => [{ address: answers[asked++] ?? "127.0.0.9", family: 4 }];
    const fetch = testFetch([`127.0.0.1:${server.port}`], { resolve });
    const url = `http://feeds.test:${server.port}/`;
    expect(await fetch({ url }, never)).toMatchObject({ kind: "body", transcript: [{ address: `127.0.0.1:${server.port}` }] });
    expect(asked).toBe(1);
    expect(await fetch({ url }, never)).toMatchObject({ kind: "failed", reason: "private-address", words: expect.stringMatching(/127\.0\.0\.9/) });
    expect(asked).toBe(2);
  });

  it("that have public and private addresses lead to the public ones", async () => {
    await using server = await serve((_, answer) => answer.end("ok"));
    const resolve = async (): Promise<{ address: string; family: number }[]> => ["10.0.0.1", "::1", "127.0.0.1", "fe80::1"].map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    const came = await testFetch([`127.0.0.1:${server.port}`], { resolve })({ url: `http://feeds.test:${server.port}/` }, never);
    expect(came).toMatchObject({ kind: "body", transcript: [{ address: `127.0.0.1:${server.port}` }] });
  });

  it("that are allowed may lead anywhere, on any port", async () => {
    await using server = await serve((_, answer) => answer.end("ok"));
    const resolve = async (): Promise<{ address: string; family: number }[]> => [{ address: "127.0.0.1", family: 4 }];
    expect(await testFetch(["*.lan"], { resolve })({ url: `http://nas.lan:${server.port}/` }, never)).toMatchObject({ kind: "body" });
  });

  it("without an address are unknown", async () => {
    expect(await testFetch([], { resolve: async () => [] })({ url: "http://feeds.test/" }, never)).toMatchObject({ reason: "unknown-host" });
    expect(await testFetch([], { resolve: async () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" })) })({ url: "http://feeds.test/" }, never)).toMatchObject({ reason: "unknown-host" });
  });
});

describe("an address", () => {
  it.each(["", "example.org/feed", "ftp://example.org/", "file:///etc/passwd", "javascript:1", "http://", "https://example.org:22/", "http://example.org:6379/", `https://example.org/${"x".repeat(9000)}`])("is refused: %j", async (url) => {
    expect(await testFetch([])({ url }, never)).toMatchObject({ kind: "failed", reason: "bad-address", status: null });
  });

  it.each(["http://127.0.0.1/", "http://localhost./", "http://[::1]:8080/", "http://10.1.2.3/", "http://[fd00::1]/", "http://017700000001/", "http://127.1/", "http://①②⑦.0.0.1/"])("leads nowhere private: %s", async (url) => {
    expect(await testFetch([])({ url }, never)).toMatchObject({ kind: "failed", reason: "private-address" });
  });
});
