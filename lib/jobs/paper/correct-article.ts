import type { CorrectionValues } from "@/lib/articles/schema/correction";
import { NO_NOTE, type Correctable } from "@/lib/articles/types/desk";
import type { AdminActor } from "@/lib/auth/actors";
import type { Precision } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { parseInstant, sortInstant } from "@/lib/ingest/instant";
import { isColumnField, type ContentColumns } from "@/lib/ingest/store/columns";
import { retrying } from "@/lib/db/retrying";
import { readSaid, saidColumns, saidOf, saidPlace, type Said } from "@/lib/ingest/store/said";
import { keepRevision, keepSaid, knownTopics, lockArticle, replaceTopics } from "@/lib/ingest/store/update";
import { recountSource } from "@/lib/ingest/store/withdraw";
import { NO_TOPIC } from "@/lib/labels/types";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { publish } from "../publish";
import { settleDisputes, type SettledLabel } from "./settle-disputes";
import { withStories } from "../store-article";

/** Values that an admin sets, fields that are as the source has them again, and a note for readers on what was wrong. */
export type Correction = { values: CorrectionValues; restore?: readonly Correctable[]; note?: string | null };

/**
 * Corrects what an article says of itself. Each field's finding outlives whatever its document or feed brings, until the
 * correction is taken back; what the source says is kept beside it. An old title or standfirst stays as a revision, the
 * article's page names what was corrected and when, and the log names the fields.
 * @returns the fields that changed; where none did, nothing is written
 * @throws AppError `not-found`; `invalid` for a date that is none or a topic that this paper does not have
 */
export async function correctArticle(actor: AdminActor, id: number, { values, restore = [], note = null }: Correction): Promise<Correctable[]> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const { fields, labels } = await correctWithin(tx, id, { values, restore, note });
    if (fields.length === 0) return [];
    const act = await record(tx, actor, { action: "correct-article", target: { type: "article", id }, reason: "correction", detail: { fields: [...fields].sort() } });
    for (const place of labels) await settleDisputes(tx, place, act);
    return fields;
  }));
}

/**
 * The same within somebody's transaction, which records it. The article's row is ours until that ends.
 * @returns the fields that changed, and the labels among them with what they say now
 * @throws AppError as {@link correctArticle}
 */
export async function correctWithin(tx: Db, id: number, { values, restore = [], note = null }: Correction): Promise<{ fields: Correctable[]; labels: SettledLabel[] }> {
  if (!(await lockArticle(tx, id))) throw new AppError("not-found", "There is no such article. It may have been deleted.");
  const stored = await load(tx, id);
  const change = await changeOf(tx, stored, values, restore, note ?? NO_NOTE);
  if (change.fields.length > 0) await write(tx, stored, change, note ?? NO_NOTE);
  const { kind } = change.columns;
  return {
    fields: change.fields,
    labels: [
      ...(kind !== undefined && kind !== stored.kind ? [{ label: "kind" as const, article: id, value: kind }] : []),
      ...(change.topics && change.topics[0]?.slug !== stored.topics[0]?.topic.slug ? [{ label: "topic" as const, article: id, value: change.topics[0]?.slug ?? NO_TOPIC }] : []),
    ],
  };
}

async function load(tx: Db, id: number) {
  return tx.article.findUniqueOrThrow({
    where: { id },
    include: { body: true, source: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } }, orderBy: { position: "asc" } } },
  });
}

type Stored = Awaited<ReturnType<typeof load>>;
type Change = { fields: Correctable[]; columns: Partial<ContentColumns>; topics: { id: number; slug: string }[] | null; sortAt: Date; said: Said; corrected: { field: Correctable; value: string }[] };

async function changeOf(tx: Db, stored: Stored, values: CorrectionValues, restore: readonly Correctable[], evidence: string): Promise<Change> {
  const old = stored.topics.map((entry) => entry.topic.slug);
  const change: Change = { fields: [], columns: {}, topics: null, sortAt: stored.sortAt, said: readSaid(stored.said), corrected: [] };
  const current = { ...stored, kind: stored.kind as ContentColumns["kind"], publishedPrecision: stored.publishedPrecision as Precision };
  for (const field of restore) {
    if (change.said[field] === undefined) continue;
    if (isColumnField(field)) Object.assign(change.columns, saidColumns(change.said, field));
    if (field === "topic") change.topics = await knownTopics(tx, change.said.topic ?? []);
    if (field === "date") change.sortAt = saidPlace(change.said) ?? change.sortAt;
    delete change.said[field];
    change.fields.push(field);
  }
  for (const { field, value, columns } of settings(stored, values, evidence)) {
    if (restore.includes(field)) continue;
    Object.assign(change.columns, columns);
    if (field === "date") change.sortAt = columns.publishedAt ? sortInstant(columns.publishedAt, stored.firstSeenAt) : stored.sortAt;
    change.said = { ...saidOf([field], current, { sortAt: stored.sortAt, topics: old }), ...change.said };
    change.fields.push(field);
    change.corrected.push({ field, value });
  }
  const { topics } = values;
  if (topics && !restore.includes("topic") && topics.join() !== old.join()) {
    change.topics = await topicsNamed(tx, topics);
    change.said = { topic: old, ...change.said };
    change.fields.push("topic");
    // Of none there is one finding as well: it settles that there is none.
    for (const value of topics.length === 0 ? ["none"] : topics) change.corrected.push({ field: "topic", value });
  }
  return change;
}

/** The columns of each field that is to be different from now on. */
function settings(stored: Stored, values: CorrectionValues, evidence: string): { field: Correctable; value: string; columns: Partial<ContentColumns> }[] {
  const { title, kind, language: lang, date } = values;
  const lines = (["standfirst", "byline", "dateline", "sponsor", "disclaimer"] as const).flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, value: value ?? "none", columns: { [field]: value } }];
  });
  const all = [
    ...(title === undefined ? [] : [{ field: "title" as const, value: title, columns: { title, titleDerived: false } }]),
    ...lines,
    ...(kind === undefined ? [] : [{ field: "kind" as const, value: kind, columns: { kind } }]),
    ...(lang === undefined ? [] : [{ field: "language" as const, value: lang, columns: { lang } }]),
    ...(date === undefined ? [] : [{ field: "date" as const, value: date ?? "unknown", columns: { ...dateColumns(date), publishedEvidence: evidence } }]),
  ];
  return all.filter(({ columns }) => Object.entries(columns).some(([name, value]) => !FOLLOWING.has(name) && JSON.stringify(value) !== JSON.stringify(stored[name as keyof Stored])));
}

/** Columns that change with another, and alone say nothing new. */
const FOLLOWING = new Set(["publishedEvidence", "titleDerived"]);

const PRECISIONS: Readonly<Record<number, Precision>> = { 4: "year", 7: "month", 10: "day" };

function dateColumns(date: string | null): Pick<ContentColumns, "publishedAt" | "publishedPrecision"> {
  if (date === null) return { publishedAt: null, publishedPrecision: "unknown" };
  const publishedAt = parseInstant(date);
  if (publishedAt === null) throw new AppError("invalid", `There is no day ${date}. Check its month and day.`, { fields: { date: "This is no day of the calendar." } });
  return { publishedAt, publishedPrecision: PRECISIONS[date.length] ?? "minute" };
}

async function topicsNamed(tx: Db, slugs: readonly string[]): Promise<{ id: number; slug: string }[]> {
  const distinct = [...new Set(slugs)];
  const found = await knownTopics(tx, distinct);
  const missing = distinct.filter((slug) => !found.some((topic) => topic.slug === slug));
  if (missing.length > 0) throw new AppError("invalid", `This paper has no topic ${missing.join(", ")}.`, { fields: { topics: "Choose among the topics of this paper." } });
  return found;
}

async function write(tx: Db, stored: Stored, change: Change, reason: string): Promise<void> {
  const { id: articleId, status } = stored;
  const { columns, sortAt } = change;
  const revised = (columns.title ?? stored.title) !== stored.title || (columns.standfirst !== undefined && columns.standfirst !== stored.standfirst);
  const at = new Date();
  if (revised) await keepRevision(tx, stored, at, "paper");
  await tx.article.update({ where: { id: articleId }, data: { ...columns, sortAt, revisionCount: { increment: revised ? 1 : 0 }, changedAt: at } });
  await keepSaid(tx, articleId, change.said);
  const [old, topics] = [stored.topics.map((entry) => entry.topic.slug), change.topics ?? []];
  if (change.topics) await replaceTopics(tx, articleId, change.topics, { sortAt, status });
  else await tx.articleTopic.updateMany({ where: { articleId }, data: { sortAt } });
  await tx.finding.deleteMany({ where: { articleId, field: { in: change.fields }, origin: "admin" } });
  await tx.finding.createMany({ data: change.corrected.map((each) => ({ ...each, articleId, reason, origin: "admin" })) });
  const source = await recountSource(tx, stored.sourceId);
  const changed = { articles: [stored.slug], sources: [source], topics: [...new Set([...old, ...topics.map((topic) => topic.slug)])] };
  await publish(tx, await withStories(tx, changed, stored.storyId === null ? [] : [stored.storyId]));
}
