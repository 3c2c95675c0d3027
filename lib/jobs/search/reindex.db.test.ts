import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { search } from "@/lib/search/queries/search";
import { indexArticles } from "./index-articles";
import { recountWords, reindexAll, searchFigures } from "./reindex";

useTestDatabase();

const finds = async (text: string) => (await search({ text, sort: "date", form: "articles", after: null, size: 20 }))?.hits.length;

it("makes anew what was lost, and counts what is there", async () => {
  await db().article.deleteMany();
  for (const table of [db().searchCheck, db().searchTerm, db().searchDay]) await (table as { deleteMany(): Promise<unknown> }).deleteMany();
  const { id: sourceId } = await db().source.create({ data: { slug: "post", name: "Evening Post" } });
  for (const [slug, title] of [["a", "A ferry sinks"], ["b", "The ferry again"], ["c", "Storm near"]] as const) {
    await db().article.create({ data: { slug, identity: slug, sourceId, title, lang: "en", sortAt: new Date("2026-03-01"), contentHash: slug, body: { create: { html: "", text: "" } } } });
  }
  await indexArticles();
  await db().article.deleteMany({ where: { slug: "b" } });
  await db().searchEntry.deleteMany({ where: { sourceId, kind: "report" } });
  expect(await finds("ferry")).toBe(0);
  expect(await searchFigures()).toMatchObject({ articles: 0, visible: 2 });

  expect(await reindexAll()).toBe(2);
  expect(await indexArticles()).toEqual({ looked: 2, waiting: 0 });
  await recountWords();
  expect(await finds("ferry")).toBe(1);
  expect(await searchFigures()).toMatchObject({ articles: 2, visible: 2, waiting: 0, first: "2026-03-01", last: "2026-03-01" });
  const counted = new Map((await db().searchTerm.findMany()).map(({ term, articles, titles }) => [term, [articles, titles]]));
  expect([counted.get("ferri"), counted.get("ferry"), counted.get("again"), counted.get("#all")]).toEqual([counted.get("ferri"), counted.get("ferri") ? undefined : [1, 1], undefined, [2, 0]]);
  expect(await db().searchDay.findMany()).toMatchObject([{ articles: 2 }]);
});
