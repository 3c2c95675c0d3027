import { AppError } from "@/lib/errors";

/** The place of one saved piece: when it was saved (ms since 1970, UTC) and its own id. */
export type SavedCursor = { savedAt: number; id: string };

const FORM = /^([0-9a-z]{1,10})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as text that an address can carry as it is. */
export function encodeSavedCursor(cursor: SavedCursor): string {
  return `${cursor.savedAt.toString(36)}.${cursor.id}`;
}

/** @throws AppError `invalid` when it is no cursor */
export function decodeSavedCursor(text: string): SavedCursor {
  const match = FORM.exec(text);
  const savedAt = match ? Number.parseInt(match[1]!, 36) : Number.NaN;
  if (match && Number.isSafeInteger(savedAt) && savedAt < 8.64e15) return { savedAt, id: match[2]! };
  throw new AppError("invalid", "There is no such page of what you saved. Start from its first page.", { fields: { cursor: "Follow the links of a list instead of building them." } });
}
