import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { evidenceOf } from "@/lib/sources/rules/control";
import type { DeskDispute, DisputableLabel, DisputeDecision, DisputeState, DisputedLabel, LabelledThing, LabelPlace, OwnDispute } from "../types";
import { labelAt, whereOf } from "./label";

/** Of decisions before the latest are shown, of a reader's own so many on a page, of a dispute's voices the first. */
const SHOWN = { decided: 5, own: 50, voices: 50 } as const;

const on = { article: { select: { id: true, slug: true, title: true, lang: true, status: true } }, source: { select: { slug: true, name: true, status: true } } } as const satisfies Prisma.LabelDisputeSelect;
type On = Prisma.LabelDisputeGetPayload<{ select: typeof on }>;

/** What a dispute is on, where readers can see it. */
function thingOf({ article, source }: On): LabelledThing | null {
  if (article && article.status === "visible") return { type: "article", id: article.id, slug: article.slug, title: article.title, lang: article.lang };
  return source && source.status !== "gone" ? { type: "source", slug: source.slug, name: source.name } : null;
}

/** A label of something that readers see, with what it rests on and what was decided about it; null where there is none. */
export async function disputableLabel(place: LabelPlace): Promise<DisputableLabel | null> {
  const row = await labelAt(db(), place);
  if (!row) return null;
  const [why, decided] = await Promise.all([reasonOf(place), decisionsOn(place)]);
  return { label: place.label, on: row.on, said: row.said, decided, ...why };
}

async function reasonOf(place: LabelPlace): Promise<Pick<DisputableLabel, "reason" | "evidence">> {
  if (place.label === "control") {
    const { evidence = null } = (await db().source.findUnique({ where: { slug: place.source }, select: { evidence: true } })) ?? {};
    return { reason: null, evidence: evidenceOf(evidence) };
  }
  const findings = await db().finding.findMany({ where: { articleId: place.article, field: place.label }, orderBy: { id: "desc" }, take: 20, select: { reason: true, origin: true } });
  const counts = findings.find(({ origin }) => origin === "admin") ?? findings[0];
  return { reason: counts?.reason ?? null, evidence: [] };
}

async function decisionsOn(place: LabelPlace): Promise<DisputeDecision[]> {
  const rows = await db().labelDispute.findMany({
    where: { ...whereOf(place), state: { in: ["upheld", "overruled"] } }, orderBy: { id: "desc" }, take: SHOWN.decided,
    select: { state: true, said: true, value: true, actId: true, decidedAt: true, createdAt: true },
  });
  const reasons = await reasonsOf(rows);
  return rows.map(({ state, said, value, actId, decidedAt, createdAt }) => ({ said, value, actId, state: state as DisputeDecision["state"], reason: reasons.get(actId) ?? null, at: (decidedAt ?? createdAt).toISOString() }));
}

/** Why disputes were decided as they were, as the log has it. */
async function reasonsOf(rows: readonly { actId: number | null }[]): Promise<Map<number | null, string>> {
  const acts = await db().moderationAct.findMany({ where: { id: { in: rows.flatMap(({ actId }) => actId ?? []) } }, select: { id: true, reason: true } });
  return new Map(acts.map(({ id, reason }) => [id, reason]));
}

/** What a reader said of a label, while nobody has decided it. */
export async function ownVoice(userId: string, place: LabelPlace): Promise<{ value: string; why: string } | null> {
  return db().disputeVoice.findFirst({ where: { userId, dispute: { state: "open", ...whereOf(place) } }, select: { value: true, why: true } });
}

/**
 * A page of the labels that somebody disputed, the newest first.
 * @param before the number of the dispute that ended the page before
 */
export async function ownDisputes(userId: string, before?: number, size: number = SHOWN.own): Promise<{ disputes: OwnDispute[]; next: number | null }> {
  const from = before === undefined ? null : await db().disputeVoice.findUnique({ where: { disputeId_userId: { disputeId: before, userId } }, select: { createdAt: true } });
  const older = from && before !== undefined ? { OR: [{ createdAt: { lt: from.createdAt } }, { createdAt: from.createdAt, disputeId: { lt: before } }] } : {};
  const found = await db().disputeVoice.findMany({
    where: { userId, ...older }, orderBy: [{ createdAt: "desc" }, { disputeId: "desc" }], take: size + 1,
    select: { value: true, why: true, createdAt: true, dispute: { select: { id: true, label: true, said: true, state: true, value: true, actId: true, ...on } } },
  });
  const rows = found.slice(0, size);
  const reasons = await reasonsOf(rows.map(({ dispute }) => dispute));
  const disputes = rows.map(({ value: should, why, createdAt, dispute }) => ({
    id: dispute.id, label: dispute.label as DisputedLabel, on: thingOf(dispute), said: dispute.said, should, why, state: dispute.state as DisputeState,
    value: dispute.value, reason: reasons.get(dispute.actId) ?? null, actId: dispute.actId, at: createdAt.toISOString(),
  }));
  return { disputes, next: found.length > size ? (disputes.at(-1)?.id ?? null) : null };
}

/** A dispute with who said what, or null; what it is about may be hidden from readers. */
export async function deskDispute(id: number): Promise<DeskDispute | null> {
  const row = await db().labelDispute.findUnique({
    where: { id },
    select: {
      label: true, said: true, state: true, value: true, voices: true, createdAt: true, articleId: true, ...on,
      spoken: { orderBy: [{ createdAt: "asc" }, { userId: "asc" }], take: SHOWN.voices, select: { value: true, why: true, createdAt: true, user: { select: { name: true, handle: true } } } },
    },
  });
  if (!row) return null;
  const place: LabelPlace = row.articleId === null ? { label: "control", source: row.source?.slug ?? "" } : { label: row.label as "kind" | "topic", article: row.articleId };
  const [label, wanted] = await Promise.all([disputableLabel(place), db().disputeVoice.groupBy({ by: ["value"], where: { disputeId: id }, _count: true })]);
  if (!label) return null;
  return {
    ...label, id, state: row.state as DisputeState, saidThen: row.said, value: row.value, voices: row.voices, at: row.createdAt.toISOString(),
    wanted: wanted.map(({ value, _count }) => ({ value, voices: _count })).sort((a, b) => b.voices - a.voices || a.value.localeCompare(b.value)),
    spoken: row.spoken.map(({ value, why, createdAt, user }) => ({ name: user.name ?? user.handle, value, why, at: createdAt.toISOString() })),
  };
}
