import type { RuleField, RuleTest, RuleValues } from "../types";

const FIELDS: Record<RuleField, string> = { title: "title", text: "text", author: "author", category: "category", address: "address", lang: "language", any: "title, text, author, category or address" };
const TESTS: Record<RuleTest, string> = { contains: "contains", word: "has the word", equals: "is", starts: "starts with", matches: "matches" };

/** What a rule looks for, for reasons and reports: title contains “sponsored”. */
export function ruleWords({ field, test, value }: Pick<RuleValues, "field" | "test" | "value">): string {
  const shown = value.length > 100 ? `${value.slice(0, 99).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
  return `${FIELDS[field]} ${TESTS[test]} “${shown}”`;
}

/** Why an article has a label that a rule gave it. */
export function labelReason(rule: Pick<RuleValues, "field" | "test" | "value">): string {
  return `A rule of this paper’s owner: ${ruleWords(rule)}.`;
}
