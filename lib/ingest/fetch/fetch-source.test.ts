import { describe, expect, it } from "vitest";
import { failureOf } from "./failures";
import { userAgentOf } from "./fetch-source";
import { Hosts } from "./hosts";
import { selfSigned, serve, servePlain, serveTls, testFetch } from "./servers.testing";
import type { Fetched } from "./types";

const never = new AbortController().signal;
const text = (came: Fetched): string => (came.kind === "body" ? Buffer.from(came.bytes).toString() : `${came.kind}`);

describe("a fetch", () => {
  it("gives what came and what was said of it", async () => {
    await using server = await serve((_, answer) => {
      answer.writeHead(200, "Fine", { "content-type": "application/rss+xml; charset=utf-8", etag: 'W/"a,b"', "last-modified": "Sun, 01 Mar 2026 10:00:00 GMT", "cache-control": "public, max-age=600", link: '<https://hub.example/>; rel="hub", </feed>; rel=self', "set-cookie": "id=secret" });
      answer.end("<rss/>");
    });
    const came = await testFetch(["127.0.0.1"])({ url: `${server.url}/feed#part` }, never);
    expect(came).toMatchObject({
      kind: "body", status: 200, url: `${server.url}/feed`, movedTo: null, contentType: "application/rss+xml; charset=utf-8",
      validators: { etag: 'W/"a,b"', lastModified: "Sun, 01 Mar 2026 10:00:00 GMT" },
      cache: { maxAge: 600, retryAfter: null }, links: { hubs: ["https://hub.example/"], self: `${server.url}/feed` },
      transcript: [{ method: "GET", url: `${server.url}/feed`, address: `127.0.0.1:${server.port}`, status: 200, statusText: "Fine", wireBytes: 6, bodyBytes: 6, notes: [] }],
    });
    expect(text(came)).toBe("<rss/>");
    expect(JSON.stringify(came.transcript)).not.toContain("id=secret");
  });

  it("says honestly who asks, and what it would like", async () => {
    await using server = await serve((request, answer) => answer.end(JSON.stringify(request.headers)));
    const came = await testFetch(["127.0.0.1"])({ url: server.url, wanted: "page" }, never);
    expect(JSON.parse(text(came))).toMatchObject({ "user-agent": "Parallax/test", accept: expect.stringMatching(/^text\/html/), "accept-encoding": "gzip, br, deflate" });
    expect(userAgentOf("https://news.example.org")).toBe("Parallax/1.0 (+https://news.example.org)");
  });

  it.each([["W/\"a,b\"", null], ["unquoted", "yesterday"], ["\"\u00e9\"", "Sun, 01 Mar 2026 10:00:00 GMT"], [null, "2026-03-01"]])("sends validators back to the letter: %j, %j", async (etag, lastModified) => {
    await using server = await serve((request, answer) => {
      const fits = request.headers["if-none-match"] === (etag ?? undefined) && request.headers["if-modified-since"] === (lastModified ?? undefined);
      answer.writeHead(fits ? 304 : 200, etag === null ? {} : { etag }).end();
    });
    const came = await testFetch(["127.0.0.1"])({ url: server.url, validators: { etag, lastModified } }, never);
    expect(came).toMatchObject({ kind: "unchanged", status: 304, validators: { etag, lastModified } });
  });

  it("does not believe that nothing changed where nothing was known", async () => {
    await using server = await serve((_, answer) => answer.writeHead(304).end());
    expect(await testFetch(["127.0.0.1"])({ url: server.url }, never)).toMatchObject({ kind: "failed", reason: "broken-answer", status: 304 });
  });

  it("sends a form, and sends it on only where the method stays", async () => {
    await using server = await serve((request, answer) => {
      if (request.url === "/307") return answer.writeHead(307, { location: "/end" }).end();
      if (request.url === "/302") return answer.writeHead(302, { location: "/end" }).end();
      let body = "";
      request.on("data", (piece) => (body += String(piece))).on("end", () => answer.end(`${request.method} ${request.headers["content-type"]} ${body}`));
    });
    const fetch = testFetch(["127.0.0.1"]);
    const form = { "hub.mode": "subscribe", "hub.topic": "https://a.example/?b=c&d" };
    expect(text(await fetch({ url: `${server.url}/307`, form }, never))).toBe("POST application/x-www-form-urlencoded hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d");
    expect(await fetch({ url: `${server.url}/302`, form }, never)).toMatchObject({ kind: "failed", reason: "redirects" });
  });

  it("signs in, from the address as well, and shows no secret", async () => {
    await using server = await serve((request, answer) => answer.end(`${request.headers.authorization} ${request.headers["x-key"]} ${request.headers.host}`));
    const fetch = testFetch(["127.0.0.1"]);
    const came = await fetch({ url: server.url.replace("//", "//me:p%40ss@"), headers: { "X-Key": "top-secret", Host: "elsewhere", "Accept-Encoding": "none", "Bad Name": "x", "X-Line": "a\r\nb", Cookie: "session=crumbs" } }, never);
    expect(text(came)).toBe(`Basic ${Buffer.from("me:p@ss").toString("base64")} top-secret 127.0.0.1:${server.port}`);
    const shown = JSON.stringify(came.transcript);
    for (const secret of ["top-secret", "crumbs", "p@ss", "p%40ss", Buffer.from("me:p@ss").toString("base64")]) expect(shown).not.toContain(secret);
    expect(came.transcript[0]?.notes.map((note) => note.split(" ")[2])).toEqual(['"Host"', '"Accept-Encoding"', '"Bad', '"X-Line"']);
  });
});

describe("a status", () => {
  it.each([
    [400, "refused"], [401, "needs-sign-in"], [403, "forbidden"], [404, "not-found"], [410, "gone"], [418, "refused"], [429, "rate-limited"], [451, "forbidden"],
    [500, "server-error"], [503, "server-error"], [599, "server-error"], [206, "broken-answer"], [300, "broken-answer"],
  ])("%i means %s", async (status, reason) => {
    await using server = await serve((_, answer) => answer.writeHead(status).end("sorry"));
    const came = await testFetch(["127.0.0.1"])({ url: server.url }, never);
    expect(came).toMatchObject({ kind: "failed", reason, status, words: expect.stringMatching(/^127\.0\.0\.1:\d+ .+\..+\.$/) });
  });

  it("429 has its host left alone, whatever else is to be fetched there", async () => {
    await using server = await serve((_, answer) => answer.writeHead(429, { "retry-after": "120" }).end());
    const fetch = testFetch(["127.0.0.1"]);
    expect(await fetch({ url: `${server.url}/a` }, never)).toMatchObject({ reason: "rate-limited", retryAfter: 120 });
    expect(await fetch({ url: `${server.url}/b` }, never)).toMatchObject({ reason: "rate-limited", status: null, retryAfter: 120 });
    expect(server.hits()).toBe(1);
  });

  it("503 with a check for people is no fault that passes", async () => {
    await using server = await serve((_, answer) => answer.writeHead(503, { "cf-mitigated": "challenge" }).end());
    expect(await testFetch(["127.0.0.1"])({ url: server.url }, never)).toMatchObject({ reason: "forbidden", status: 503 });
  });

  it("503 gives the time to wait, as a date too", async () => {
    await using server = await serve((_, answer) => answer.writeHead(503, { date: "Sun, 01 Mar 2026 10:00:00 GMT", "retry-after": "Sun, 01 Mar 2026 10:05:00 GMT" }).end());
    expect(await testFetch(["127.0.0.1"])({ url: server.url }, never)).toMatchObject({ reason: "server-error", retryAfter: 300 });
  });
});

describe("a connection", () => {
  it("is made over TLS to the name that the certificate has", async () => {
    const now = Date.now();
    const certificate = selfSigned("feeds.test", new Date(now - 86_400_000), new Date(now + 86_400_000));
    await using server = await serveTls(certificate, (_, answer) => answer.end("safe"));
    const resolve = async (): Promise<{ address: string; family: number }[]> => [{ address: "127.0.0.1", family: 4 }];
    const trusting = testFetch(["127.0.0.1"], { resolve, ca: certificate.cert });
    expect(text(await trusting({ url: `https://feeds.test:${server.port}/` }, never))).toBe("safe");
    expect(await trusting({ url: `https://other.test:${server.port}/` }, never)).toMatchObject({ reason: "insecure", words: expect.stringMatching(/belongs to another name/) });
    expect(await testFetch(["127.0.0.1"], { resolve })({ url: `https://feeds.test:${server.port}/` }, never)).toMatchObject({ reason: "insecure", words: expect.stringMatching(/signed by nobody/) });
  });

  it("is refused where the certificate is out of its dates", async () => {
    const certificate = selfSigned("feeds.test", new Date("2020-01-01"), new Date("2021-01-01"));
    await using server = await serveTls(certificate, (_, answer) => answer.end("old"));
    const fetch = testFetch(["127.0.0.1"], { resolve: async () => [{ address: "127.0.0.1", family: 4 }], ca: certificate.cert });
    expect(await fetch({ url: `https://feeds.test:${server.port}/` }, never)).toMatchObject({ reason: "insecure", words: expect.stringMatching(/out of its dates/) });
  });

  it("fails in plain words where no TLS is spoken", async () => {
    await using server = await serve((_, answer) => answer.end());
    expect(await testFetch(["127.0.0.1"])({ url: server.url.replace("http:", "https:") }, never)).toMatchObject({ reason: "insecure", words: expect.stringMatching(/begin with http/) });
  });

  it("fails in plain words where nobody listens", async () => {
    const server = await serve(() => undefined);
    await server[Symbol.asyncDispose]();
    expect(await testFetch(["127.0.0.1"])({ url: server.url }, never)).toMatchObject({ reason: "unreachable", status: null });
  });

  it("is kept for the next request to the same host, and made anew where the server closed it", async () => {
    await using server = await servePlain((socket) => {
      let answered = 0;
      socket.on("data", () => {
        answered++;
        if (answered > 2) socket.destroy();
        else socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
      });
    });
    const fetch = testFetch(["127.0.0.1"]);
    for (let times = 0; times < 3; times++) expect(text(await fetch({ url: server.url }, never))).toBe("ok");
    expect(server.hits()).toBe(2);
  });

  it("knows a name that does not exist from one that cannot be looked up", () => {
    expect(failureOf(Object.assign(new Error(), { code: "ENOTFOUND" }), "a.example", false)).toMatchObject({ reason: "unknown-host", message: expect.stringMatching(/no host named/) });
    expect(failureOf(Object.assign(new Error(), { code: "EAI_AGAIN" }), "a.example", false)).toMatchObject({ reason: "unknown-host", message: expect.stringMatching(/just now/) });
    expect(failureOf(new AggregateError([Object.assign(new Error(), { code: "ENETUNREACH" })]), "a.example", false)).toMatchObject({ reason: "unreachable" });
  });
});

describe("an aborted signal", () => {
  const reason = new Error("enough");

  it("is thrown before anything is asked", async () => {
    await using server = await serve((_, answer) => answer.end());
    await expect(testFetch(["127.0.0.1"])({ url: server.url }, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(server.hits()).toBe(0);
  });

  it("ends the wait for a turn, an answer and a body", async () => {
    await using silent = await serve(() => undefined);
    await using endless = await serve((_, answer) => void answer.write("beginning"));
    const hosts = new Hosts({ perHost: 1, gapMs: 0 });
    const fetch = testFetch(["127.0.0.1"], { hosts });
    const stop = new AbortController();
    const all = [silent.url, endless.url, silent.url].map((url) => fetch({ url }, stop.signal));
    setTimeout(() => stop.abort(reason), 50);
    for (const each of all) await expect(each).rejects.toBe(reason);
    expect(hosts.size).toMatchObject({ busy: 0, waiting: 0 });
  });
});
