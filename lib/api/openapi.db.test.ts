import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { problemSchema } from "@/lib/http/problem";
import { ask, routePaths } from "./ask.testing";
import { exampleOf } from "./examples";
import { type DescribedResponse, openApiDocument } from "./openapi";
import { LIVE_ADDRESS } from "./openapi/live";
import { operations } from "./operations";
import { privateOperations } from "./private";
import { fillLog, fillPaper } from "./paper.testing";

useTestDatabase();
beforeAll(fillPaper);
beforeAll(fillDiscussion);
beforeAll(fillLog);

const document = openApiDocument();
const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
ajv.addVocabulary(["openapi", "info", "servers", "tags", "paths", "components"]);
ajv.addSchema({ ...document, $id: "doc:api" });

/** Checks a body against a schema of the document, with the references that lead into it. */
function validator(schema: object): ValidateFunction {
  const inDocument = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc:api#/')) as object;
  return ajv.compile(inDocument);
}

function expectValid(response: DescribedResponse | undefined, type: string, body: unknown) {
  const schema = response?.content?.[type]?.schema;
  expect(schema).toBeDefined();
  const valid = validator(schema ?? false as never);
  expect(valid(body) ? [] : valid.errors).toEqual([]);
}

/** For each operation: addresses that answer 200, 400 and 404. */
const TRIED: Record<keyof typeof operations, { found: string[]; invalid: string[]; missing: string[] }> = {
  listArticles: {
    found: ["/articles", "/articles?limit=2", "/articles?topic=climate", "/articles?source=ministry&limit=1", "/articles?topic=sport"],
    invalid: ["/articles?limit=0", "/articles?limit=101", "/articles?limit=x", "/articles?limit=1.5", "/articles?limit=1&limit=2", "/articles?page=2", "/articles?__proto__=1", "/articles?topic=nothing", "/articles?source=gone2", "/articles?topic=climate&source=daily", "/articles?cursor=5", "/articles?topic=%00"],
    missing: ["/articles?cursor=before.1-zzzzzzz"],
  },
  getArticle: { found: ["/articles/1", "/articles/article-3"], invalid: ["/articles/1?limit=1"], missing: ["/articles/999", "/articles/article-7", "/articles/8", "/articles/99999999999", "/articles/%00"] },
  listChanges: { found: ["/articles/1/changes", "/articles/article-3/changes?before=2"], invalid: ["/articles/1/changes?before=0", "/articles/1/changes?before=x", "/articles/1/changes?limit=2"], missing: ["/articles/999/changes", "/articles/article-7/changes"] },
  getVersion: { found: ["/articles/1/versions/1", "/articles/article-3/versions/1"], invalid: ["/articles/1/versions/1?x=1"], missing: ["/articles/1/versions/0", "/articles/1/versions/x", "/articles/1/versions/99", "/articles/999/versions/1", "/articles/article-7/versions/1"] },
  listRewritten: { found: ["/rewritten", "/rewritten?source=daily"], invalid: ["/rewritten?limit=2", "/rewritten?source=gone2", "/rewritten?cursor=5"], missing: ["/rewritten?cursor=before.1-zzzzzzz"] },
  listStories: { found: ["/stories", "/stories?limit=1"], invalid: ["/stories?limit=-1", "/stories?topic=climate"], missing: [] },
  getStory: { found: ["/stories/1", "/stories/the-ship"], invalid: ["/stories/1?x=", "/stories/1?cursor=nowhere"], missing: ["/stories/2", "/stories/nothing"] },
  compareArticles: { found: ["/stories/1/compare?a=1&b=2", "/stories/the-ship/compare?b=1&a=3"], invalid: ["/stories/1/compare?a=0&b=2", "/stories/1/compare?a=1&b=x"], missing: ["/stories/1/compare?a=1&b=1", "/stories/1/compare?a=1&b=5", "/stories/nothing/compare?a=1&b=2"] },
  getFront: { found: ["/front"], invalid: ["/front?limit=1", "/front?at=yesterday", "/front?at=2026-02-31"], missing: ["/front?at=2026-05-03T08:00"] },
  listSources: { found: ["/sources", "/sources?limit=1"], invalid: ["/sources?limit=", "/sources?cursor=daily", "/sources?cursor=after.%00"], missing: [] },
  getSourceReport: { found: ["/sources/1/report", "/sources/ministry/report"], invalid: ["/sources/1/report?y=1"], missing: ["/sources/gone/report"] },
  getSource: { found: ["/sources/1", "/sources/ministry"], invalid: ["/sources/1?y=1"], missing: ["/sources/gone", "/sources/3"] },
  listTopics: { found: ["/topics"], invalid: ["/topics?limit=1"], missing: [] },
  listComments: {
    found: ["/articles/1/comments", "/articles/article-0/comments?order=newest", "/articles/1/comments?order=oldest&cursor=1", "/articles/2/comments"],
    invalid: ["/articles/1/comments?order=worst", "/articles/1/comments?cursor=!", "/articles/1/comments?limit=5"],
    missing: ["/articles/999/comments", "/articles/article-7/comments", "/articles/1/comments?cursor=1a", "/articles/1/comments?order=newest&cursor=3fe0000000000000-1a", "/articles/%00/comments"],
  },
  getComment: { found: ["/comments/1", "/comments/2"], invalid: ["/comments/1?order=best", "/comments/1?cursor=!"], missing: ["/comments/4", "/comments/99", "/comments/x", "/comments/99999999999", "/comments/1?cursor=1a"] },
  search: {
    found: ["/search?q=text", "/search?q=source%3Adaily%20-x&sort=date", "/search?q=text&as=stories&limit=1", "/search?q=%22", "/search?q=texd"],
    invalid: ["/search?q=", "/search?q=a&sort=best", "/search?q=a&cursor=x", "/search?q=a&limit=0", "/search?q=%00"],
    missing: [],
  },
  suggest: { found: ["/search/suggestions?q=te", "/search/suggestions?q="], invalid: ["/search/suggestions?q=a&limit=2"], missing: [] },
  listActs: {
    found: ["/log", "/log?limit=2", "/log?action=reject", "/log?action=ban", "/log?cursor=before.3", "/log?cursor=after.1&action=reject", "/log?targetType=comment&actor=system", "/log?since=2026-01-01&until=2100-01-01", "/log?action=reject&until=2026-01-01"],
    invalid: ["/log?limit=101", "/log?action=hide", "/log?cursor=3", "/log?cursor=before.03", "/log?person=p-1", "/log?targetType=ban", "/log?actor=ida", "/log?since=2026-02-30", "/log?until=yesterday"],
    missing: ["/log?cursor=before.1", "/log?cursor=after.999"],
  },
};

/** A thread of three under a comment that was taken away, more threads than a page holds, and one that waits. */
async function fillDiscussion(): Promise<void> {
  const { id: discussionId } = await db().discussion.create({ data: { articleId: 1 } });
  const { userId: authorId } = await newReader("reader", { name: "Ida" });
  await db().user.update({ where: { id: authorId }, data: { handle: "ida" } });
  const say = (values: object) => db().comment.create({ data: { discussionId, articleId: 1, authorId, markdown: "x", html: "<p>x</p>", publishedAt: new Date(), ...values } });
  await say({});
  await say({ parentId: 1, depth: 1, quote: "Text", editedAt: new Date() });
  await say({ parentId: 2, depth: 2 });
  await say({ status: "held" });
  await db().comment.update({ where: { id: 1 }, data: { status: "removed", html: "" } });
  for (let n = 0; n < 40; n += 1) await say({});
}

describe("the OpenAPI document", () => {
  test("names every route file under app/api/v1, what the front answers by itself, and nothing else", () => {
    const paths = routePaths().map(({ path }) => path).filter((path) => path !== "/openapi.json");
    expect(Object.keys(document.paths).sort()).toEqual([...paths, LIVE_ADDRESS].sort());
  });

  test("says of every private operation who may, what is sent, and what refusals look like", () => {
    for (const { path, method, scope, body, upload } of privateOperations) {
      const described = document.paths[path]?.[method.toLowerCase() as "get"];
      expect(described?.security).toEqual(scope === "session" ? [{ session: [] }] : [{ session: [] }, { token: [scope] }]);
      expect(Object.keys(described?.requestBody?.content ?? {})).toEqual(upload ? [...upload.types] : body ? ["application/json"] : []);
      for (const status of ["401", "403"]) expect(described?.responses[status]?.content).toHaveProperty(["application/problem+json"]);
      for (const { security } of Object.values(document.paths[path] ?? {})) for (const way of security ?? []) expect(Object.keys(document.components.securitySchemes)).toContain(Object.keys(way)[0]);
    }
    for (const { path } of Object.values(operations)) expect(document.paths[path]?.get?.security).toBeUndefined();
  });

  test("resolves every reference, and every schema compiles", () => {
    for (const [, name = ""] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)) expect(document.components.schemas).toHaveProperty(name);
    for (const schema of Object.values(document.components.schemas)) validator(schema);
  });

  test("is what the address answers", async () => {
    const response = await ask("/openapi.json");
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  test("describes every parameter, and every example keeps to its schema", () => {
    for (const described of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
      for (const parameter of described.parameters) expect(parameter.description).not.toBe("");
      for (const response of Object.values(described.responses)) {
        for (const [type, { examples }] of Object.entries(response.content ?? {})) {
          for (const example of Object.values(examples ?? {})) expectValid(response, type, example.value);
        }
      }
    }
    for (const { response, path } of Object.values(operations)) {
      const [name = ""] = /schemas\/(\w+)/.exec(JSON.stringify(document.paths[path]?.get?.responses[200]))?.slice(1) ?? [];
      expect(response.safeParse(exampleOf(name)).error).toBeUndefined();
    }
  });
});

describe.each(Object.values(operations))("$id answers as the document says", (operation) => {
  const described = document.paths[operation.path]?.get;
  const tried = TRIED[operation.id as keyof typeof TRIED];

  test.each(tried.found)("%s", async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expectValid(described?.responses[200], "application/json", body);
    // The handlers' own schemas are closed, so that nothing leaves that is not described.
    expect(operation.response.safeParse(body).error).toBeUndefined();
    for (const header of Object.keys(described?.responses[200]?.headers ?? {})) expect([...response.headers.keys()]).toContain(header.toLowerCase());
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("x-parallax-tags")).toMatch(/^everything,/);

    const etag = response.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await ask(address, { headers: { "if-none-match": `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await ask(address, { headers: { "if-none-match": "\"other\"" } })).status).toBe(200);
    const head = await ask(address, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", etag]);
  });

  test.each(tried.invalid)("%s is 400 and says which parameter", async (address) => {
    const problem = await problemOf(await ask(address), 400);
    expectValid(described?.responses[400], "application/problem+json", problem);
    expect(problem.errors?.length).toBeGreaterThan(0);
    for (const { parameter } of problem.errors ?? []) expect(address).toContain(parameter);
  });

  test.each(tried.missing)("%s is 404", async (address) => {
    expectValid(described?.responses[404], "application/problem+json", await problemOf(await ask(address), 404));
  });

  test("takes nothing but reading", async () => {
    const address = tried.found[0] ?? "";
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await ask(address, { method });
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect((await problemOf(response, 405)).code).toBe("method-not-allowed");
    }
    const preflight = await ask(address, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });
});

async function problemOf(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(status);
  expect(problem.type).toMatch(new RegExp(`/docs/problems/${problem.code}$`));
  return problem;
}

test("an address that does not exist is a problem too", async () => {
  expect((await problemOf(await ask("/nothing/here"), 404)).instance).toBe("/api/v1/nothing/here");
  expect((await ask("/nothing", { method: "POST" })).status).toBe(404);
});

type Page = { items: { slug?: string; id: number }[]; links: { next: string | null; previous: string | null } };

test("a discussion is walked by its links, each thread once, in each order", async () => {
  for (const order of ["best", "newest", "oldest"]) {
    const seen: number[] = [];
    let address: string | null = `/articles/1/comments?order=${order}`;
    while (address !== null) {
      const { items, links } = (await (await ask(address)).json()) as { items: { id: number }[]; links: { next: string | null } };
      seen.push(...items.map((item) => item.id));
      address = links.next?.replace("/api/v1", "") ?? null;
    }
    expect([order, seen.length, new Set(seen).size]).toEqual([order, 41, 41]);
  }
});

describe("walking a list by its links", () => {
  test.each([["/articles?limit=3", 7], ["/articles?topic=climate&limit=2", 7], ["/articles?source=daily&limit=1", 4], ["/sources?limit=1", 2], ["/stories?limit=1", 1], ["/log?limit=2", 5], ["/log?action=reject&limit=1", 3]])("%s shows each of %i items once, there and back", async (start, count) => {
    const there: string[][] = [];
    let address: string | null = start;
    let last = start;
    while (address !== null) {
      const response = await ask(address);
      const page = (await response.json()) as Page;
      there.push(page.items.map((item) => item.slug ?? String(item.id)));
      expect(response.headers.get("link")?.includes('rel="next"')).toBe(page.links.next !== null);
      last = address;
      address = page.links.next?.replace("/api/v1", "") ?? null;
    }
    expect(new Set(there.flat()).size).toBe(count);
    expect(there.flat()).toHaveLength(count);
    const back: string[][] = [];
    address = last;
    while (address !== null) {
      const page = (await (await ask(address)).json()) as Page;
      back.unshift(page.items.map((item) => item.slug ?? String(item.id)));
      address = page.links.previous?.replace("/api/v1", "") ?? null;
    }
    expect(back.flat()).toEqual(there.flat());
  });
});
