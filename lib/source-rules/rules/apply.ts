import type { RuleEntry, RuleMatch, SourceRule, Verdict } from "../types";
import { EntryTexts, fieldsOf, type CompiledRule, type CompiledRules } from "./compile";

/**
 * What rules say of an entry. They are asked in their order: the first that matches and drops or keeps decides. Where there
 * are rules that keep and none decided, the entry is dropped; without one it comes in. Labels do not decide, and stand
 * apart from those that do: the first that matches gives its kind.
 */
export function applyRules(rules: CompiledRules, entry: RuleEntry): Verdict {
  const texts = new EntryTexts(entry);
  const by = rules.deciding.find((each) => each.found(texts))?.rule ?? null;
  const label = rules.labelling.find((each) => each.found(texts))?.rule ?? null;
  return { drops: by === null ? rules.keeps : by.action === "drop", by, label };
}

/** Letters of a field that are shown before and after what matched. */
const AROUND = 60;

/** Where a rule matches an entry, for a person to see; null where it does not. */
export function matchIn({ deciding, labelling }: CompiledRules, rule: SourceRule | null, entry: RuleEntry): RuleMatch | null {
  const compiled = [...deciding, ...labelling].find((each) => each.rule === rule);
  return compiled ? firstMatch(compiled, entry) : null;
}

function firstMatch({ rule, where }: CompiledRule, entry: RuleEntry): RuleMatch | null {
  const texts = new EntryTexts(entry);
  for (const field of fieldsOf(rule)) {
    for (const exact of texts.exact(field)) {
      const at = where(exact);
      if (at) return { field, before: lineEnd(exact.slice(0, at.from)), matched: cut(exact.slice(at.from, at.to)), after: lineStart(exact.slice(at.to)) };
    }
  }
  return null;
}

const LONGEST_MARK = 300;

const cut = (text: string) => (text.length <= LONGEST_MARK ? text : `${whole(text.slice(0, LONGEST_MARK))}…`);
const lineEnd = (text: string) => (text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^[\uDC00-\uDFFF]/, "")}`);
const lineStart = (text: string) => (text.length <= AROUND ? text : `${whole(text.slice(0, AROUND))}…`);
/** Not half a character at its end. */
const whole = (text: string) => text.replace(/[\uD800-\uDBFF]$/, "");
