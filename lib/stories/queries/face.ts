import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ControlCounts, SharedPieces, StoryFace } from "../types";

/** The columns of a story's face. */
export const faceSelect = {
  id: true, slug: true, title: true, standfirst: true, lang: true, articleCount: true, sourceCount: true, voiceCount: true,
  shared: true, controls: true, firstAt: true, lastAt: true,
} as const satisfies Prisma.StorySelect;

export type FaceRow = Prisma.StoryGetPayload<{ select: typeof faceSelect }>;

/** A row as pages and JSON show it. */
export function toFace(row: FaceRow): StoryFace {
  return {
    ...row,
    shared: row.shared as SharedPieces | null,
    controls: row.controls as ControlCounts,
    firstAt: row.firstAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
  };
}

/** The same columns for a statement read as JSON, and a row of it; its times have an offset of their own. */
export const faceColumns = Prisma.raw(Object.keys(faceSelect).map((column) => `"${column}"`).join(", "));
export type FaceJson = Omit<FaceRow, "firstAt" | "lastAt"> & { firstAt: string | null; lastAt: string | null };

/** A row that was read as JSON, as pages and JSON show it. */
export function faceOf({ firstAt, lastAt, ...row }: FaceJson): StoryFace {
  return toFace({ ...row, firstAt: firstAt === null ? null : new Date(firstAt), lastAt: lastAt === null ? null : new Date(lastAt) });
}
