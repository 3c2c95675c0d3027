import { AppError } from "@/lib/errors";

/** The place of one article in a list: its sort time (ms since 1970, UTC) and its id. */
export type Cursor = { sortAt: number; id: number };

const FORM = /^([0-9a-z]{1,10})-([0-9a-z]{1,7})$/;

/** A cursor as one path segment, such as `mbq3k8w0-1a4`. */
export function encodeCursor(cursor: Cursor): string {
  return `${cursor.sortAt.toString(36)}-${cursor.id.toString(36)}`;
}

/**
 * Reads a cursor from its path segment.
 * @throws AppError `not-found` when it is no cursor: the address names no page.
 */
export function decodeCursor(segment: string): Cursor {
  const match = FORM.exec(segment);
  const sortAt = match ? Number.parseInt(match[1]!, 36) : Number.NaN;
  const id = match ? Number.parseInt(match[2]!, 36) : Number.NaN;
  const known = Number.isSafeInteger(sortAt) && sortAt < 8.64e15 && id >= 0 && id < 2 ** 31;
  if (!known) throw new AppError("not-found", "There is no such page of this list. Start from its first page.");
  return { sortAt, id };
}

/** Whether a path segment is a cursor, so that a page can answer 404 before it reads anything. */
export function isCursor(segment: string): boolean {
  try {
    decodeCursor(segment);
    return true;
  } catch {
    return false;
  }
}
