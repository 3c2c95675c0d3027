import { request as httpRequest, type IncomingMessage } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { handOver, HTML_ALONE } from "@/lib/static-html/hand-over";
import { LONG, pageOf, useFront, type Answer, type Handler } from "./front.testing";

const next = useFront();

describe("a public page", () => {
  it("is made once, whatever query, cookies and encodings it is asked for with", async () => {
    next.render = pageOf("page");
    const first = await next.ask("/latest", { "accept-encoding": "gzip" });
    expect(first.headers["content-encoding"]).toBe("gzip");
    for (const [path, headers] of [["/latest", {}], ["/latest?utm_source=x&n=1", { "accept-encoding": "gzip" }], ["/latest", { cookie: "session=1" }]] as const) {
      expect((await next.ask(path, headers)).body).toBe(first.body);
    }
    expect(next.renders).toEqual(["/latest"]);
  });

  it("is made from a request that has nothing of the reader in it", async () => {
    let seen: IncomingMessage["headers"] = {};
    next.render = async (request, response) => {
      seen = request.headers;
      await pageOf("page")(request, response);
    };
    await next.ask("/latest", { cookie: "session=1", authorization: "Bearer x", "x-forwarded-for": "6.6.6.6", "accept-language": "de", host: "localhost:1" });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(JSON.stringify(seen)).not.toMatch(/session|Bearer|6\.6\.6\.6|"de"|localhost/);
  });

  it("answers 304 to whoever has it in any encoding, and HEAD without a body", async () => {
    next.render = pageOf("page");
    const plain = await next.ask("/latest");
    const zipped = await next.ask("/latest", { "accept-encoding": "gzip" });
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    for (const etag of [plain.headers.etag, zipped.headers.etag, `W/${plain.headers.etag}`, `"other", ${zipped.headers.etag}`]) {
      expect((await next.ask("/latest", { "if-none-match": etag, "accept-encoding": "gzip" })).status).toBe(304);
    }
    expect((await next.ask("/latest", { "if-none-match": '"other"' })).status).toBe(200);
    const head = await next.ask("/latest", {}, "HEAD");
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", plain.headers["content-length"]]);
  });

  it("is offered better compressed once it has been asked for again, under another name", async () => {
    next.render = pageOf("page");
    const quick = await next.ask("/latest", { "accept-encoding": "gzip" });
    for (let n = 0; n < 4; n++) await next.ask("/latest", { "accept-encoding": "gzip, br" });
    await expect.poll(async () => (await next.ask("/latest", { "accept-encoding": "gzip, br" })).headers["content-encoding"]).toBe("br");
    const better = await vi.waitFor(async () => {
      const zipped = await next.ask("/latest", { "accept-encoding": "br;q=0, gzip" });
      expect(zipped.headers.etag).not.toBe(quick.headers.etag);
      return zipped;
    });
    expect([better.headers["content-encoding"], better.body]).toEqual(["gzip", quick.body]);
    expect(Number(better.headers["content-length"])).toBeLessThanOrEqual(Number(quick.headers["content-length"]));
    expect((await next.ask("/latest", { "if-none-match": quick.headers.etag, "accept-encoding": "gzip" })).status).toBe(304);
  });

  it("is the same for Next's router, whose wishes reach nobody", async () => {
    let seen: IncomingMessage["headers"] = {};
    next.render = async (request, response) => {
      seen = request.headers;
      await pageOf("page")(request, response);
    };
    const router = await next.ask("/latest?_rsc=abc", { rsc: "1", "next-router-state-tree": "mine", "next-router-prefetch": "1" });
    expect(router.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["rsc"]));
    expect((await next.ask("/latest")).body).toBe(router.body);
    expect(next.renders).toHaveLength(1);
  });

  it("leaves without its framework's scripts, and with ours, where it says that it is HTML alone", async () => {
    const withScripts: Handler = async (request, response) => {
      const nonce = /'nonce-([^']+)'/.exec(String(request.headers["content-security-policy"]))?.[1];
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.setHeader("Link", "</framework.css>; rel=preload; as=style");
      response.end(`<!DOCTYPE html><html><head><script src="/framework.js" nonce="${nonce}"></script></head><body>${LONG}<script nonce="${nonce}">start()</script></body></html>`);
    };
    next.render = withScripts;
    const whole = await next.ask("/about");
    expect(whole.body).toContain("/framework.js");
    expect(whole.body).not.toContain("/_next/static/page/");
    next.render = async (request, response) => {
      handOver(HTML_ALONE, "");
      await withScripts(request, response);
    };
    const alone = await next.ask("/latest");
    expect(alone.body).toBe(`<!DOCTYPE html><html><head><link rel="modulepreload" href="/_next/static/page/shared.js"/><script type="module" src="/_next/static/page/page.js"></script></head><body>${LONG}</body></html>`);
    expect(alone.headers.link).toBeUndefined();
    const hashes = (answer: Answer) => String(answer.headers["content-security-policy"]).match(/'sha256-[^']+'/g)?.length;
    expect(hashes(whole)).toBe((hashes(alone) ?? 0) + 1);
  });

  it("has one address", async () => {
    const answer = await next.ask("/en/latest?x=1");
    expect([answer.status, answer.headers.location]).toEqual([308, "/latest"]);
    expect((await next.ask("/en//elsewhere.test")).headers.location).toBe("/elsewhere.test");
  });
});

describe("readers who come at once", () => {
  it("share one render, which goes on when the first of them leaves", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    next.render = async (request, response) => {
      await held;
      await pageOf("page")(request, response);
    };
    const leaving = httpRequest({ port: next.port, path: "/latest", headers: { host: "localhost" } });
    leaving.on("error", () => undefined);
    leaving.end();
    await expect.poll(() => next.renders.length).toBe(1);
    const staying = [next.ask("/latest"), next.ask("/latest")];
    leaving.destroy();
    release();
    for (const answer of await Promise.all(staying)) expect(answer.status).toBe(200);
    expect(next.renders).toHaveLength(1);
  });
});

describe("what goes wrong", () => {
  it("is not kept: not a failed render, not a page with a failed part, not one that sets a cookie", async () => {
    const failing: Handler[] = [
      async () => Promise.reject(new Error("the render failed, as this test wants")),
      async (request, response) => {
        response.statusCode = 500;
        await pageOf("failed")(request, response);
      },
      pageOf(`<!--$!--><template data-dgst="1"></template><!--/$-->`),
      async (request, response) => {
        response.setHeader("Set-Cookie", "a=b");
        await pageOf("personal")(request, response);
      },
    ];
    for (const handler of failing) {
      next.render = handler;
      expect((await next.ask("/latest")).headers["cache-control"]).toBe("no-store");
    }
    next.render = pageOf("page");
    expect((await next.ask("/latest")).body).toContain("page");
  });

  it("is said with the right status: strange hosts, methods, addresses", async () => {
    next.render = pageOf("page");
    expect((await next.ask("/latest", { host: "rebound.test" })).status).toBe(421);
    expect((await next.ask("/latest", { host: "news.test:8080" })).status).toBe(200);
    expect((await next.ask("/latest", {}, "PROPFIND")).status).toBe(405);
    expect((await next.ask(`/${"a".repeat(3_000)}`)).status).toBe(414);
    expect((await next.ask("//elsewhere.test/latest")).status).toBe(400);
    expect((await next.ask("/_next/static/../../package.json")).status).toBe(404);
  });
});
