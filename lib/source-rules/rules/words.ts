import type { RuleField, RuleTest, RuleValues, ValueProblem } from "../types";

const FIELDS: Record<RuleField, string> = { title: "title", text: "text", author: "author", category: "category", address: "address", lang: "language", any: "title, text, author, category or address" };
const TESTS: Record<RuleTest, string> = { contains: "contains", word: "has the word", equals: "is", starts: "starts with", matches: "matches" };

/** What a rule looks for, for reasons and reports: title contains “sponsored”. */
export function ruleWords({ field, test, value }: Pick<RuleValues, "field" | "test" | "value">): string {
  const shown = value.length > 100 ? `${value.slice(0, 99).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
  return `${FIELDS[field]} ${TESTS[test]} “${shown}”`;
}

/** How the reasons of all that owners’ rules decide begin. */
export const OWNERS_RULE = "A rule of this paper’s owner";

/** Why an article has a label that a rule gave it. */
export function labelReason(rule: Pick<RuleValues, "field" | "test" | "value">): string {
  return `${OWNERS_RULE}: ${ruleWords(rule)}.`;
}

/** Why rules hid an article; null is that none of those that keep matched. */
export function hidingReason(rule: Pick<RuleValues, "field" | "test" | "value"> | null): string {
  return rule ? labelReason(rule) : "None of the rules by which this paper’s owner keeps articles of this source matched.";
}

/** What is wrong with a value, and what to do. */
export const VALUE_PROBLEM_WORDS: Readonly<Record<ValueProblem, string>> = {
  "empty": "Say what to look for: this is nothing once spaces and accents are set aside.",
  "no-pattern": "This is no pattern in RE2’s language. Put a backslash before signs that stand for themselves, such as \\. or \\(.",
  "looks-around": "A pattern cannot look ahead or back. Make two rules of it, or match what stands around as well.",
  "refers-back": "A pattern cannot refer back to what a group matched.",
  "not-closed": "Something is opened and not closed. Write \\( or \\[ for the sign itself.",
  "not-opened": "A bracket is closed and not opened. Write \\) for the sign itself.",
  "no-repetition": "*, + or ? follows nothing that could be repeated. Write \\* for the sign itself.",
  "too-often": "Something is repeated more than 1,000 times. Repeat it less.",
  "backslash": "The pattern ends with a backslash. Write \\\\ for the sign itself.",
  "too-large": "This pattern is too large. Repeat less, or make several rules of it.",
  "matches-all": "This pattern matches every text, even an empty one. Ask for at least one letter.",
};
