import type { Line } from "./lines";

/**
 * How people, bodies and acronyms are introduced and taken up again, one value a line. News writes a
 * name out where it first appears and shortens it afterwards, so a shortened name holds the lines
 * between together, and a name written out anew sets them apart.
 */
export type NameTrail = {
  /** Names shortened on or after this line whose full form stands before it, across the gap. */
  bridges: Float32Array;
  /** Names shortened on this line whose full form stands within reach before it. */
  shortened: Float32Array;
  /** Names written out on this line, unseen within reach, and shortened within reach after it. */
  introduced: Float32Array;
  /** Names written out on this line that were already written out within reach before it. */
  repeated: Float32Array;
  /** Names written out on this line and unseen within reach before it. */
  fresh: Float32Array;
};

const REACH = 30;
const PARTICLE = "(?:de|da|di|du|van|von|der|den|del|al|bin|bint|el|la|le|ten|ter|dos|ibn|y)";
const NAME = new RegExp(
  `\\p{Lu}[\\p{L}'’-]*\\.?(?:\\s+(?:${PARTICLE}\\s+){0,2}\\p{Lu}[\\p{L}'’-]*\\.?)*|\\((\\p{Lu}[\\p{Lu}\\p{N}&]{1,9})\\)`,
  "gu",
);
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Gen|Prof|Lord|Lady|Judge|President|Senator)\.?$/u;
const trim = (word: string): string => word.replace(/(?:['’]s?|\.)$/u, "");

/** The names of a line: the last word of each, and whether it is written out in full. */
export function namesIn(text: string): { key: string; full: boolean }[] {
  const out: { key: string; full: boolean }[] = [];
  for (const match of text.matchAll(NAME)) {
    if (match[1] !== undefined) {
      out.push({ key: match[1], full: true });
      continue;
    }
    const words = match[0].split(/\s+/u).filter((word) => !HONORIFIC.test(word));
    const last = trim(words.at(-1) ?? "");
    if (last.length < 2) continue;
    out.push({ key: last, full: words.length > 1 });
  }
  return out;
}

/** Follows the names of a document from line to line; linear in its length. */
export function followNames(lines: readonly Line[]): NameTrail {
  const zeros = () => new Float32Array(lines.length + 1);
  const trail: NameTrail = {
    bridges: zeros(),
    shortened: zeros(),
    introduced: zeros(),
    repeated: zeros(),
    fresh: zeros(),
  };
  const lastFull = new Map<string, { line: number; counted: boolean }>();
  const lastAny = new Map<string, number>();
  lines.forEach((line, index) => {
    const names = namesIn(line.text);
    const fullHere = new Set(names.filter((name) => name.full).map((name) => name.key));
    const done = new Set<string>();
    for (const { key } of names) {
      if (done.has(key)) continue;
      done.add(key);
      const full = lastFull.get(key);
      const near = full !== undefined && index - full.line <= REACH;
      const seen = index - (lastAny.get(key) ?? -REACH - 1) <= REACH;
      lastAny.set(key, index);
      if (fullHere.has(key)) {
        if (near) trail.repeated[index]!++;
        if (!seen) trail.fresh[index]!++;
        lastFull.set(key, { line: index, counted: seen });
      } else if (near) {
        trail.shortened[index]!++;
        trail.bridges[full.line + 1]!++;
        trail.bridges[index + 1]!--;
        if (!full.counted) trail.introduced[full.line]!++;
        full.counted = true;
      }
    }
  });
  for (let i = 1; i <= lines.length; i++) trail.bridges[i]! += trail.bridges[i - 1] ?? 0;
  return trail;
}
