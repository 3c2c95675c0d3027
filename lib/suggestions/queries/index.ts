import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeclineReason, DeskSuggestion, OwnSuggestion, SuggestionAnswer, SuggestionState } from "../types";

/** Of a reader's own the latest are shown, of a suggestion's voices the first. */
const SHOWN = 50;
const MOST_ASKED = 20;

const answer = { address: true, state: true, reason: true, note: true, source: { select: { slug: true, name: true } } } as const satisfies Prisma.SuggestionSelect;

function answerOf({ address, state, reason, note, source }: Prisma.SuggestionGetPayload<{ select: typeof answer }>): SuggestionAnswer {
  return { address, state: state as SuggestionState, reason: reason as DeclineReason | null, note, source };
}

/** What somebody suggested last, and what became of it. */
export async function ownSuggestions(userId: string): Promise<OwnSuggestion[]> {
  const rows = await db().suggestionVoice.findMany({
    where: { userId }, orderBy: [{ createdAt: "desc" }, { suggestionId: "desc" }], take: SHOWN, select: { createdAt: true, suggestionId: true, suggestion: { select: answer } },
  });
  return rows.map(({ createdAt, suggestionId, suggestion }) => ({ ...answerOf(suggestion), id: suggestionId, at: createdAt.toISOString() }));
}

/** A suggestion with who asked for it, or null. */
export async function deskSuggestion(id: number): Promise<DeskSuggestion | null> {
  const row = await db().suggestion.findUnique({
    where: { id },
    select: { ...answer, voices: true, createdAt: true, asked: { orderBy: [{ createdAt: "asc" }, { userId: "asc" }], take: MOST_ASKED, select: { why: true, createdAt: true, user: { select: { name: true, handle: true } } } } },
  });
  if (!row) return null;
  const asked = row.asked.map(({ why, createdAt, user }) => ({ name: user.name ?? user.handle, why, at: createdAt.toISOString() }));
  return { ...answerOf(row), id, voices: row.voices, at: row.createdAt.toISOString(), asked };
}

/** An open suggestion by its number as an address gives it, or null. */
export async function suggestionToLookAt(id: string | null | undefined): Promise<DeskSuggestion | null> {
  const found = /^\d{1,9}$/.test(id ?? "") ? await deskSuggestion(Number(id)) : null;
  return found?.state === "open" ? found : null;
}
