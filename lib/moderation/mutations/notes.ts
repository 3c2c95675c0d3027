import "server-only";
import type { ModeratorActor } from "@/lib/auth/actors";
import { cleanText } from "@/lib/format/clean-text";
import { db } from "@/lib/db/client";
import { NOTE_LENGTH } from "../types";

/** Keeps free words about a comment or a person, for moderators alone. Nothing is kept where there are none. */
export async function addNote(actor: ModeratorActor, target: { type: "comment" | "person"; id: string }, words: string): Promise<boolean> {
  const text = cleanText(words).slice(0, NOTE_LENGTH);
  if (text === "") return false;
  await db().moderatorNote.create({ data: { targetType: target.type, targetId: target.id, authorId: actor.userId, text } });
  return true;
}
