import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
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
