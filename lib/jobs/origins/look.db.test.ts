import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { refreshNotedStories } from "@/lib/stories/mutations";
import type { StoryOrigins } from "@/lib/stories/types";
import { linkReprints } from "../reprints/link";
import { lookForOrigins } from "./look";

useTestDatabase();

const START = Date.UTC(2026, 2, 1, 8);

/** Paragraphs of made-up words, others for each seed. */
function report(seed: number, paragraphs = 6): string[] {
  let state = seed * 7_919 + 17;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const word = () => Array.from({ length: 2 + next(3) }, () => "bcdfghklmnprst"[next(14)]! + "aeiou"[next(5)]!).join("");
  return Array.from({ length: paragraphs }, () => `${Array.from({ length: 40 }, word).join(" ")}.`);
}

async function store(storyId: number, slug: string, hour: number, paragraphs: string[], more: object = {}) {
  const source = await db().source.create({ data: { slug, name: `The ${slug} post` } });
  const at = new Date(START + hour * 3_600_000);
  const article = await db().article.create({
    data: {
      slug, identity: slug, sourceId: source.id, storyId, title: `Title of ${slug}`, lang: "en", publishedAt: at, publishedPrecision: "minute", firstSeenAt: at, sortAt: at, contentHash: slug,
      body: { create: { html: `<p><a href="https://www.elsewhere.example/a/?utm_source=x">more</a></p>`, text: paragraphs.join("\n") } }, ...more,
    },
  });
  return article.id;
}

const origins = async (id: number) => (await db().story.findUniqueOrThrow({ where: { id } })).origins as StoryOrigins | null;

/** Both tasks until nothing is to be done. */
async function work() {
  await linkReprints();
  await lookForOrigins();
  await db().$transaction((tx) => refreshNotedStories(tx));
}

it("an article's passages, credits and links lead to whose telling it repeats, whichever of them comes first", async () => {
  const { id: story } = await db().story.create({ data: { slug: "ship", title: "The ship" } });
  const first = report(1, 8);
  // Half of it stood in the first, which comes to the paper later.
  await store(story, "half", 3, [...first.slice(0, 4), ...report(2, 4)]);
  await work();
  expect(await origins(story)).toMatchObject({ count: 1, repeating: 0 });
  const early = await store(story, "early", 1, first, { canonicalUrl: "https://elsewhere.example/a" });
  await store(story, "named", 4, ["The ship sank, according to the Early Post.", ...report(3)]);
  await store(story, "alone", 5, report(4), { body: { create: { html: "", text: report(4).join("\n") } } });
  await store(story, "linked", 6, report(5));
  await work();
  const { sourceId } = await db().article.findUniqueOrThrow({ where: { id: early } });
  expect(await origins(story)).toMatchObject({ count: 2, repeating: 3 });
  expect((await origins(story))?.origins[0]).toEqual({ sourceId, agency: null, articles: 1, repeats: 3, ties: { passages: 1, named: 1, link: 1 }, counted: true });
  expect((await db().sharedPassages.findMany()).map(({ fromId, share }) => [fromId, share > 0.4 && share < 0.6])).toEqual([[early, true]]);

  expect(await lookForOrigins()).toEqual({ looked: 0, changed: 0 });
  await db().articleBody.update({ where: { articleId: early }, data: { text: report(9, 8).join("\n") } });
  await work();
  expect((await origins(story))?.origins[0]?.ties).toEqual({ named: 1, link: 2 });
});
