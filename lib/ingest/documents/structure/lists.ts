/** How a line marks itself as a list item. `number` is set where items count. */
export type ItemMark = { kind: "bullet" | "number" | "step"; number: number | null; text: string };

const BULLET = /^\s*(?:[•◦▪▫‣⁃●○■□➢➤►▶✓✔✅·*]|[-–—](?=\s))\s*(?=\S)/u;
const NUMBER = /^\s*(?:\((\d{1,2})\)|(\d{1,2})[.)、])\s+(?=\S)/;
const STEP = /^\s*step\s+(\d{1,2})\s*[.:)-]?\s*(?=\S|$)/i;

/** The list mark that a line begins with, or null. */
export function itemMark(text: string): ItemMark | null {
  const step = STEP.exec(text);
  if (step?.[1]) return { kind: "step", number: Number(step[1]), text: text.slice(step[0].length) };
  const number = NUMBER.exec(text);
  if (number) return { kind: "number", number: Number(number[1] ?? number[2]), text: text.slice(number[0].length) };
  const bullet = BULLET.exec(text);
  if (bullet && !/^\s*[*]{2}/.test(text) && !/^\s*[*-]\s*[*-]\s*[*-]/.test(text)) return { kind: "bullet", number: null, text: text.slice(bullet[0].length) };
  return null;
}

export type Row = { line: number; text: string; blankBefore: boolean };
export type ReadList = { line: number; ordered: boolean; items: string[]; rows: number };

/**
 * The list that begins at a row, or null. Bullets need one item, numbers two in sequence; a bare
 * "Step 1." takes the line below it as its text. `rows` says how many rows the list uses.
 */
export function readList(rows: readonly Row[], from: number): ReadList | null {
  const first = rows[from];
  const mark = first ? itemMark(first.text) : null;
  if (!first || !mark) return null;
  if (mark.kind === "step") return readSteps(rows, from, mark.number ?? 1);
  return mark.kind === "number" ? readNumbers(rows, from, first.line, mark) : readBullets(rows, from, first.line);
}

function readBullets(rows: readonly Row[], from: number, line: number): ReadList | null {
  const items: string[] = [];
  const sign = bulletSign(rows[from]?.text ?? "");
  for (let at = from; at < rows.length; at += 1) {
    const text = rows[at]?.text ?? "";
    const mark = itemMark(text);
    if (mark?.kind !== "bullet" || bulletSign(text) !== sign) break;
    items.push(mark.text.trim());
  }
  // One lone dash or star is more often an attribution or a footnote than a list.
  const loneDash = items.length === 1 && /[-–—*·]/.test(sign);
  return items.length === 0 || loneDash ? null : { line, ordered: false, items, rows: items.length };
}

function readNumbers(rows: readonly Row[], from: number, line: number, first: ItemMark): ReadList | null {
  const items: string[] = [];
  let expected = first.number ?? 1;
  if (expected !== 1) return null;
  for (let at = from; at < rows.length; at += 1) {
    const mark = itemMark(rows[at]?.text ?? "");
    if (mark?.kind !== "number" || mark.number !== expected) break;
    items.push(mark.text.trim());
    expected += 1;
  }
  return items.length < 2 ? null : { line, ordered: true, items, rows: items.length };
}

function readSteps(rows: readonly Row[], from: number, start: number): ReadList | null {
  const first = rows[from];
  if (!first || start !== 1) return null;
  const items: string[] = [];
  let at = from;
  for (let expected = 1; at < rows.length; expected += 1) {
    const mark = itemMark(rows[at]?.text ?? "");
    if (mark?.kind !== "step" || mark.number !== expected) break;
    const below = rows[at + 1];
    const own = mark.text.trim();
    const takesBelow = own === "" && below !== undefined && itemMark(below.text) === null;
    items.push(takesBelow ? below.text.trim() : own);
    at += takesBelow ? 2 : 1;
  }
  return items.length < 2 || items.includes("") ? null : { line: first.line, ordered: true, items, rows: at - from };
}

function bulletSign(text: string): string {
  return text.trimStart().slice(0, 1);
}
