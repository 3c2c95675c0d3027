import { db, type Db } from "@/lib/db/client";
import { isAloneWith } from "@/lib/db/locks";
import { retrying } from "@/lib/db/retrying";
import { normaliseUrl } from "@/lib/ingest/url";
import { dueIn, lookedAt, takeBatches } from "@/lib/jobs/checks";
import { comparedTexts } from "@/lib/jobs/reprints/lookup";
import { creditsOf } from "@/lib/stories/rules/credits";
import type { Credits } from "@/lib/stories/types";
import { readRuns, signatureOf, sortNeighbours, type Runs } from "@/lib/understand/near-duplicates";
import { besideIt, keptOf, lookedArticles, type Beside, type Looked, type Passage } from "./lookup";

/** Articles looked at in one transaction. */
const BATCH = 40;
/** A turn of the task ends after this; what is left is for the next. */
const TURN_MS = 15_000;
/** A text of fewer runs of words says too little to have passages of another. */
const LEAST_RUNS = 16;
/** Smaller shares are chance, and phrases that everybody uses. */
const LEAST_SHARE = 0.15;
const MOST_LINKS = 60;
const HREF = /<a\s[^>]*?href="(https?:\/\/[^"]+)"/giu;

/** What a turn did. */
export type LookedForOrigins = { looked: number; changed: number };

/**
 * Finds out of each article of a story that is new or changed whom it credits with what it tells, and how much of it
 * stood before in others of the story, or of others in it. Stories of which that says something new are noted, and
 * their faces made anew where others are (lib/jobs/reprints). Doing it again changes nothing.
 * @param signal ends it after the batch in hand
 */
export async function lookForOrigins(signal?: AbortSignal): Promise<LookedForOrigins> {
  const done: LookedForOrigins = { looked: 0, changed: 0 };
  await takeBatches({ size: BATCH, turnMs: TURN_MS }, signal, async () => {
    const batch = await retrying(() => db().$transaction(lookAtBatch, { timeout: 60_000 }));
    done.looked += batch.looked;
    done.changed += batch.changed;
    return batch.looked;
  });
  return done;
}

async function lookAtBatch(tx: Db): Promise<LookedForOrigins> {
  const due = (await isAloneWith(tx, "origins")) ? await dueIn(tx, "OriginCheck", BATCH) : [];
  if (due.length === 0) return { looked: 0, changed: 0 };
  const stories = new Set<number>();
  for (const article of await lookedArticles(tx, due.map(({ id }) => id))) if (await lookAt(tx, article)) stories.add(article.storyId);
  if (stories.size > 0) {
    await tx.$executeRaw`INSERT INTO "StoryCheck" ("storyId") SELECT s FROM unnest(${[...stories].sort((a, b) => a - b)}::int[]) s
      ON CONFLICT ("storyId") DO UPDATE SET "times" = "StoryCheck"."times" + 1`;
  }
  await tx.$executeRaw(lookedAt("OriginCheck", due));
  return { looked: due.length, changed: stories.size };
}

/** Whether it says something else than before. */
async function lookAt(tx: Db, article: Looked): Promise<boolean> {
  const credits: Credits = { ...creditsOf(article), links: linksIn(article.html) };
  const passages = await passagesOf(tx, article);
  const kept = await keptOf(tx, article.id);
  const sameCredits = kept.credits !== null && same(kept.credits as Credits, credits);
  const samePassages = JSON.stringify(kept.passages) === JSON.stringify(passages);
  if (!sameCredits) await tx.articleCredits.upsert({ where: { articleId: article.id }, create: { articleId: article.id, credits }, update: { credits } });
  if (!samePassages) {
    await tx.sharedPassages.deleteMany({ where: { OR: [{ articleId: article.id }, { fromId: article.id }] } });
    await tx.sharedPassages.createMany({ data: passages });
  }
  const saysNothing = kept.credits === null && credits.agency === null && credits.named.length === 0 && credits.links.length === 0;
  return !samePassages || (!sameCredits && !saysNothing);
}

function same(a: Credits, b: Credits): boolean {
  const asText = ({ agency, named, links }: Credits) => JSON.stringify([agency, named.map(({ name, at }) => [name, at]), links]);
  return asText(a) === asText(b);
}

/** Where a text links to, in the form by which two addresses are the same. */
function linksIn(html: string): string[] {
  const links = Array.from(html.matchAll(HREF), ([, href = ""]) => normaliseUrl(href.replaceAll("&amp;", "&")));
  return [...new Set(links.filter((link) => link !== null))].slice(0, MOST_LINKS);
}

async function passagesOf(tx: Db, article: Looked): Promise<Passage[]> {
  const own = readRuns(article.text);
  const { candidates } = sortNeighbours(signatureOf(own), await besideIt(tx, article));
  const texts = new Map((await comparedTexts(tx, candidates.map(({ id }) => id))).map(({ id, text }) => [id, readRuns(text)]));
  const found = candidates.flatMap((other) => {
    const runs = texts.get(other.id);
    if (!runs) return [];
    const later = isLater(article, other);
    const share = shareOf(later ? own : runs, later ? runs : own);
    return share < LEAST_SHARE ? [] : [{ ...(later ? { articleId: article.id, fromId: other.id } : { articleId: other.id, fromId: article.id }), share }];
  });
  return found.sort((a, b) => a.articleId - b.articleId || a.fromId - b.fromId);
}

const isLater = (one: Looked, other: Beside): boolean => (one.at.getTime() - other.at.getTime() || one.id - other.id) > 0;

/** The share of a text, as it tells in its own words, that stands in another: what both quote counts only where there is little else. */
function shareOf(text: Runs, other: Runs): number {
  const told = [...text.all].filter((run) => !text.spoken.has(run) && !other.spoken.has(run));
  const counted = told.length >= LEAST_RUNS ? told : [...text.all];
  if (counted.length < LEAST_RUNS) return 0;
  return Math.round((counted.filter((run) => other.all.has(run)).length / counted.length) * 1000) / 1000;
}
