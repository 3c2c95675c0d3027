import { isDeepStrictEqual } from "node:util";
import type { Kind } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isAloneWith } from "@/lib/db/locks";
import { retrying } from "@/lib/db/retrying";
import { kindFound } from "@/lib/ingest/label";
import { storableJson, storableText } from "@/lib/ingest/store/json";
import { readSaid } from "@/lib/ingest/store/said";
import { keepSaid } from "@/lib/ingest/store/update";
import type { FindingRow } from "@/lib/ingest/types";
import { OWNERS_RULE } from "@/lib/source-rules/rules/words";
import { KIND_RULES } from "@/lib/understand/kinds";
import type { Mark } from "@/lib/understand/kinds/types";
import { publish } from "../publish";
import { withStories } from "../store-article";

/** Articles looked at in one transaction. */
const BATCH = 100;
/** A turn ends after this; what is left is for the next. */
const TURN_MS = 10_000;
const KEY = "kind-rules";

/** How far the rules of this version have come: articles up to this id were looked at; `done` that all were that there are. */
type Progress = { version: number; upTo: number; done: boolean };
/** What a turn did. */
export type LabelledAgain = { looked: number; changed: number };

/** The version that this process knows to have been through: it asks no more. */
let through = 0;

/**
 * Finds the kind of stored articles again where the rules have become others since they were labelled, a few at a time and
 * in order of their ids. What an admin, an edition, an owner's rule or the markup of a source that was not kept says, stays;
 * where an admin settled the kind, what rules say beside it is brought up to date. Doing it again changes nothing.
 * @param signal ends it after the batch in hand
 * @returns nothing where all were labelled by these rules
 */
export async function labelKindsAgain(signal?: AbortSignal, version = KIND_RULES): Promise<LabelledAgain | undefined> {
  if (through === version) return undefined;
  const until = Date.now() + TURN_MS;
  const total: LabelledAgain = { looked: 0, changed: 0 };
  for (;;) {
    const batch = await retrying(() => db().$transaction((tx) => labelSome(tx, version), { timeout: 60_000 }));
    if (batch === null) break;
    total.looked += batch.looked;
    total.changed += batch.changed;
    if (batch.looked < BATCH) {
      through = version;
      break;
    }
    if (Date.now() >= until || signal?.aborted) break;
  }
  return total.looked > 0 ? total : undefined;
}

/** @returns null where another worker is at it, or nothing is left */
async function labelSome(tx: Db, version: number): Promise<LabelledAgain | null> {
  if (!(await isAloneWith(tx, "kinds"))) return null;
  const progress = progressOf((await tx.setting.findUnique({ where: { key: KEY } }))?.value, version);
  if (progress.done) {
    through = version;
    return null;
  }
  const articles = await nextArticles(tx, progress.upTo);
  let changed = 0;
  const shown: Stored[] = [];
  for (const article of articles) {
    const found = kindNow(article);
    if (found === null || !(await write(tx, article, found))) continue;
    changed += 1;
    if (found.value !== article.kind && !settled(article)) shown.push(article);
  }
  await tell(tx, shown);
  const value: Progress = { version, upTo: articles.at(-1)?.id ?? progress.upTo, done: articles.length < BATCH };
  await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
  return { looked: articles.length, changed };
}

function progressOf(stored: Prisma.JsonValue | undefined, version: number): Progress {
  const known = stored as Partial<Progress> | undefined;
  return known?.version === version && typeof known.upTo === "number" ? { version, upTo: known.upTo, done: known.done === true } : { version, upTo: 0, done: false };
}

async function nextArticles(tx: Db, after: number) {
  return tx.article.findMany({
    where: { id: { gt: after } }, orderBy: { id: "asc" }, take: BATCH,
    select: {
      id: true, slug: true, title: true, lang: true, kind: true, said: true, byline: true, dateline: true, disclaimer: true, sponsor: true, canonicalUrl: true, marks: true, storyId: true,
      body: { select: { text: true } }, source: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } } },
      origins: { where: { leads: true }, select: { categories: true }, take: 1 },
      findings: { where: { field: "kind" }, select: { value: true, reason: true, origin: true, evidence: true } },
    },
  });
}

type Stored = Awaited<ReturnType<typeof nextArticles>>[number];

const settled = ({ findings }: Stored) => findings.some(({ origin }) => origin === "admin");

/** What the rules say of it now; null where somebody else's word stands that they do not touch. */
function kindNow(article: Stored): FindingRow | null {
  const { title, lang, body, canonicalUrl, byline, dateline, disclaimer, sponsor, origins, findings } = article;
  const others = findings.filter(({ origin }) => origin !== "admin");
  const kept = others.some(({ origin, reason, evidence }) => origin === "edition" || (evidence === null && (origin === "source" || reason.startsWith(OWNERS_RULE))));
  if (kept) return null;
  const marks: Mark[] = [...((article.marks ?? []) as unknown as Mark[]), ...(origins[0]?.categories ?? []).map((words): Mark => ({ in: "category", words }))];
  return kindFound({ title, text: body?.text ?? "", lang, canonicalUrl, byline, dateline, disclaimer, sponsor, marks });
}

async function write(tx: Db, article: Stored, { value, reason, score, origin, evidence }: FindingRow): Promise<boolean> {
  const { id: articleId, findings, said, kind } = article;
  const [old] = findings.filter((each) => each.origin !== "admin");
  const shown = JSON.parse(storableJson(evidence ?? [])) as Prisma.InputJsonArray;
  if (old?.value === value && old.origin === origin && isDeepStrictEqual(old.evidence, shown)) return false;
  await tx.finding.deleteMany({ where: { articleId, field: "kind", origin: { not: "admin" } } });
  await tx.finding.create({ data: { articleId, field: "kind", value, reason: storableText(reason), score, origin, evidence: shown } });
  if (settled(article)) await keepSaid(tx, articleId, { ...readSaid(said), kind: { kind: value } });
  else if (value !== kind) await tx.article.update({ where: { id: articleId }, data: { kind: value as Kind, changedAt: new Date() } });
  return true;
}

/** Every page that shows one of them. */
async function tell(tx: Db, articles: readonly Stored[]): Promise<void> {
  if (articles.length === 0) return;
  const changed = {
    articles: articles.map(({ slug }) => slug), sources: [...new Set(articles.map(({ source }) => source.slug))],
    topics: [...new Set(articles.flatMap(({ topics }) => topics.map(({ topic }) => topic.slug)))],
  };
  await publish(tx, await withStories(tx, changed, [...new Set(articles.flatMap(({ storyId }) => storyId ?? []))]));
}
