import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { WriterActor } from "@/lib/auth/actors";
import { followDiscussion, postComment, vote } from "@/lib/comments/mutations";
import { commentInContext, discussionOf, listDiscussions, listThreads } from "@/lib/comments/queries";
import { commentBodySchema } from "@/lib/comments/schema";
import { db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { changeSetting } from "@/lib/db/settings";
import { useTestDatabase } from "@/lib/db/testing";
import { claimStory } from "../mutations";
import { getStory } from "../queries/whole";
import { joinStories } from "./join";
import { moveArticle, moveArticles, partStory } from "./part";
import { putBack } from "./put-back";
import { everything, newArticle, newStory } from "./stories.testing";

useTestDatabase();
beforeAll(async () => {
  await changeSetting("comment-policy", { firstHeld: 0, perTenMinutes: 1_000 });
});

const within = <T>(work: (tx: Parameters<Parameters<ReturnType<typeof db>["$transaction"]>[0]>[0]) => Promise<T>) => retrying(() => db().$transaction(work));
const say = async (actor: WriterActor, article: number, text: string, parent: number | null = null) => (await postComment(actor, article, commentBodySchema.parse({ text, parent })))!.id;
const saidUnder = async (article: number) => {
  const face = await discussionOf(article);
  const threads = face ? (await listThreads(face.id, "oldest")).comments : [];
  return { published: face?.published ?? 0, threads: threads.map((thread) => [thread.id, ...thread.answers.map(({ id }) => id)]) };
};

/** Two stories of two articles, with threads under each and somebody who follows here and there. */
async function talkedOf(name: string) {
  const [one, two] = [await newStory(`${name}-one`, 2), await newStory(`${name}-two`, 2)];
  const [anna, ben, cleo] = [await newReader(), await newReader(), await newReader()];
  const [a, b, c, d] = [one.articles[0]!, one.articles[1]!, two.articles[0]!, two.articles[1]!];
  const first = await say(anna, a, "On the first");
  // Answered by somebody who read the other article of the story.
  const answer = await say(ben, b, "An answer", first);
  const other = await say(ben, c, "On the third");
  await vote(cleo, answer);
  await followDiscussion(cleo, (await discussionOf(a))!.id, "follow");
  await followDiscussion(ben, (await discussionOf(c))!.id, "mute");
  for (const [reader, story] of [[anna, one.id], [ben, one.id], [ben, two.id]] as const) await db().follow.create({ data: { userId: reader.userId, target: "story", targetId: story } });
  return { one, two, a, b, c, d, first, answer, other, anna, ben, cleo };
}

describe("stories that become one", () => {
  it("share one discussion, bring their followers, and their addresses lead on in one step", async () => {
    const { one, two, a, d, first, answer, other, cleo } = await talkedOf("share");
    expect(await saidUnder(a)).toEqual({ published: 2, threads: [[first, answer]] });
    const third = await newStory("share-three", 1);
    await within((tx) => joinStories(tx, [one.id], two.id));
    await within((tx) => joinStories(tx, [two.id], third.id));
    const whole = { published: 3, threads: [[first, answer], [other]] };
    expect(await saidUnder(a)).toEqual(whole);
    expect(await saidUnder(d)).toEqual(whole);
    expect(await saidUnder(third.articles[0]!)).toEqual(whole);
    expect(await commentInContext(answer)).toMatchObject({ discussionId: (await discussionOf(d))!.id, above: [{ id: first, upvotes: 0 }], comment: { upvotes: 1 } });
    for (const slug of ["share-one", "share-two"]) expect(await getStory(slug)).toEqual({ mergedInto: "share-three" });
    expect(await getStory("share-three")).toMatchObject({ story: { articleCount: 5 } });
    expect(await db().follow.count({ where: { target: "story", targetId: third.id } })).toBe(2);
    expect(await listDiscussions(cleo.userId)).toEqual([expect.objectContaining({ mode: "follow", published: 3 })]);
  });

  it("are as before when that is taken back, with what was said in the meantime", async () => {
    const { one, two, a, c, ben } = await talkedOf("back");
    const before = await everything();
    const joined = await within((tx) => joinStories(tx, [one.id], two.id));
    expect(await within((tx) => joinStories(tx, [one.id], two.id))).toMatchObject({ merged: [], articles: [] });
    const meanwhile = await say(ben, a, "Meanwhile");
    expect(await within((tx) => putBack(tx, { ...joined, made: false }))).toEqual([one.id, two.id].sort((x, y) => x - y));
    expect((await saidUnder(a)).threads.flat()).toContain(meanwhile);
    expect((await saidUnder(c)).threads.flat()).not.toContain(meanwhile);
    await db().comment.delete({ where: { id: meanwhile } });
    expect(await everything()).toEqual(before);
  });

  it("stay one where somebody put one of their articles elsewhere since", async () => {
    const { one, two, a } = await talkedOf("since");
    const joined = await within((tx) => joinStories(tx, [one.id], two.id));
    await within((tx) => partStory(tx, two.id, [a]));
    const now = await everything();
    expect(await within((tx) => putBack(tx, { ...joined, made: false }))).toBe(null);
    expect(await everything()).toEqual(now);
  });
});

describe("a story that an edition names", () => {
  it("is what it went into, for whatever the edition brings next", async () => {
    const [named, other] = [await newStory("named", 1), await newStory("other-name", 1)];
    await db().story.update({ where: { id: named.id }, data: { key: "the-name" } });
    const claim = () => within((tx) => claimStory(tx, { key: "the-name", slug: "the-name", title: "T", standfirst: null, lang: "en" }));
    expect(await claim()).toEqual({ id: named.id, slug: "named" });
    await within((tx) => joinStories(tx, [named.id], other.id));
    expect(await claim()).toEqual({ id: other.id, slug: "other-name" });
  });
});

describe("an article that leaves its story", () => {
  it("takes its threads whole into one of its own, which the same people follow, and comes back exactly", async () => {
    const { one, a, b, first, answer, anna } = await talkedOf("part");
    const before = await everything();
    const moved = (await within((tx) => partStory(tx, one.id, [a])))!;
    expect(await saidUnder(a)).toEqual({ published: 2, threads: [[first, answer]] });
    expect(await saidUnder(b)).toEqual({ published: 0, threads: [] });
    expect(await db().follow.findMany({ where: { target: "story", userId: anna.userId }, select: { targetId: true, fromId: true }, orderBy: { targetId: "asc" } })).toEqual([{ targetId: one.id, fromId: null }, { targetId: moved.into, fromId: one.id }]);
    expect(await within((tx) => partStory(tx, one.id, [a]))).toBe(null);
    const [made] = await db().story.findMany({ where: { id: moved.into } });
    await within((tx) => putBack(tx, { ...moved, made: true }));
    expect(await getStory(made!.slug)).toEqual({ mergedInto: "part-one" });
    const after = await everything();
    const ofMade = <T extends { targetId: number }>(row: T) => row.targetId !== moved.into;
    expect({ ...after, stories: after.stories.filter(({ id }) => id !== moved.into), follows: after.follows.filter(ofMade), heard: after.heard.filter(({ discussion }) => discussion.storyId !== moved.into) }).toEqual(before);
  });

  it("goes from no story into one and out of it with its own discussion and who follows that", async () => {
    const story = await newStory("alone", 1);
    const [author, follower] = [await newReader(), await newReader()];
    const alone = await newArticle("alone-itself", (await db().source.findFirstOrThrow()).id, null, 5);
    const said = await say(author, alone, "On an article alone");
    await followDiscussion(follower, (await discussionOf(alone))!.id, "follow");
    const before = await everything();
    const moved = await within((tx) => moveArticle(tx, alone, story.id));
    expect(await saidUnder(story.articles[0]!)).toEqual({ published: 1, threads: [[said]] });
    expect(await listDiscussions(follower.userId)).toEqual([expect.objectContaining({ id: (await discussionOf(alone))!.id, published: 1 })]);
    await within((tx) => putBack(tx, { ...moved, made: false }));
    expect(await everything()).toEqual(before);
  });

  it("leaves an address that leads on where it was the last of its story", async () => {
    const [from, into] = [await newStory("last-from", 1), await newStory("last-into", 1)];
    const before = await everything();
    const moved = await within((tx) => moveArticles(tx, from.articles, into.id));
    expect(await getStory("last-from")).toEqual({ mergedInto: "last-into" });
    await within((tx) => putBack(tx, { ...moved, made: false }));
    expect(await everything()).toEqual(before);
  });
});

describe("at the same time", () => {
  it("comments that are sent while stories join and part stand where their threads stand", async () => {
    const { one, two, a, c, first } = await talkedOf("storm");
    const people = await Promise.all(Array.from({ length: 6 }, () => newReader()));
    const writing = people.flatMap((person, n) => [say(person, a, `Thread ${n}`), say(person, n % 2 ? a : c, `Answer ${n}`, first).catch(() => null)]);
    const moving = (async () => {
      for (let n = 0; n < 4; n++) {
        const joined = await within((tx) => joinStories(tx, [one.id], two.id));
        await within((tx) => putBack(tx, { ...joined, made: false }));
      }
    })();
    await Promise.all([...writing, moving]);
    const astray = await db().$queryRaw<{ id: number }[]>`
      WITH RECURSIVE thread AS (
        SELECT c."id", c."discussionId", "discussion_of"(c."articleId") AS "home" FROM "Comment" c WHERE c."parentId" IS NULL
        UNION ALL SELECT c."id", c."discussionId", t."home" FROM thread t JOIN "Comment" c ON c."parentId" = t."id"
      ) SELECT "id" FROM thread WHERE "discussionId" <> "home"`;
    expect(astray).toEqual([]);
    expect((await saidUnder(a)).published).toBe(await db().comment.count({ where: { discussionId: (await discussionOf(a))!.id, status: "published" } }));
  });

  it("two who join the same stories, each into the other, end with one of them", async () => {
    const [one, two] = [await newStory("each-one", 2), await newStory("each-two", 2)];
    await Promise.all([within((tx) => joinStories(tx, [one.id], two.id)), within((tx) => joinStories(tx, [two.id], one.id))]);
    const stories = await db().story.findMany({ where: { id: { in: [one.id, two.id] } }, select: { status: true, articleCount: true } });
    expect(stories.sort((x, y) => x.articleCount - y.articleCount)).toEqual([{ status: "merged", articleCount: 0 }, { status: "visible", articleCount: 4 }]);
  });
});
