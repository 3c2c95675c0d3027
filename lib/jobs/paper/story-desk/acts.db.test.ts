import { beforeAll, describe, expect, it } from "vitest";
import type { ModeratorActor, WriterActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { asModerator } from "@/lib/auth/gates";
import { postComment } from "@/lib/comments/mutations";
import { commentBodySchema } from "@/lib/comments/schema";
import { db } from "@/lib/db/client";
import { changeSetting } from "@/lib/db/settings";
import { useTestDatabase } from "@/lib/db/testing";
import { everything, newArticle, newStory } from "@/lib/stories/mutations/stories.testing";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import { mayStandTogether, mustStandTogether } from "@/lib/stories/rules/rulings";
import { mergeStories, partStories, placeArticles } from "./acts";
import { undoStoryAct } from "./undo";

useTestDatabase();
let moderator: ModeratorActor;
let reader: WriterActor;
beforeAll(async () => {
  await changeSetting("comment-policy", { firstHeld: 0, perTenMinutes: 1_000 });
  moderator = asModerator(await newReader("moderator"));
  reader = await newReader();
});

const say = (article: number, text: string) => postComment(reader, article, commentBodySchema.parse({ text }));
const may = async (some: number[], others: number[]) => mayStandTogether(await rulingsOf(db(), [...some, ...others]), some, others);
const must = async (article: number) => mustStandTogether(await rulingsOf(db(), [article]), article);
/** Without stories that were made in the meantime, which keep an address that leads on. */
const butMade = async (made: number) => {
  const all = await everything();
  return { ...all, stories: all.stories.filter(({ id }) => id !== made), follows: all.follows.filter(({ targetId }) => targetId !== made), heard: all.heard.filter(({ discussion }) => discussion.storyId !== made) };
};

describe("what a moderator decides about stories", () => {
  it("takes articles out for good, is in the log with its reason, and is taken back exactly", async () => {
    const { id, articles: [a, b, c] } = await newStory("harbour", 3);
    await say(a!, "On the one that goes");
    const before = await everything();
    const { act, story } = await partStories(moderator, id, [a!], null, "other-event");
    expect(await db().article.findUnique({ where: { id: a! } })).toMatchObject({ storyId: story.id });
    expect([await may([a!], [b!]), await may([a!], [c!, b!]), await may([b!], [c!])]).toEqual([false, false, true]);
    expect(await db().moderationAct.findUnique({ where: { id: act } })).toMatchObject({ action: "part-story", targetType: "story", target: String(id), reason: "other-event", detail: { articles: [a], story: story.id } });
    expect(await db().cacheInvalidation.count({ where: { tags: { hasEvery: ["story:harbour", `story:${story.slug}`, "article:harbour-0", "article:harbour-2"] } } })).toBe(1);
    await expect(partStories(moderator, id, [a!], null, "other-event")).rejects.toMatchObject({ code: "not-found" });
    const undo = await undoStoryAct(asModerator(await newReader("moderator")), act);
    expect(await butMade(story.id)).toEqual(before);
    expect([await may([a!], [b!]), await db().finding.count({ where: { articleId: a!, field: "story" } })]).toEqual([true, 0]);
    expect(await db().moderationAct.findUnique({ where: { id: undo } })).toMatchObject({ action: "undo", targetType: "act", target: String(act) });
    await expect(undoStoryAct(moderator, act)).rejects.toMatchObject({ code: "not-found" });
  });

  it("makes two stories one, whose address is that of the older, and can be taken back until something contradicts", async () => {
    const [one, two] = [await newStory("mast-one", 2), await newStory("mast-two", 2)];
    const before = await everything();
    const { act, story } = await mergeStories(moderator, two.id, one.id, "same-event");
    expect(story).toEqual({ id: one.id, slug: "mast-one" });
    expect(await must(two.articles[0]!)).toEqual([...one.articles, two.articles[1]!].sort((x, y) => x - y));
    const moved = await partStories(moderator, one.id, [two.articles[0]!], null, "only-mentions");
    expect(await must(two.articles[0]!)).toEqual([]);
    await expect(undoStoryAct(moderator, act)).rejects.toMatchObject({ code: "conflict" });
    await undoStoryAct(moderator, moved.act);
    await undoStoryAct(moderator, act);
    expect(await butMade(moved.story.id)).toEqual(before);
  });

  it("moves articles from a story into another, or from none, and back", async () => {
    const [from, into] = [await newStory("tide-from", 2), await newStory("tide-into", 1)];
    const alone = await newArticle("tide-alone", (await db().source.findFirstOrThrow()).id, null, 7);
    const before = await everything();
    const first = await partStories(moderator, from.id, [from.articles[1]!], into.id, "same-event");
    const second = await placeArticles(moderator, [alone], into.id, "continues");
    expect((await db().article.findMany({ where: { storyId: into.id }, orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual([from.articles[1], into.articles[0], alone].sort((x, y) => x! - y!));
    expect([await may([from.articles[0]!], [from.articles[1]!]), await must(alone)]).toEqual([false, [from.articles[1]!, into.articles[0]!].sort((x, y) => x - y)]);
    await expect(placeArticles(moderator, [alone], into.id, "continues")).rejects.toMatchObject({ code: "conflict" });
    await undoStoryAct(moderator, first.act);
    await undoStoryAct(moderator, second.act);
    expect(await everything()).toEqual(before);
  });

  it("refuses what leaves nothing, and what is not there", async () => {
    const { id, articles } = await newStory("buoy", 2);
    await expect(partStories(moderator, id, articles, null, "mistake")).rejects.toMatchObject({ code: "conflict" });
    await expect(partStories(moderator, id, [999_999], null, "mistake")).rejects.toMatchObject({ code: "not-found" });
    await expect(mergeStories(moderator, id, 999_999, "mistake")).rejects.toMatchObject({ code: "not-found" });
    await expect(mergeStories(moderator, id, id, "mistake")).rejects.toMatchObject({ code: "conflict" });
  });

  it("of two at once is done once, and the other is told", async () => {
    const other = asModerator(await newReader("moderator"));
    const { id, articles: [a, b] } = await newStory("lock", 3);
    const outcomes = await Promise.allSettled([moderator, other].map((who) => partStories(who, id, [a!, b!], null, "other-event")));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [one, two] = [await newStory("gate-one", 2), await newStory("gate-two", 2)];
    const merged = await Promise.allSettled([mergeStories(moderator, one.id, two.id, "same-event"), mergeStories(other, two.id, one.id, "same-event"), partStories(other, one.id, [one.articles[0]!], null, "other-event")]);
    expect(merged.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    const placed = await db().article.findMany({ where: { id: { in: [...one.articles, ...two.articles] } }, include: { story: true } });
    expect(placed.map(({ story }) => story?.status)).toEqual(["visible", "visible", "visible", "visible"]);
  });
});
