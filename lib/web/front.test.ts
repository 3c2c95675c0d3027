import { createServer, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteTags } from "@/lib/cache/cached-read";
import { invalidate, sharedCache } from "@/lib/cache/shared";
import { handOver, HTML_ALONE } from "@/lib/static-html/hand-over";
import { Front } from "./front";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Stands where Next does: what each test needs of a page that renders. */
let render: Handler;
let renders: string[] = [];
let front: Front;
let server: ReturnType<typeof createServer>;

const LONG = "A sentence that is long enough to be worth compressing. ".repeat(40);
const html = (body: string): Handler => async (_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.write(`<!DOCTYPE html><html><body>${LONG}`);
  response.end(`${body}</body></html>`);
};

beforeEach(async () => {
  renders = [];
  front = new Front(async (request, response) => {
    renders.push(request.url ?? "");
    await render(request, response);
  }, { publicUrl: "http://news.test", allowedHosts: [], trustedProxies: [], cacheBytes: 2_000_000, staticDirectory: tmpdir(), script: { script: "/_next/static/page/page.js", imports: ["/_next/static/page/shared.js"] }, version: "0" });
  server = createServer(front.handle).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  sharedCache().hears = true;
});

afterEach(() => {
  sharedCache().hears = false;
  invalidate(["everything"]);
  front.close();
  server.closeAllConnections();
  server.close();
});

function ask(path: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const request = httpRequest({ port, path, method, headers: { host: "localhost", ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: decoded(Buffer.concat(chunks), response.headers["content-encoding"]) }));
    });
    request.on("error", reject);
    request.end();
  });
}

function decoded(body: Buffer, encoding: string | undefined): string {
  if (body.length === 0) return "";
  return (encoding === "gzip" ? gunzipSync(body) : encoding === "br" ? brotliDecompressSync(body) : body).toString();
}

describe("a public page", () => {
  it("is made once, whatever query, cookies and encodings it is asked for with", async () => {
    render = html("page");
    const first = await ask("/latest", { "accept-encoding": "gzip" });
    expect(first.headers["content-encoding"]).toBe("gzip");
    for (const [path, headers] of [["/latest", {}], ["/latest?utm_source=x&n=1", { "accept-encoding": "gzip" }], ["/latest", { cookie: "session=1" }]] as const) {
      expect((await ask(path, headers)).body).toBe(first.body);
    }
    expect(renders).toEqual(["/latest"]);
  });

  it("is made from a request that has nothing of the reader in it", async () => {
    let seen: IncomingMessage["headers"] = {};
    render = async (request, response) => {
      seen = request.headers;
      await html("page")(request, response);
    };
    await ask("/latest", { cookie: "session=1", authorization: "Bearer x", "x-forwarded-for": "6.6.6.6", "accept-language": "de", host: "localhost:1" });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(JSON.stringify(seen)).not.toMatch(/session|Bearer|6\.6\.6\.6|"de"|localhost/);
  });

  it("answers 304 to whoever has it in any encoding, and HEAD without a body", async () => {
    render = html("page");
    const plain = await ask("/latest");
    const zipped = await ask("/latest", { "accept-encoding": "gzip" });
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    for (const etag of [plain.headers.etag, zipped.headers.etag, `W/${plain.headers.etag}`, `"other", ${zipped.headers.etag}`]) {
      expect((await ask("/latest", { "if-none-match": etag, "accept-encoding": "gzip" })).status).toBe(304);
    }
    expect((await ask("/latest", { "if-none-match": '"other"' })).status).toBe(200);
    const head = await ask("/latest", {}, "HEAD");
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", plain.headers["content-length"]]);
  });

  it("is offered better compressed once it has been asked for again, under another name", async () => {
    render = html("page");
    const quick = await ask("/latest", { "accept-encoding": "gzip" });
    for (let n = 0; n < 4; n++) await ask("/latest", { "accept-encoding": "gzip, br" });
    await expect.poll(async () => (await ask("/latest", { "accept-encoding": "gzip, br" })).headers["content-encoding"]).toBe("br");
    const better = await vi.waitFor(async () => {
      const zipped = await ask("/latest", { "accept-encoding": "br;q=0, gzip" });
      expect(zipped.headers.etag).not.toBe(quick.headers.etag);
      return zipped;
    });
    expect([better.headers["content-encoding"], better.body]).toEqual(["gzip", quick.body]);
    expect(Number(better.headers["content-length"])).toBeLessThanOrEqual(Number(quick.headers["content-length"]));
    expect((await ask("/latest", { "if-none-match": quick.headers.etag, "accept-encoding": "gzip" })).status).toBe(304);
  });

  it("is the same for Next's router, whose wishes reach nobody", async () => {
    let seen: IncomingMessage["headers"] = {};
    render = async (request, response) => {
      seen = request.headers;
      await html("page")(request, response);
    };
    const router = await ask("/latest?_rsc=abc", { rsc: "1", "next-router-state-tree": "mine", "next-router-prefetch": "1" });
    expect(router.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["rsc"]));
    expect((await ask("/latest")).body).toBe(router.body);
    expect(renders).toHaveLength(1);
  });

  it("leaves without its framework's scripts, and with ours, where it says that it is HTML alone", async () => {
    const withScripts: Handler = async (request, response) => {
      const nonce = /'nonce-([^']+)'/.exec(String(request.headers["content-security-policy"]))?.[1];
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.setHeader("Link", "</framework.css>; rel=preload; as=style");
      response.end(`<!DOCTYPE html><html><head><script src="/framework.js" nonce="${nonce}"></script></head><body>${LONG}<script nonce="${nonce}">start()</script></body></html>`);
    };
    render = withScripts;
    const whole = await ask("/about");
    expect(whole.body).toContain("/framework.js");
    expect(whole.body).not.toContain("/_next/static/page/");
    render = async (request, response) => {
      handOver(HTML_ALONE, "");
      await withScripts(request, response);
    };
    const alone = await ask("/latest");
    expect(alone.body).toBe(`<!DOCTYPE html><html><head><link rel="modulepreload" href="/_next/static/page/shared.js"/><script type="module" src="/_next/static/page/page.js"></script></head><body>${LONG}</body></html>`);
    expect(alone.headers.link).toBeUndefined();
    const hashes = (answer: Answer) => String(answer.headers["content-security-policy"]).match(/'sha256-[^']+'/g)?.length;
    expect(hashes(whole)).toBe((hashes(alone) ?? 0) + 1);
  });

  it("has one address", async () => {
    const answer = await ask("/en/latest?x=1");
    expect([answer.status, answer.headers.location]).toEqual([308, "/latest"]);
    expect((await ask("/en//elsewhere.test")).headers.location).toBe("/elsewhere.test");
  });
});

describe("a change", () => {
  it("drops the pages that show it and no others", async () => {
    render = async (request, response) => {
      noteTags([`article:${request.url?.split("/").pop()}`]);
      await html(request.url ?? "")(request, response);
    };
    await ask("/articles/a");
    await ask("/articles/b");
    invalidate(["article:a"]);
    await ask("/articles/a");
    await ask("/articles/b");
    expect(renders).toEqual(["/articles/a", "/articles/b", "/articles/a"]);
  });

  it("while a page is being made, keeps that page from being kept, and from being given to those who ask later", async () => {
    let stored = "old";
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    render = async (request, response) => {
      noteTags(["article:a"]);
      const seen = stored;
      if (seen === "old") await held;
      await html(seen)(request, response);
    };
    const early = ask("/articles/a");
    await expect.poll(() => renders.length).toBe(1);
    stored = "new";
    invalidate(["article:a"]);
    const late = await ask("/articles/a");
    expect(late.body).toContain("new");
    release();
    expect((await early).body).toContain("old");
    expect((await ask("/articles/a")).body).toContain("new");
    expect(renders).toHaveLength(2);
  });

  it("is feared by nobody who does not hear of it: then nothing is kept", async () => {
    sharedCache().hears = false;
    render = html("page");
    await ask("/latest");
    await ask("/latest");
    expect(renders).toHaveLength(2);
  });
});

describe("readers who come at once", () => {
  it("share one render, which goes on when the first of them leaves", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    render = async (request, response) => {
      await held;
      await html("page")(request, response);
    };
    const { port } = server.address() as AddressInfo;
    const leaving = httpRequest({ port, path: "/latest", headers: { host: "localhost" } });
    leaving.on("error", () => undefined);
    leaving.end();
    await expect.poll(() => renders.length).toBe(1);
    const staying = [ask("/latest"), ask("/latest")];
    leaving.destroy();
    release();
    for (const answer of await Promise.all(staying)) expect(answer.status).toBe(200);
    expect(renders).toHaveLength(1);
  });
});

describe("what goes wrong", () => {
  it("is not kept: not a failed render, not a page with a failed part, not one that sets a cookie", async () => {
    const failing: Handler[] = [
      async () => Promise.reject(new Error("the render failed, as this test wants")),
      async (request, response) => {
        response.statusCode = 500;
        await html("failed")(request, response);
      },
      html(`<!--$!--><template data-dgst="1"></template><!--/$-->`),
      async (request, response) => {
        response.setHeader("Set-Cookie", "a=b");
        await html("personal")(request, response);
      },
    ];
    for (const handler of failing) {
      render = handler;
      expect((await ask("/latest")).headers["cache-control"]).toBe("no-store");
    }
    render = html("page");
    expect((await ask("/latest")).body).toContain("page");
  });

  it("is said with the right status: strange hosts, methods, addresses", async () => {
    render = html("page");
    expect((await ask("/latest", { host: "rebound.test" })).status).toBe(421);
    expect((await ask("/latest", { host: "news.test:8080" })).status).toBe(200);
    expect((await ask("/latest", {}, "PROPFIND")).status).toBe(405);
    expect((await ask(`/${"a".repeat(3_000)}`)).status).toBe(414);
    expect((await ask("//elsewhere.test/latest")).status).toBe(400);
    expect((await ask("/_next/static/../../package.json")).status).toBe(404);
  });
});

describe("answers of handlers", () => {
  const json = (headers: Record<string, string>): Handler => async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ for: request.headers.cookie ?? "everybody" }));
  };

  it("are kept, by their whole address, when they name their tags, which nobody outside sees", async () => {
    render = json({ "x-parallax-tags": "latest,topic:%C3%BC" });
    const answer = await ask("/api/v1/articles?limit=2");
    expect(answer.headers["x-parallax-tags"]).toBeUndefined();
    await ask("/api/v1/articles?limit=2");
    await ask("/api/v1/articles?limit=3");
    expect(renders).toHaveLength(2);
    invalidate(["topic:ü"]);
    await ask("/api/v1/articles?limit=2");
    expect(renders).toHaveLength(3);
  });

  it("belong to who asked when they do not", async () => {
    render = json({});
    expect((await ask("/api/v1/saved", { cookie: "mine" })).body).toContain("mine");
    const other = await ask("/api/v1/saved", { cookie: "yours" });
    expect(other.body).toContain("yours");
    expect(other.headers["cache-control"]).toBe("private, no-store");
  });

  it("see only forwarded headers that we wrote", async () => {
    let seen: IncomingMessage["headers"] = {};
    render = async (request, response) => {
      seen = request.headers;
      response.end();
    };
    await ask("/settings", { "x-forwarded-for": "6.6.6.6", "x-forwarded-proto": "https", "x-middleware-subrequest": "1", "x-real-ip": "6.6.6.6" });
    expect(seen).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http" });
    expect(seen).not.toHaveProperty("x-middleware-subrequest");
    expect(seen).not.toHaveProperty("x-real-ip");
  });

  it("may stream", async () => {
    render = async (_request, response) => {
      response.setHeader("Content-Type", "text/event-stream");
      response.write("data: 1\n\n");
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.end("data: 2\n\n");
    };
    const answer = await ask("/events");
    expect([answer.status, answer.body]).toEqual([200, "data: 1\n\ndata: 2\n\n"]);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });
});
