import { mayStandTogether, mustStandTogether, type Ruling } from "@/lib/stories/rules/rulings";
import { placeInStory } from "@/lib/understand/stories/place";
import type { Evidence, Reading, TermCounts } from "@/lib/understand/stories/types";
import type { Board, GroupKey } from "./board";

/** An article that is to be placed. `kin`: other printings of its piece. `changed`: it says something else than when it was placed before. `again`: it was placed before, and stands alone. */
export type Piece = { id: number; at: number; reading: Reading; kin: readonly number[]; near: readonly number[]; fixed: boolean; changed: boolean; again: boolean };

/** Why an article stands where it stands. */
export type Grounds = { by: "people" } | { by: "printing" } | { by: "likeness"; score: number; evidence: Evidence };

/** Where an article goes; `grounds` null where it stands alone. `same`: groups that are one with that one, now that it is known. */
export type Decision = { id: number; from: GroupKey | null; to: GroupKey; grounds: Grounds | null; same: GroupKey[] };

/** What is known of people's word, and what is counted. */
export type Ground = { board: Board; rulings: readonly Ruling[]; counts: TermCounts };

/**
 * Places one article on the board: where people say, else beside the other printings of its piece, else where it is most
 * alike, never where people say it does not belong. One that stands in a story already and says the same stays there.
 * @returns null where nothing changes
 */
export function decidePlace(piece: Piece, ground: Ground): Decision | null {
  const { board, rulings } = ground;
  const from = board.keyOf(piece.id);
  const may = (key: GroupKey) => mayStandTogether(rulings, [piece.id], board.membersOf(key));
  const said = firstGroup(board, mustStandTogether(rulings, piece.id), may);
  if (said !== null) return move(piece, from, said, { by: "people" }, board);
  if (piece.fixed) return null;
  const printed = firstGroup(board, piece.kin, may);
  if (printed !== null) return move(piece, from, printed, { by: "printing" }, board);
  const alone = from === null || board.sizeOf(from, piece.id) === 0;
  if (!alone && !piece.changed && from !== null && may(from)) return null;
  return byLikeness(piece, from, alone, may, ground);
}

/** The group in which one of these stands that has others, a story rather than none. */
function firstGroup(board: Board, ids: readonly number[], may: (key: GroupKey) => boolean): GroupKey | null {
  const keys = ids.flatMap((id) => board.keyOf(id) ?? []).filter(may);
  return keys.find((key) => key > 0) ?? keys[0] ?? null;
}

function byLikeness(piece: Piece, from: GroupKey | null, alone: boolean, may: (key: GroupKey) => boolean, { board, counts }: Ground): Decision | null {
  const keys = board.groupsOf(piece.near, (key) => (!alone || key !== from) && may(key));
  if (!alone && from !== null && may(from) && !keys.includes(from)) keys.push(from);
  const candidates = keys.flatMap((key) => board.candidate(key, piece.id) ?? []);
  const { story, score, evidence, alsoSame } = placeInStory(piece.reading, candidates, counts, piece.again);
  if (story !== null) return move(piece, from, story, { by: "likeness", score, evidence }, board, alsoSame);
  // Nothing is like it any more: it leaves a story of others, and stays in one of its own.
  return move(piece, from, alone && from !== null ? from : -piece.id, null, board);
}

function move({ id, at }: Piece, from: GroupKey | null, to: GroupKey, grounds: Grounds | null, board: Board, same: GroupKey[] = []): Decision | null {
  if (from !== to) board.put(id, to, at);
  const stays = from === to || (from === null && to === -id);
  if (stays && same.length === 0) return null;
  return { id, from, to, grounds, same };
}
