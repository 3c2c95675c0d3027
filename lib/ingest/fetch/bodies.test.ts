import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "./fetch-source";
import { Hosts } from "./hosts";
import { serve, servePlain, testFetch, type TestServer } from "./servers.testing";
import { FETCH_FAILURES, type Fetched } from "./types";
import { unpack, type Counted } from "./unpack";

const never = new AbortController().signal;
const FEED = Buffer.from("<rss><channel><title>News of the day</title></channel></rss>");

async function sending(encoding: string, body: Buffer): Promise<TestServer> {
  return serve((_, answer) => answer.writeHead(200, { "content-encoding": encoding, "content-length": body.length }).end(body));
}

async function fetched(server: TestServer, limits = {}): Promise<Fetched> {
  return testFetch(["127.0.0.1"])({ url: server.url, limits }, never);
}

describe("a packed body", () => {
  it.each<[string, Buffer]>([
    ["gzip", gzipSync(FEED)], ["x-gzip", gzipSync(FEED)], ["GZIP", gzipSync(FEED)], ["br", brotliCompressSync(FEED)], ["deflate", deflateSync(FEED)], ["deflate", deflateRawSync(FEED)],
    ["gzip, br", brotliCompressSync(gzipSync(FEED))], ["identity", FEED], ["utf-8", FEED], ["gzip", FEED], ["deflate", FEED], ["gzip", Buffer.concat([gzipSync(FEED.subarray(0, 20)), gzipSync(FEED.subarray(20))])],
  ])("comes unpacked: %s", async (encoding, body) => {
    await using server = await sending(encoding, body);
    const came = await fetched(server);
    expect(came.kind === "body" && Buffer.from(came.bytes)).toEqual(FEED);
    expect(came.transcript).toMatchObject([{ wireBytes: body.length, bodyBytes: FEED.length }]);
  });

  it("may be empty", async () => {
    await using server = await sending("gzip", Buffer.alloc(0));
    expect(await fetched(server)).toMatchObject({ kind: "body", bytes: { length: 0 } });
  });

  it.each<[string, Buffer]>([
    ["gzip", gzipSync(FEED).subarray(0, -12)], ["gzip", gzipSync(FEED).subarray(0, 14)], ["br", brotliCompressSync(FEED).subarray(0, -4)], ["deflate", deflateSync(FEED).subarray(0, -8)],
    ["gzip", Buffer.concat([gzipSync(FEED).subarray(0, 20), Buffer.alloc(40, 7)])], ["br", Buffer.alloc(40, 255)], ["zstd", FEED], ["compress", FEED],
  ])("is not taken for whole when it is cut or damaged: %s", async (encoding, body) => {
    await using server = await sending(encoding, body);
    expect(await fetched(server)).toMatchObject({ kind: "failed", reason: "broken-answer", status: null });
  });

  const zeros = Buffer.alloc(64_000_000);
  it.each<[string, Buffer]>([["gzip", gzipSync(zeros)], ["br", brotliCompressSync(zeros)], ["deflate", deflateSync(zeros)], ["gzip, gzip", gzipSync(gzipSync(zeros))], ["gzip, br", brotliCompressSync(gzipSync(zeros))]])("that is a bomb never unfolds: %s", async (encoding, body) => {
    await using server = await sending(encoding, body);
    const came = await fetched(server);
    expect(came).toMatchObject({ kind: "failed", reason: "unpacks-too-far" });
    expect(came.transcript[0]?.bodyBytes).toBeLessThan(16_000_000);
  });

  it("may not be packed over and over", async () => {
    await using server = await sending("gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(FEED))));
    expect(await fetched(server)).toMatchObject({ reason: "unpacks-too-far" });
  });

  it("may be large as long as it is honest", async () => {
    const large = Buffer.from(Array.from({ length: 40_000 }, (_, index) => `<item><title>Article ${index * 7919}</title></item>`).join(""));
    await using server = await sending("gzip", gzipSync(large));
    expect(await fetched(server)).toMatchObject({ kind: "body", bytes: { length: large.length } });
  });

  it("comes as it was, however it is cut into pieces", async () => {
    const codings = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom("gzip" as const, "br" as const, "deflate" as const), fc.integer({ min: 1, max: 50 }), async (bytes, coding, step) => {
      const packed = codings[coding](bytes);
      const pieces = async function* (): AsyncGenerator<Buffer> {
        for (let at = 0; at < packed.length; at += step) yield packed.subarray(at, at + step);
      };
      const counted: Counted = { wire: 0, body: 0 };
      expect([...(await unpack(pieces(), [coding], DEFAULT_LIMITS, counted, { host: "test", share: undefined }))]).toEqual([...bytes]);
      expect(counted).toEqual({ wire: packed.length, body: bytes.length });
    }));
  });

  it("that is damaged anywhere throws one of our own errors or is still something", async () => {
    await using server = await serve((request, answer) => {
      const [, coding = "", at = "0", value = "0"] = (request.url ?? "").split("/");
      const packed = coding === "br" ? brotliCompressSync(FEED) : gzipSync(FEED);
      packed[Number(at) % packed.length] = Number(value);
      answer.writeHead(200, { "content-encoding": coding }).end(packed);
    });
    const fetch = testFetch(["127.0.0.1"]);
    await fc.assert(fc.asyncProperty(fc.constantFrom("gzip", "br"), fc.nat(100), fc.integer({ min: 0, max: 255 }), async (coding, at, value) => {
      const came = await fetch({ url: `${server.url}/${coding}/${at}/${value}` }, never);
      expect(came.kind === "body" || (came.kind === "failed" && came.reason === "broken-answer")).toBe(true);
    }));
  });
});

describe("a body without an end", () => {
  it("is given up at its limit", async () => {
    await using server = await serve((_, answer) => {
      const piece = Buffer.alloc(65_536, "x");
      const more = (): void => {
        while (!answer.destroyed && answer.write(piece));
        if (!answer.destroyed) answer.once("drain", more);
      };
      more();
    });
    const came = await fetched(server, { wireBytes: 1_000_000 });
    expect(came).toMatchObject({ reason: "too-large" });
    expect(came.transcript[0]?.wireBytes).toBeLessThan(2_000_000);
  });

  it.each([200, 302, 404])("lets go of the connection: %i", async (status) => {
    let resolve: (word: string) => void = () => undefined;
    const closed = new Promise<string>((done) => (resolve = done));
    await using server = await serve((request, answer) => {
      if (request.url !== "/") return void answer.end();
      answer.once("close", () => resolve("closed"));
      answer.writeHead(status, { location: "/elsewhere" }).write(Buffer.alloc(5000));
    });
    await fetched(server, { wireBytes: 1000 });
    expect(await closed).toBe("closed");
  });

  it("may take its time as long as something comes", async () => {
    await using server = await serve((_, answer) => {
      let times = 0;
      const timer = setInterval(() => {
        answer.write("x");
        if (++times === 20) answer.end(() => clearInterval(timer));
      }, 100);
    });
    expect(await fetched(server, { idleMs: 1500 })).toMatchObject({ kind: "body", bytes: { length: 20 } });
  });

  it("is not begun where its length says so", async () => {
    await using server = await serve((_, answer) => void answer.writeHead(200, { "content-length": 1e12 }).write("x"));
    expect(await fetched(server)).toMatchObject({ reason: "too-large", transcript: [{ wireBytes: 0 }] });
  });

  it("is given up where nothing more comes", async () => {
    await using server = await serve((_, answer) => void answer.write("<rss>"));
    expect(await fetched(server, { idleMs: 50 })).toMatchObject({ reason: "timeout", words: expect.stringMatching(/in the middle/) });
  });

  it("is given up where it only drips", async () => {
    await using server = await serve((_, answer) => {
      const timer = setInterval(() => (answer.destroyed ? clearInterval(timer) : answer.write("x")), 5);
    });
    expect(await fetched(server, { totalMs: 100 })).toMatchObject({ reason: "timeout", words: expect.stringMatching(/altogether/) });
  });

  it("is given up where it unpacks to nothing", async () => {
    await using server = await serve((_, answer) => {
      answer.writeHead(200, { "content-encoding": "gzip" });
      const empty = gzipSync("");
      const more = (): void => {
        while (!answer.destroyed && answer.write(Buffer.concat(Array.from({ length: 1000 }, () => empty))));
        if (!answer.destroyed) answer.once("drain", more);
      };
      more();
    });
    expect(await fetched(server, { wireBytes: 500_000 })).toMatchObject({ kind: "failed", reason: "too-large" });
  });
});

describe("a server that does not keep to HTTP", () => {
  const speaking = async (words: string, end = true): Promise<TestServer> => servePlain((socket) => socket.once("data", () => void (end ? socket.end(words) : socket.write(words))));

  it.each([
    ["SSH-2.0-OpenSSH_9.9\r\n", "broken-answer"], ["220 mail ESMTP\r\n", "broken-answer"], ["<html>no head</html>", "broken-answer"], ["", "unreachable"], ["HTTP/1.1 200 OK\r\ncontent-len", "unreachable"],
    ["HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort", "broken-answer"], ["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nshort\r\n", "broken-answer"], ["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n", "broken-answer"],
    ["HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n", "unreachable"],
  ])("fails as data: %j", async (words, reason) => {
    await using server = await speaking(words);
    expect(await fetched(server)).toMatchObject({ kind: "failed", reason });
  });

  it.each([
    ["a sign that no header may have", "HTTP/1.1 200 OK\r\nx-title: a\u0001b\r\ncontent-length: 6\r\n\r\n<rss/>"],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n6\r\n<rss/>\r\n0\r\n\r\n"],
    ["lines that end in half", "HTTP/1.1 200 OK\ncontent-length: 6\n\n<rss/>"],
  ])("has %s: it is read all the same", async (_, words) => {
    await using server = await speaking(words);
    const came = await fetched(server);
    expect(came.kind === "body" && Buffer.from(came.bytes).toString()).toBe("<rss/>");
    expect(server.hits()).toBe(came.transcript[0]?.notes.length === 1 ? 2 : 1);
  });

  it("sends more than it said: what it said is taken, and nothing is mixed into the next answer", async () => {
    await using server = await speaking("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nrightHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwrong", false);
    const fetch = testFetch(["127.0.0.1"]);
    for (let times = 0; times < 3; times++) {
      const came = await fetch({ url: server.url }, never);
      expect(came.kind === "body" && Buffer.from(came.bytes).toString()).toBe("right");
    }
  });

  it("says no length and closes: that is a whole answer", async () => {
    await using server = await speaking("HTTP/1.0 200 OK\r\n\r\n<rss/>");
    const came = await fetched(server);
    expect(came.kind === "body" && Buffer.from(came.bytes).toString()).toBe("<rss/>");
  });

  it("has a head without an end", async () => {
    await using server = await servePlain((socket) => socket.once("data", () => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const more = (): void => {
        while (!socket.destroyed && socket.write(`x-${"a".repeat(1000)}: b\r\n`));
        if (!socket.destroyed) socket.once("drain", more);
      };
      more();
    }));
    expect(await fetched(server)).toMatchObject({ reason: "too-large" });
  });

  it("says nothing at all, or says it over and over", async () => {
    await using silent = await speaking("HTTP/1.1 ", false);
    expect(await fetched(silent, { firstByteMs: 50 })).toMatchObject({ reason: "timeout", words: expect.stringMatching(/sent nothing/) });
    await using early = await servePlain((socket) => {
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write("HTTP/1.1 103 Early Hints\r\n\r\n")), 5);
    });
    expect(await fetched(early, { firstByteMs: 100 })).toMatchObject({ reason: "timeout" });
  });

  it("sends anything at all: that is an answer or a failure, and no turn is lost", async () => {
    const piece = fc.constantFrom("HTTP/1.1 ", "200 OK", "301 Moved", "304", "\r\n", "\n", "\r\n\r\n", "content-length: ", "transfer-encoding: chunked", "content-encoding: gzip", "location: /", "etag: ", "retry-after: ", "link: <", "5", "-1", "99999999999", "0\r\n\r\n", ";", ": ", "\u0000", "é", "x".repeat(200), "HTTP/1.1 100 Continue\r\n\r\n", "<rss>");
    const hosts = new Hosts({ gapMs: 0, perHost: 2 });
    let words = "";
    await using server = await servePlain((socket) => socket.once("data", () => socket.end(words)));
    const fetch = testFetch(["127.0.0.1"], { hosts });
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 25 }), fc.boolean(), async (pieces, asHttp) => {
      words = (asHttp ? "HTTP/1.1 200 OK\r\n" : "") + pieces.join("");
      const came = await fetch({ url: server.url, limits: { totalMs: 2000 } }, never);
      expect(came.kind === "failed" ? FETCH_FAILURES.includes(came.reason) : came.transcript.length > 0).toBe(true);
      expect(hosts.size).toMatchObject({ busy: 0, waiting: 0 });
    }), { numRuns: 200 });
  });

  it("cannot be looked up in time", async () => {
    const fetch = testFetch([], { resolve: async () => new Promise(() => undefined) });
    expect(await fetch({ url: "http://feeds.test/", limits: { connectMs: 50 } }, never)).toMatchObject({ reason: "timeout", words: expect.stringMatching(/could not be connected/) });
  });
});
