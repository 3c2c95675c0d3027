import { RE2JS, RE2JSException } from "re2js";
import type { ValueProblem } from "../types";

/** The largest program that a pattern may become: what it costs per letter grows with it. */
const LARGEST_PROGRAM = 500;

/** A pattern that is safe on any text: it takes time in proportion to the text, whatever either of them is. */
export type Pattern = {
  found(text: string): boolean;
  /** Where it first stands in the text; null where it does not. */
  where(text: string): { from: number; to: number } | null;
};

/**
 * Makes a pattern in RE2's language ready (no look-around and no references back, which is why it never backtracks).
 * @returns the pattern, or what is wrong with it
 */
export function readPattern(written: string, caseSensitive: boolean): Pattern | ValueProblem {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(written, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return PROBLEMS.find(([pattern]) => pattern.test(error.message))?.[1] ?? "no-pattern";
  }
  if (compiled.programSize() > LARGEST_PROGRAM) return "too-large";
  if (compiled.test("")) return "matches-all";
  return {
    found: (text) => compiled.test(text),
    where: (text) => {
      const matcher = compiled.matcher(text);
      return matcher.find() ? { from: matcher.start(), to: matcher.end() } : null;
    },
  };
}

/** What the engine says of a pattern that is none. */
const PROBLEMS: readonly (readonly [RegExp, ValueProblem])[] = [
  [/`\(\?<?[=!]|named capture: `\(\?</, "looks-around"],
  [/invalid escape sequence: `\\[1-9]/, "refers-back"],
  [/missing closing/, "not-closed"],
  [/unexpected \)/, "not-opened"],
  [/missing argument to repetition|invalid nested repetition/, "no-repetition"],
  [/invalid repeat count|expression (nests|too)/, "too-often"],
  [/trailing backslash/, "backslash"],
];
