import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { receiveDocument } from "@/lib/ingest/read";
import { listArticles } from "@/lib/articles/queries";
import { deskTopics } from "@/lib/topics/queries";
import { ownTopicSchema } from "@/lib/topics/schema";
import { fileUnderTopic } from "../file-under-topic";
import { importDocument } from "../import-document";
import { correctArticle } from "./correct-article";
import { addTopic, editTopic, moveTopic, removeTopic } from "./topics";

useTestDatabase();

const put = (name: string, title: string, text: string) => importDocument(receiveDocument(Buffer.from(`---\ntitle: ${title}\ntopics: [society]\n---\n${text}\n`), `${name}.md`));
const chess = (words: string, filedUnder = "") => ownTopicSchema.parse({ name: "Chess", words, filedUnder });
const titles = async () => (await listArticles({ topic: "chess" }, {}))?.articles.map(({ title }) => title);
const lookThrough = () => fileUnderTopic("chess", { signal: new AbortController().signal, progress: () => undefined });
const count = async () => (await db().topic.findUnique({ where: { slug: "chess" } }))?.articleCount;

beforeAll(async () => {
  await put("old", "A chess club for Ellery", "The club meets on Tuesdays at the quay, and everybody may come.");
  await put("other", "The ferry stays", "The council voted to keep the ferry for another five years.");
});

it("takes words one a line or parted by commas, and refuses what makes no sense", () => {
  expect(chess("chess\n grandmaster*, 国际象棋;chess").words).toEqual(["chess", "grandmaster*", "国际象棋"]);
  for (const words of ["a", "x".repeat(61), Array.from({ length: 201 }, (_one, n) => `word${n}`).join(",")]) expect(ownTopicSchema.safeParse({ name: "Chess", words, filedUnder: "" }).success).toBe(false);
  expect(ownTopicSchema.safeParse({ name: " ", words: "", filedUnder: "" }).success).toBe(false);
});

it("files what comes under a topic of the site's own, beside those of the closed list, and what came before by a job", async () => {
  expect(await addTopic(OPERATOR, chess("chess, grandmaster*"))).toBe("chess");
  await expect(addTopic(OPERATOR, chess("chess"))).rejects.toMatchObject({ code: "conflict" });
  await put("new", "Grandmaster resigns in Ellery", "She had two pawns less after a long morning in the old hall.");
  expect(await titles()).toEqual(["Grandmaster resigns in Ellery"]);
  const article = await db().article.findFirstOrThrow({ where: { title: { startsWith: "Grandmaster" } }, include: { topics: { include: { topic: true }, orderBy: { position: "asc" } }, findings: { where: { field: "topic", value: "chess" } } } });
  expect([article.topics.map(({ topic }) => topic.slug), article.findings.map(({ reason }) => reason)]).toEqual([["society", "chess"], ["Its words show it: “grandmaster”."]]);
  expect(await db().job.count({ where: { kind: "file-under-topic", key: "chess" } })).toBe(1);
  for (let twice = 0; twice < 2; twice += 1) expect(await lookThrough()).toEqual({ filed: 2 });
  expect([(await titles())?.toSorted(), await count()]).toEqual([["A chess club for Ellery", "Grandmaster resigns in Ellery"], 2]);
});

it("takes out what no longer belongs there when it is changed, and leaves what an admin settled", async () => {
  const club = await db().article.findFirstOrThrow({ where: { title: { startsWith: "A chess club" } } });
  await correctArticle(OPERATOR, club.id, { values: { topics: ["chess"] } });
  await editTopic(OPERATOR, "chess", { ...chess("ferry, ferries"), name: "Chess and boats" });
  await lookThrough();
  expect([(await titles())?.toSorted(), await count()]).toEqual([["A chess club for Ellery", "The ferry stays"], 2]);
});

it("moves every topic, and changes and removes none but the site's own", async () => {
  const order = async () => (await deskTopics()).map(({ slug }) => slug);
  expect((await order()).slice(-2)).toEqual(["crime", "chess"]);
  await moveTopic(OPERATOR, "chess", "up");
  await moveTopic(OPERATOR, "world", "up");
  expect([(await order()).slice(-2), (await order())[0]]).toEqual([["chess", "crime"], "world"]);
  await expect(removeTopic(OPERATOR, "world")).rejects.toMatchObject({ code: "not-found" });
  await expect(editTopic(OPERATOR, "world", chess("war"))).rejects.toMatchObject({ code: "not-found" });
  await removeTopic(OPERATOR, "chess");
  expect([await order(), await titles(), await db().finding.count({ where: { value: "chess" } })]).toEqual([expect.not.arrayContaining(["chess"]), undefined, 0]);
  expect((await db().moderationAct.findMany({ where: { action: { contains: "topic" } }, orderBy: { id: "asc" } })).map(({ action }) => action)).toEqual(["add-topic", "change-topic", "change-topic", "remove-topic"]);
});
