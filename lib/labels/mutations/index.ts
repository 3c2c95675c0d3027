import "server-only";
import type { UserActor, WriterActor } from "@/lib/auth/actors";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { AppError } from "@/lib/errors";
import { cleanText } from "@/lib/format/clean-text";
import { labelAt, whereOf, type LabelRow } from "../queries/label";
import { DISPUTE_LIMITS, NO_TOPIC, type Disputed, type LabelPlace } from "../types";

/**
 * Holds something against a label: opens a dispute of it, or adds a voice to the one that is open. One voice a reader and
 * label: whoever sends it again says something else instead.
 * @param value what the label should say
 * @throws AppError `not-found` where there is no such thing in public; `invalid` (field `value`) for what no such label
 * says, or what it says already; `rate-limited` after twenty in a day
 */
export async function dispute(actor: WriterActor, place: LabelPlace, { value, why }: { value: string; why: string }, now = new Date()): Promise<Disputed> {
  const { userId } = actor;
  return retrying(() => db().$transaction(async (tx) => {
    const row = await labelAt(tx, place);
    if (!row) throw new AppError("not-found", "There is no such article or source in public. It may have been hidden or deleted.");
    await assertValue(tx, place, row, value);
    // Two of the same reader at once are counted one after the other.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    if (await isDecided(tx, row, userId)) return { outcome: "decided" };
    const words = { value, why: cleanText(why).slice(0, DISPUTE_LIMITS.why) };
    const { id, made } = await openDispute(tx, row);
    const key = { disputeId_userId: { disputeId: id, userId } };
    if (await tx.disputeVoice.findUnique({ where: key })) {
      await tx.disputeVoice.update({ where: key, data: words });
      return { outcome: "changed" };
    }
    const today = await tx.disputeVoice.count({ where: { userId, createdAt: { gt: new Date(now.getTime() - 86_400_000) } } });
    if (today >= DISPUTE_LIMITS.perDay) throw new AppError("rate-limited", `At most ${DISPUTE_LIMITS.perDay} labels can be disputed in a day. Come back tomorrow.`);
    await tx.disputeVoice.create({ data: { ...words, disputeId: id, userId, createdAt: now } });
    return { outcome: made ? "sent" : "joined" };
  }));
}

/** Takes one's dispute of a label back while nobody has decided it; else nothing happens. */
export async function withdrawDispute(actor: UserActor, place: LabelPlace): Promise<void> {
  await retrying(() => db().disputeVoice.deleteMany({ where: { userId: actor.userId, dispute: { state: "open", ...whereOf(place) } } }));
}

async function assertValue(tx: Db, { label }: LabelPlace, { said }: LabelRow, value: string): Promise<void> {
  const words: readonly string[] = label === "kind" ? KINDS : CONTROLS;
  const known = label === "topic" ? value === NO_TOPIC || (await tx.topic.count({ where: { slug: value } })) > 0 : words.includes(value);
  if (!known) throw new AppError("invalid", "Choose what the label should say.", { fields: { value: "Choose one of the list." } });
  if (value === said) throw new AppError("invalid", "The label says that already.", { fields: { value: "It says that already." } });
}

/** Whether a moderator upheld the label against this very reader, and it says the same as then. */
async function isDecided(tx: Db, { said, where }: LabelRow, userId: string): Promise<boolean> {
  return (await tx.labelDispute.count({ where: { ...where, said, state: "upheld", spoken: { some: { userId } } } })) > 0;
}

/** The dispute of a label that is open, its row ours until the transaction ends. One of what the label no longer says is over. */
async function openDispute(tx: Db, { said, where }: LabelRow): Promise<{ id: number; made: boolean }> {
  const [label, articleId, sourceId] = [where.label, where.articleId ?? null, where.sourceId ?? null];
  for (let times = 0; times < 3; times++) {
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "LabelDispute" ("label", "articleId", "sourceId", "said") VALUES (${label}, ${articleId}::int, ${sourceId}::int, ${said}) ON CONFLICT DO NOTHING RETURNING "id"`;
    if (made) return { ...made, made: true };
    const [open] = await tx.$queryRaw<{ id: number; said: string }[]>`
      SELECT "id", "said" FROM "LabelDispute" WHERE "label" = ${label} AND ("articleId" = ${articleId}::int OR "sourceId" = ${sourceId}::int) AND "state" = 'open' FOR NO KEY UPDATE`;
    if (open?.said === said) return { id: open.id, made: false };
    if (open) await tx.labelDispute.update({ where: { id: open.id }, data: { state: "moot", decidedAt: new Date() } });
  }
  throw new AppError("conflict", "It was decided in this very moment. Look at the label again.");
}
