import "server-only";
import type { AdminActor, WriterActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { cleanText } from "@/lib/format/clean-text";
import { Allowed } from "@/lib/ingest/fetch/addresses";
import { normaliseUrl, spellingsOf } from "@/lib/ingest/url";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { suggestedAddress } from "./rules";
import { SUGGESTION_LIMITS, type DeclineReason, type Suggested } from "./types";

/**
 * Asks for a source: a new suggestion, or a voice for the one that is open for this address. Safe to repeat; nothing is
 * fetched.
 * @throws AppError `invalid` (fields `address` or `private`) for what is no address of the public web, `rate-limited`
 * after five in a day
 */
export async function suggest(actor: WriterActor, typed: string, why: string, now = new Date()): Promise<Suggested> {
  const url = suggestedAddress(typed, new Allowed(env().FETCH_ALLOW));
  const key = typeof url === "string" ? null : normaliseUrl(url.href);
  if (typeof url === "string" || key === null) throw noAddress(url === "private" ? "private" : "address");
  const { userId } = actor;
  return db().$transaction(async (tx) => {
    const source = await sourceAt(tx, url.href);
    if (source) return { outcome: "known", source };
    // Two of the same reader at once are counted one after the other.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const own = await tx.suggestionVoice.findFirst({ where: { userId, suggestion: { key, state: "open" } }, select: { suggestionId: true } });
    if (own) return { outcome: "already" };
    const today = await tx.suggestionVoice.count({ where: { userId, createdAt: { gt: new Date(now.getTime() - 86_400_000) } } });
    if (today >= SUGGESTION_LIMITS.perDay) throw new AppError("rate-limited", `At most ${SUGGESTION_LIMITS.perDay} sources can be suggested in a day. Come back tomorrow.`);
    const { id, made } = await openSuggestion(tx, url.href, key);
    await tx.suggestionVoice.create({ data: { suggestionId: id, userId, why: cleanText(why).slice(0, SUGGESTION_LIMITS.why) || null, createdAt: now } });
    return { outcome: made ? "sent" : "joined" };
  });
}

function noAddress(field: "address" | "private"): AppError {
  return new AppError("invalid", "Give an address on the public web, such as https://news.example.org, without a name or password.", { fields: { [field]: "This is no address of the public web." } });
}

/** The source that an address is the site or a feed of already, or was. */
async function sourceAt(tx: Db, address: string) {
  const url = { in: spellingsOf(address) };
  return tx.source.findFirst({ where: { status: { not: "gone" }, OR: [{ homepage: url }, { feeds: { some: { OR: [{ url }, { former: { some: { url } } }] } } }] }, select: { slug: true, name: true }, orderBy: { id: "asc" } });
}

/** The suggestion that is open for an address, its row ours until the transaction ends. */
async function openSuggestion(tx: Db, address: string, key: string): Promise<{ id: number; made: boolean }> {
  for (let times = 0; times < 3; times++) {
    const [made] = await tx.$queryRaw<{ id: number }[]>`INSERT INTO "Suggestion" ("address", "key") VALUES (${address}, ${key}) ON CONFLICT ("key") WHERE "state" = 'open' DO NOTHING RETURNING "id"`;
    if (made) return { ...made, made: true };
    const [open] = await tx.$queryRaw<{ id: number }[]>`SELECT "id" FROM "Suggestion" WHERE "key" = ${key} AND "state" = 'open' FOR NO KEY UPDATE`;
    if (open) return { ...open, made: false };
  }
  throw new AppError("conflict", "It was answered in this very moment. Suggest it again.");
}

/**
 * Says of a suggestion that the paper reads it now. Its readers are told, and the log has it; once.
 * @throws AppError `not-found` for what is neither suggestion nor source, `conflict` for one that was declined
 */
export async function takeSuggestion(actor: AdminActor, id: number, slug: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}.`, { fields: { source: "There is no such source." } });
    if (await isDecided(tx, id, "taken")) return;
    await tx.suggestion.update({ where: { id }, data: { state: "taken", sourceId: source.id, decidedAt: new Date() } });
    const actId = await record(tx, actor, { action: "take-suggestion", target: { type: "source", id: slug }, reason: "organisation" });
    await tell(tx, id, actId);
  });
}

/**
 * Declines a suggestion. Its readers are told why, and the log has it; once.
 * @param note a word to those who asked; empty for none
 * @throws AppError `not-found`; `conflict` for one that was taken
 */
export async function declineSuggestion(actor: AdminActor, id: number, reason: DeclineReason, note: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    if (await isDecided(tx, id, "declined")) return;
    await tx.suggestion.update({ where: { id }, data: { state: "declined", reason, note: cleanText(note).slice(0, SUGGESTION_LIMITS.note) || null, decidedAt: new Date() } });
    const actId = await record(tx, actor, { action: "decline-suggestion", target: { type: "site", id: "paper" }, reason: "organisation" });
    await tell(tx, id, actId);
  });
}

/** Whether it was decided so already; its row is ours until the transaction ends. */
async function isDecided(tx: Db, id: number, state: "taken" | "declined"): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`SELECT "state" FROM "Suggestion" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  if (!row) throw new AppError("not-found", "There is no such suggestion. It goes with the last account that asked for it.");
  if (row.state !== "open" && row.state !== state) throw new AppError("conflict", `This suggestion was ${row.state} already.`);
  return row.state === state;
}

async function tell(tx: Db, id: number, actId: number): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Notice" ("userId", "kind", "suggestionId", "actId") SELECT "userId", 'suggestion', "suggestionId", ${actId} FROM "SuggestionVoice" WHERE "suggestionId" = ${id}`;
}
