import { beforeAll, expect, it } from "vitest";
import type { ModeratorActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { asModerator } from "@/lib/auth/gates";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { placeArticles } from "../../stories/place";
import { tellEvent } from "../../stories/place.testing";
import { regroupStories } from "../../stories/regroup";
import { mergeStories, partStories, placeArticles as moveArticles } from "./acts";
import { undoStoryAct } from "./undo";

useTestDatabase();

const NOW = new Date();
let moderator: ModeratorActor;

/** Who stands with whom, by the events that they tell of; those alone by themselves. */
async function stand(): Promise<string[]> {
  const rows = await db().article.findMany({ select: { slug: true, storyId: true }, orderBy: { slug: "asc" } });
  const groups = new Map<number | string, string[]>();
  for (const { slug, storyId } of rows) groups.set(storyId ?? slug, [...(groups.get(storyId ?? slug) ?? []), slug]);
  return [...groups.values()].map((slugs) => slugs.join("+")).sort();
}

/** A whole new look at everything, and another turn of the worker. */
async function lookAgain(): Promise<string[]> {
  await regroupStories({ days: 14, dryRun: false, now: NOW, progress: () => undefined });
  await db().$queryRaw`SELECT "ask_placing"(ARRAY(SELECT "id" FROM "Article"))::text`;
  while ((await placeArticles()).looked > 0);
  return stand();
}

beforeAll(async () => {
  moderator = asModerator(await newReader("moderator"));
  for (const [take, event] of [1, 2, 1, 2, 1].entries()) {
    const slug = `e${event}-${take}`;
    const at = new Date(NOW.getTime() - (5 - take) * 3_600_000);
    const { title, text } = tellEvent(event, take);
    await db().article.create({
      data: { slug, identity: slug, source: { create: { slug: `paper-${take}`, name: `Paper ${take}` } }, title, lang: "en", publishedAt: at, publishedPrecision: "minute", firstSeenAt: at, sortAt: at, contentHash: slug, body: { create: { html: "", text } } },
    });
  }
  while ((await placeArticles()).looked > 0);
});

const articleOf = (slug: string) => db().article.findUniqueOrThrow({ where: { slug }, select: { id: true, storyId: true } });

it("what a moderator parted stays apart, and what was made one stays one, whatever looks at everything anew; until it is taken back", async () => {
  const found = ["e1-0+e1-2+e1-4", "e2-1+e2-3"];
  expect(await stand()).toEqual(found);
  const [leaving, other] = [await articleOf("e1-2"), await articleOf("e2-1")];
  const parted = await partStories(moderator, leaving.storyId!, [leaving.id], null, "other-event");
  expect(await lookAgain()).toEqual(["e1-0+e1-4", "e1-2", "e2-1+e2-3"]);
  const merged = await mergeStories(moderator, other.storyId!, parted.story.id, "same-event");
  expect(await lookAgain()).toEqual(["e1-0+e1-4", "e1-2+e2-1+e2-3"]);
  await undoStoryAct(moderator, merged.act);
  expect(await lookAgain()).toEqual(["e1-0+e1-4", "e1-2", "e2-1+e2-3"]);
  await undoStoryAct(moderator, parted.act);
  expect(await lookAgain()).toEqual(found);

  const moved = await moveArticles(moderator, [(await articleOf("e2-3")).id], (await articleOf("e1-0")).storyId!, "continues");
  expect(await lookAgain()).toEqual(["e1-0+e1-2+e1-4+e2-3", "e2-1"]);
  await undoStoryAct(moderator, moved.act);
  expect(await lookAgain()).toEqual(found);
});
