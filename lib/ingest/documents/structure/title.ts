import { firstSentence } from "./text";

/** A headline made from a text's own lead. */
export function deriveTitle(text: string): string {
  return firstSentence(text.split("\n")[0] ?? "").replace(/[.,;:]$/, "");
}
