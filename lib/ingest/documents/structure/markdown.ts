import type { Block } from "../types";
import type { Row } from "./lists";

type ReadBlock = { block: Block; rows: number };

const RULE_ROW = /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?$/;

/** A pipe table with its rule under the header, or null. */
export function readTable(rows: readonly Row[], at: number): ReadBlock | null {
  const head = rows[at];
  if (!head?.text.includes("|") || !RULE_ROW.test(rows[at + 1]?.text ?? "")) return null;
  const body: string[][] = [];
  let taken = 2;
  for (let row = rows[at + taken]; row?.text.includes("|") && !row.blankBefore; row = rows[at + taken]) {
    body.push(cells(row.text));
    taken += 1;
  }
  return { block: { type: "table", line: head.line, header: cells(head.text), rows: body }, rows: taken };
}

/** A fenced block of code, or null when the fence is never closed. */
export function readCode(rows: readonly Row[], at: number): ReadBlock | null {
  const open = /^(```|~~~)/.exec(rows[at]?.text ?? "")?.[1];
  if (!open) return null;
  const limit = Math.min(rows.length, at + 400);
  for (let end = at + 1; end < limit; end += 1) {
    if (!rows[end]?.text.startsWith(open)) continue;
    const text = rows.slice(at + 1, end).map((row) => row.text).join("\n");
    return { block: { type: "code", line: rows[at]?.line ?? 0, text }, rows: end - at + 1 };
  }
  return null;
}

function cells(text: string): string[] {
  return text.replace(/^\s*\|/, "").replace(/\|\s*$/, "").split("|").map((cell) => cell.trim());
}
