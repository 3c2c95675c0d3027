import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { receiveDocument } from "@/lib/ingest/read";
import { importDocument } from "@/lib/jobs/import-document";
import { correctArticle } from "@/lib/jobs/paper/correct-article";
import type { Part } from "../types/changes";
import { getChanges } from "./changes";
import { earlierHeadlines, getVersion, headlineChangesOfStory, listRewritten } from "./versions";

useTestDatabase();

const body = (cost: string) => [
  "The town council of Ellery voted on Tuesday to keep the ferry to the outer islands running.",
  "Mayor Ines Calder said that an island without a boat is a promise broken, and that nobody had asked for one.",
  `It costs ${cost} million a year, which the harbour pays from its fees.`,
].join("\n\n");
const put = (title: string, text: string) => importDocument(receiveDocument(Buffer.from(`---\ntitle: ${title}\ntopics: [society]\n---\n${text}\n`), "ferry.md"));
const marked = (parts: readonly Part[] | null | undefined) => parts?.map(({ kind, text: words }) => (kind === "same" ? words : kind === "removed" ? `[-${words}-]` : `{+${words}+}`)).join("") ?? null;
const one = () => db().article.findFirstOrThrow({ where: { title: { contains: "erry" } } });

let id = 0;
beforeAll(async () => {
  await put("Ferry stays", body("four"));
  ({ id } = await one());
});

it("has no versions but the first where nothing changed, and spaces and quotation marks are no change", async () => {
  await put("Ferry stays", body("four").replace("an island", "an  island").replace(/ which/, "\u00a0which"));
  expect(await getVersion({ id }, 1)).toMatchObject({ number: 1, count: 1, title: "Ferry stays", replacedAt: null, replacedBy: null });
  expect(await getVersion({ id }, 2)).toBeNull();
  expect((await listRewritten({}))?.articles).toEqual([]);
});

it("shows the silent change of a number in the third paragraph, and how it read before", async () => {
  await put("Ferry stays", body("five"));
  const [change] = (await getChanges({ id }))?.changes ?? [];
  expect(change?.text.passages.flatMap(({ sentences }) => sentences.filter(({ kind }) => kind === "changed").map(({ parts }) => marked(parts)))).toEqual([
    "It costs [-four-]{+five+} million a year, which the harbour pays from its fees.",
  ]);
  const [first, second] = [await getVersion({ id }, 1), await getVersion({ id }, 2)];
  expect(first).toMatchObject({ number: 1, count: 2, replacedBy: "source" });
  expect([first?.html.includes("four million"), second?.html.includes("five million"), second?.replacedAt]).toEqual([true, true, null]);
  expect(second?.seenAt).toBe(first?.replacedAt);
});

it("names earlier headlines, whoever changed them, and lists by the last change of its source", async () => {
  await put("Ferry stays after all", body("five"));
  await correctArticle(OPERATOR, id, { values: { title: "The ferry stays after all" } });
  const { slug, sourceId } = await one();
  expect((await earlierHeadlines(slug)).map(({ number, by, title }) => [number, by, marked(title)])).toEqual([
    [3, "paper", "[-Ferry-]{+The ferry+} stays after all"], [2, "source", "Ferry stays{+ after all+}"],
  ]);
  const source = (await db().source.findUniqueOrThrow({ where: { id: sourceId } })).slug;
  const list = await listRewritten({ source });
  expect(list?.articles).toMatchObject([{ id, headlineChanges: 1, revisionCount: 3, title: "The ferry stays after all", change: { number: 2 } }]);
  expect(marked(list?.articles[0]?.change.title)).toBe("Ferry stays{+ after all+}");
  expect([list?.older, await listRewritten({ source: "nobody" })]).toEqual([null, null]);
});

it("pages through what was rewritten without a gap, and says what changed in a story", async () => {
  const { sourceId } = await one();
  const story = await db().story.create({ data: { slug: "the-ferry", title: "The ferry" } });
  await db().article.update({ where: { id }, data: { storyId: story.id } });
  expect((await headlineChangesOfStory("the-ferry")).map(({ by, title, article }) => [by, marked(title), typeof article.source.name])).toEqual([["source", "Ferry stays{+ after all+}", "string"]]);
  const at = new Date("2026-03-01T08:00:00Z");
  await db().article.createMany({ data: Array.from({ length: 35 }, (_one, n) => ({ slug: `quay-${n}`, identity: `quay-${n}`, sourceId, title: `Quay ${n}`, contentHash: "", sortAt: at, rewrittenAt: at, revisionCount: 1 })) });
  const first = await listRewritten({});
  const second = await listRewritten({ before: first?.older ?? "" });
  const seen = [...(first?.articles ?? []), ...(second?.articles ?? [])].map((article) => article.id);
  expect([seen.length, new Set(seen).size, seen[0], second?.older]).toEqual([36, 36, id, null]);
});

it("reads a Chinese headline's change by its words, and shows nothing of what is hidden", async () => {
  const { sourceId } = await one();
  await db().article.create({ data: {
    slug: "duchuan", identity: "duchuan", sourceId, title: "市议会决定保留渡轮十年", lang: "zh", contentHash: "", sortAt: new Date("2026-03-01T08:00:00Z"), revisionCount: 1,
    revisions: { create: { number: 1, title: "市议会决定保留渡轮五年", html: "", text: "", contentHash: "" } },
  } });
  expect(marked((await earlierHeadlines("duchuan"))[0]?.title)).toBe("市议会决定保留渡轮[-五年-]{+十年+}");
  const { slug } = await one();
  await db().article.update({ where: { id }, data: { status: "hidden" } });
  expect([await getVersion({ id }, 1), await earlierHeadlines(slug), await headlineChangesOfStory("the-ferry")]).toEqual([null, [], []]);
  expect((await listRewritten({}))?.articles.some((article) => article.id === id)).toBe(false);
});
