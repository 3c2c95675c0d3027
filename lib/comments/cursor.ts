import { AppError } from "@/lib/errors";
import type { CommentOrder } from "./types";

/** The place of a comment among its neighbours: by its id, and where the best stand first by its score. */
export type CommentCursor = { score: number; id: number };

const FORM = /^(?:([0-9a-f]{16})-)?([0-9a-z]{1,6})$/;

/** A cursor as one path segment: `1a4`, or with a score in all its bits `3fe0000000000000-1a4`. */
export function encodeCommentCursor(order: CommentOrder, { score, id }: CommentCursor): string {
  if (order !== "best") return id.toString(36);
  const bits = Buffer.alloc(8);
  bits.writeDoubleBE(score);
  return `${bits.toString("hex")}-${id.toString(36)}`;
}

/**
 * Reads a cursor from its path segment.
 * @throws AppError `not-found` when it is no cursor of this order: the address names no page
 */
export function decodeCommentCursor(order: CommentOrder, segment: string): CommentCursor {
  const [, bits, digits = ""] = FORM.exec(segment) ?? [];
  const score = bits === undefined ? 0 : Buffer.from(bits, "hex").readDoubleBE();
  const id = Number.parseInt(digits, 36);
  const known = id >= 0 && id < 2 ** 31 && (bits !== undefined) === (order === "best") && score >= 0 && score <= 1;
  if (!known) throw new AppError("not-found", "There is no such page of this discussion. Start from its first page.");
  return { score, id };
}

/** Whether a path segment is a cursor of this order, so that a page can answer 404 before it reads anything. */
export function isCommentCursor(order: CommentOrder, segment: string): boolean {
  try {
    decodeCommentCursor(order, segment);
    return true;
  } catch {
    return false;
  }
}

/** A comment's id from its path segment, or null. Ids stay under 2^31. */
export function commentIdOf(segment: string): number | null {
  return /^[1-9]\d{0,9}$/.test(segment) && Number(segment) < 2 ** 31 ? Number(segment) : null;
}
