import { expect, test } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { joinStories } from "@/lib/stories/mutations/join";
import { partStory } from "@/lib/stories/mutations/part";
import { newStory } from "@/lib/stories/mutations/stories.testing";
import { togetherOf } from "@/lib/stories/queries/together";
import { follow, unfollow } from "./mutations";
import { listFollows, listForYou } from "./queries";

useTestDatabase();

test("a story that is followed brings its articles, is followed on where it goes, and is left with all that went into it", async () => {
  const reader = await newReader();
  const [one, two] = [await newStory("mill-one", 2), await newStory("mill-two", 3)];
  expect(await follow(reader, "story", "mill-one")).toMatchObject({ target: "story", id: one.id, slug: "mill-one", name: "mill-one-0" });
  const brought = async () => (await listForYou(reader.userId)).articles.map(({ id }) => id).sort((a, b) => a - b);
  const followed = async () => (await listFollows(reader.userId)).map(({ slug }) => slug);
  expect([await brought(), await followed()]).toEqual([one.articles, ["mill-one"]]);
  await db().$transaction((tx) => joinStories(tx, [one.id], two.id));
  expect([await brought(), await followed()]).toEqual([[...one.articles, ...two.articles], ["mill-two"]]);
  const parted = await db().$transaction((tx) => partStory(tx, two.id, [one.articles[0]!]));
  expect(await followed()).toHaveLength(2);
  expect(await follow(reader, "story", "mill-one")).toMatchObject({ slug: "mill-two" });
  expect(await unfollow(reader, "story", String(parted!.into))).not.toBe(null);
  expect(await unfollow(reader, "story", "mill-one")).toMatchObject({ slug: "mill-two" });
  expect([await brought(), await followed(), await db().follow.count({ where: { userId: reader.userId } })]).toEqual([[], [], 0]);
});

test("each article of a story says why it stands there, a moderator's word before a rule's", async () => {
  const { articles: [a, b] } = await newStory("sluice", 2);
  const finding = { field: "story", value: "1" };
  await db().finding.createMany({ data: [
    { ...finding, articleId: a!, reason: "It has in common: Elbe.", score: 0.81, origin: "rule", evidence: [{ signal: "name", words: "Elbe" }] },
    { ...finding, articleId: b!, reason: "A moderator put it into this story.", origin: "admin", actorId: "act:1" },
    { ...finding, articleId: b!, reason: "Much alike.", origin: "rule" },
  ] });
  expect((await togetherOf("sluice"))?.ties).toEqual([
    expect.objectContaining({ slug: "sluice-0", hours: 0, origin: "rule", score: 0.81, act: null, evidence: [{ signal: "name", words: "Elbe" }] }),
    expect.objectContaining({ slug: "sluice-1", hours: 1, origin: "admin", evidence: [] }),
  ]);
  expect(await togetherOf("nowhere")).toBe(null);
});
