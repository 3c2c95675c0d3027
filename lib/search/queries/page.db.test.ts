import { beforeAll, expect, it } from "vitest";
import { databaseUrl, db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { indexArticles } from "@/lib/jobs/search/index-articles";
import { searchNewest } from "./newest";
import { searchPage } from "./page";
import { suggestFor } from "./suggestions";

useTestDatabase();

const MANY = 400;

beforeAll(async () => {
  const { id: sourceId } = await db().source.create({ data: { slug: "evening-post", name: "Evening Post", country: "GB" } });
  const given = Array.from({ length: MANY }, (_, n) => ({ slug: `a${n}`, identity: `a${n}`, sourceId, title: n === 0 ? "Huawei sells a ferry" : `Council ${n}`, lang: "en", sortAt: new Date(Date.UTC(2026, 0, 1 + (n % 300))), contentHash: `a${n}` }));
  await db().article.createMany({ data: given });
  await db().$executeRaw`INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT "id", '', 'The members met in the harbour. Part ' || "id" FROM "Article"`;
  while ((await indexArticles()).waiting > 0);
});

const ask = (text: string, form: "articles" | "stories" = "articles") => searchPage({ text, sort: "relevance", form, after: null, size: 20 });

it("survives whatever is typed, and says the same again", async () => {
  const hostile = [
    "' OR 1=1 --", "'; DROP TABLE \"Article\"; --", "<script>alert(1)</script>", "a:b:c \\ ' \" & | ! ( ) <-> *:", "\\' \\\\", "%_%", "*council ^council #all @0:1 #s1", "kind: source: -", "x".repeat(300), "\u202e\u0001\ufeff council",
    "😀🎉", "\ud800 council", "((((((((((", `"${"a ".repeat(140)}"`, "after:9999-99 before:0000-01 council", "source:%", "topic:'", "country:''", "after:2026-02 before:2026-01 council", Array.from({ length: 40 }, (_, n) => `w${n} OR`).join(" "),
  ];
  for (const text of hostile) for (const form of ["articles", "stories"] as const) {
    const understood = (await ask(text, form))?.understood ?? "";
    expect((await ask(understood, form))?.understood ?? "").toBe(understood);
    await suggestFor(text);
    await searchNewest(text, 5);
  }
});

it("puts right what was typed wrong, says what could have been meant, and finds nothing where nothing is left to look for", async () => {
  expect(await ask("hauwei ferry")).toMatchObject({ correctedFrom: "hauwei ferry", understood: "huawei ferry", count: 1 });
  const elsewhere = await ask("council source:evning");
  expect(elsewhere).toMatchObject({ understood: "council", problems: [{ what: "unknown", text: "source:evning", known: ["evening-post"] }] });
  expect(elsewhere?.query.filters).toEqual([]);
  expect(await ask("topic:nonsense")).toMatchObject({ count: 0, items: [], problems: [{ what: "unknown", known: expect.arrayContaining(["climate"]) }] });
  expect((await ask("council kind:nonsense"))?.problems[0]?.known).toContain("opinion");
  expect(await ask("-council")).toBeNull();
});

it("reads no more than candidates by the index, whatever the archive holds", async () => {
  const plans = await plansOf(databaseUrl(), () => ask("huawei"));
  const looks = plans.flatMap(({ nodes }) => nodes).filter((node) => node["Relation Name"] === "SearchEntry");
  expect(looks.length).toBeGreaterThan(0);
  expect(Math.max(...looks.map(rowsOf))).toBeLessThan(20);
  expect(plans.length).toBeLessThan(24);
});
