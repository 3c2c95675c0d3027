import { RE2JS, RE2JSException } from "re2js";

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
 * @returns the pattern, or in words what is wrong with it
 */
export function readPattern(written: string, caseSensitive: boolean): Pattern | string {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(written, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (error instanceof RE2JSException) return `This is no pattern: ${problemIn(error.message)}.`;
    throw error;
  }
  if (compiled.programSize() > LARGEST_PROGRAM) return "This pattern is too large: repeat less, or make several rules of it.";
  if (compiled.test("")) return "This pattern matches every text, even an empty one. Ask for at least one letter.";
  return {
    found: (text) => compiled.test(text),
    where: (text) => {
      const matcher = compiled.matcher(text);
      return matcher.find() ? { from: matcher.start(), to: matcher.end() } : null;
    },
  };
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/`\(\?<?[=!]|named capture: `\(\?</, "it cannot look ahead or back; make two rules of it, or match what stands around as well"],
  [/invalid escape sequence: `\\[1-9]/, "it cannot refer back to what a group matched"],
  [/missing closing \)/, "a bracket is opened and not closed; write \\( for the sign itself"],
  [/unexpected \)/, "a bracket is closed and not opened; write \\) for the sign itself"],
  [/missing closing \]/, "a [ is opened and not closed; write \\[ for the sign itself"],
  [/missing argument to repetition/, "*, + or ? follows nothing that could be repeated; write \\* for the sign itself"],
  [/invalid repeat count/, "something is repeated more than 1,000 times"],
  [/trailing backslash/, "it ends with a backslash; write \\\\ for the sign itself"],
];

function problemIn(message: string): string {
  return HINTS.find(([pattern]) => pattern.test(message))?.[1] ?? message.replace(/^error parsing regexp: /, "").replace(/\(\?[a-z]+\)/g, "");
}
