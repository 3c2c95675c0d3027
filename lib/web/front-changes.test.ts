import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { noteTags } from "@/lib/cache/cached-read";
import { invalidate, sharedCache } from "@/lib/cache/shared";
import { pageOf, useFront, type Handler } from "./front.testing";

const next = useFront();

describe("a change", () => {
  it("drops the pages that show it and no others", async () => {
    next.render = async (request, response) => {
      noteTags([`article:${request.url?.split("/").pop()}`]);
      await pageOf(request.url ?? "")(request, response);
    };
    await next.ask("/articles/a");
    await next.ask("/articles/b");
    invalidate(["article:a"]);
    await next.ask("/articles/a");
    await next.ask("/articles/b");
    expect(next.renders).toEqual(["/articles/a", "/articles/b", "/articles/a"]);
  });

  it("while a page is being made, keeps that page from being kept, and from being given to those who ask later", async () => {
    let stored = "old";
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    next.render = async (request, response) => {
      noteTags(["article:a"]);
      const seen = stored;
      if (seen === "old") await held;
      await pageOf(seen)(request, response);
    };
    const early = next.ask("/articles/a");
    await expect.poll(() => next.renders.length).toBe(1);
    stored = "new";
    invalidate(["article:a"]);
    const late = await next.ask("/articles/a");
    expect(late.body).toContain("new");
    release();
    expect((await early).body).toContain("old");
    expect((await next.ask("/articles/a")).body).toContain("new");
    expect(next.renders).toHaveLength(2);
  });

  it("has been dropped before who made it has an answer; who only looks waits for nothing", async () => {
    let stored = "old";
    next.render = async (request, response) => {
      if (request.method === "POST") {
        stored = "new";
        next.changed = ["article:a"];
        response.writeHead(303, { location: "/articles/a" }).end();
        return;
      }
      noteTags(["article:a"]);
      await pageOf(stored)(request, response);
    };
    await next.ask("/articles/a");
    const led = await next.ask("/articles/a/change", {}, "POST");
    expect((await next.ask(String(led.headers.location))).body).toContain("new");
    await next.ask("/settings");
    await next.ask("/articles/a");
    expect(next.renders).toEqual(["/articles/a", "/articles/a/change", "/articles/a", "/settings"]);
  });

  it("is feared by nobody who does not hear of it: then nothing is kept", async () => {
    sharedCache().hears = false;
    next.render = pageOf("page");
    await next.ask("/latest");
    await next.ask("/latest");
    expect(next.renders).toHaveLength(2);
  });
});

describe("answers of handlers", () => {
  const json = (headers: Record<string, string>): Handler => async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ for: request.headers.cookie ?? "everybody" }));
  };

  it("are kept, by their whole address, when they name their tags, which nobody outside sees", async () => {
    next.render = json({ "x-parallax-tags": "latest,topic:%C3%BC" });
    const answer = await next.ask("/api/v1/articles?limit=2");
    expect(answer.headers["x-parallax-tags"]).toBeUndefined();
    await next.ask("/api/v1/articles?limit=2");
    await next.ask("/api/v1/articles?limit=3");
    expect(next.renders).toHaveLength(2);
    invalidate(["topic:ü"]);
    await next.ask("/api/v1/articles?limit=2");
    expect(next.renders).toHaveLength(3);
  });

  it("belong to who asked when they do not", async () => {
    next.render = json({});
    expect((await next.ask("/api/v1/saved", { cookie: "mine" })).body).toContain("mine");
    const other = await next.ask("/api/v1/saved", { cookie: "yours" });
    expect(other.body).toContain("yours");
    expect(other.headers["cache-control"]).toBe("private, no-store");
  });

  it("see only forwarded headers that we wrote", async () => {
    let seen: IncomingMessage["headers"] = {};
    next.render = async (request, response) => {
      seen = request.headers;
      response.end();
    };
    await next.ask("/settings", { "x-forwarded-for": "6.6.6.6", "x-forwarded-proto": "https", "x-middleware-subrequest": "1", "x-real-ip": "6.6.6.6" });
    expect(seen).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http" });
    expect(seen).not.toHaveProperty("x-middleware-subrequest");
    expect(seen).not.toHaveProperty("x-real-ip");
  });

  it("may stream", async () => {
    next.render = async (_request, response) => {
      response.setHeader("Content-Type", "text/event-stream");
      response.write("data: 1\n\n");
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.end("data: 2\n\n");
    };
    const answer = await next.ask("/events");
    expect([answer.status, answer.body]).toEqual([200, "data: 1\n\ndata: 2\n\n"]);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });
});
