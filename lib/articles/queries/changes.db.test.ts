import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { correctArticle } from "@/lib/jobs/paper/correct-article";
import { importDocument } from "@/lib/jobs/import-document";
import { receiveDocument } from "@/lib/ingest/read";
import type { Part } from "../types/changes";
import { getChanges } from "./changes";

useTestDatabase();

const text = (cost: string) => `The town council of Ellery voted on Tuesday to keep the ferry to the outer islands running. It costs ${cost} million a year. Mayor Ines Calder said that an island without a boat is a promise broken.`;
const put = (title: string, body: string) => importDocument(receiveDocument(Buffer.from(`---\ntitle: ${title}\ntopics: [society]\n---\n${body}\n`), "ferry.md"));
const marked = (parts: readonly Part[] | null) => parts?.map(({ kind, text: words }) => (kind === "same" ? words : kind === "removed" ? `[-${words}-]` : `{+${words}+}`)).join("") ?? null;

let id = 0;
beforeAll(async () => {
  await put("Ferry stays", text("four"));
  ({ id } = await db().article.findFirstOrThrow());
});

it("tells what its source changed from what this paper corrected, the latest first", async () => {
  expect(await getChanges({ id })).toMatchObject({ changes: [], older: null });
  await put("Ferry stays", text("five"));
  await correctArticle(OPERATOR, id, { values: { title: "The ferry stays" }, note: "It was cut." });
  const found = await getChanges({ id });
  expect(found?.changes.map(({ number, by, title, standfirst, cut }) => [number, by, marked(title), standfirst, cut])).toEqual([
    [2, "paper", "[-Ferry-]{+The ferry+} stays", null, false], [1, "source", null, null, false],
  ]);
  expect(found?.changes.map((change) => change.text.passages.flatMap(({ sentences }) => sentences.filter(({ kind }) => kind === "changed").map(({ parts }) => marked(parts))))).toEqual([
    [], ["It costs [-four-]{+five+} million a year."],
  ]);
});

it("reads a page of changes however many there were, and nothing of what is hidden", async () => {
  for (const cost of ["six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"]) await put("Ferry stays", text(cost));
  const first = await getChanges({ id });
  expect(first?.changes.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(first?.older).toBe(3);
  const second = await getChanges({ id }, 3);
  expect([second?.changes.map(({ number, by }) => [number, by]), second?.older]).toEqual([[[2, "paper"], [1, "source"]], null]);
  expect((await getChanges({ id }, 1))?.changes).toEqual([]);
  await db().article.update({ where: { id }, data: { status: "hidden" } });
  expect(await getChanges({ id })).toBeNull();
});
