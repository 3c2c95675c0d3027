import { beforeAll, expect, it } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import { newReader } from "@/lib/auth/actors.testing";
import { sharedCache } from "@/lib/cache/shared";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { cachedAnswers, cachedComment, cachedCommentsOf, cachedDiscussion, cachedHistory, cachedPerson, cachedThreads } from "./cached";

useTestDatabase();

let discussion: number;
let top: number;
let answer: number;
let held: number;

async function tagsOf(read: () => Promise<unknown>): Promise<string[]> {
  const tags = new Set<string>();
  await sharedCache().scope.run({ tags, parts: new Map() }, read);
  return [...tags].sort();
}

beforeAll(async () => {
  await fillPaper();
  const [ida, per] = [await newReader("reader", { name: "Ida" }), await newReader("reader", { name: "Per" })];
  await db().user.update({ where: { id: ida.userId }, data: { handle: "ida" } });
  await db().user.update({ where: { id: per.userId }, data: { handle: "per" } });
  discussion = (await db().discussion.create({ data: { storyId: 1 } })).id;
  const say = async (authorId: string, values: object = {}) => (await db().comment.create({ data: { discussionId: discussion, articleId: 1, authorId, markdown: "x", html: "<p>x</p>", publishedAt: new Date(), ...values } })).id;
  top = await say(ida.userId);
  answer = await say(per.userId, { parentId: top, depth: 1 });
  held = await say(per.userId, { status: "held" });
});

it("keeps what shows comments under their discussion, its votes and the names of their authors", async () => {
  const shows = [`discussion:${discussion}`, "person-face:ida", "person-face:per", `votes:${discussion}`];
  expect(await tagsOf(() => cachedThreads(discussion, "best", undefined))).toEqual(["article:article-0", ...shows]);
  expect(await tagsOf(() => cachedAnswers(discussion, top, undefined))).toEqual(shows.filter((tag) => tag !== "person-face:ida"));
  expect(await tagsOf(() => cachedComment(answer))).toEqual(["article:article-0", ...shows]);
  expect(await tagsOf(() => cachedHistory(top))).toEqual([`discussion:${discussion}`, "person-face:ida"]);
  expect(await tagsOf(() => cachedCommentsOf("ida", undefined))).toEqual(["article:article-0", `discussion:${discussion}`, "people", "person-face:ida", "person:ida", `votes:${discussion}`]);
});

it("keeps what is not there under what would bring it", async () => {
  expect(await tagsOf(() => cachedDiscussion(4))).toEqual(["discussion-of:4"]);
  expect(await tagsOf(() => cachedDiscussion(1))).toEqual([`discussion:${discussion}`]);
  expect((await cachedComment(held)).found).toBeNull();
  expect(await tagsOf(() => cachedComment(held))).toEqual([`discussion:${discussion}`, `votes:${discussion}`]);
  expect(await tagsOf(() => cachedHistory(held))).toEqual([`discussion:${discussion}`]);
  expect(await tagsOf(() => cachedComment(999))).toEqual(["comment:999"]);
  expect(await tagsOf(() => cachedPerson("nobody"))).toEqual(["people", "person-face:nobody", "person:nobody"]);
});
