import "server-only";
import { AppError } from "@/lib/errors";
import { isRulePreset, ruleIn, ruleOfFields, RULE_PRESETS, type RuleFormFields } from "../rules/form";
import { valueProblem } from "../rules/compile";
import { isOfferedScope, scopeOf } from "../rules/scope";
import { ruleValuesSchema } from "../schema";
import { RULE_LENGTHS, type OfferedScope, type RulePlan, type RuleRun, type SourceRule, type Trial, type ValueProblem } from "../types";
import { planRun } from "./plan";
import { sourceRules } from "./rules";
import { lastRuns } from "./runs";
import { tryRules } from "./trial";

/** What the page of a source's rules shows. */
export type RulesPage = {
  slug: string; name: string; rules: SourceRule[]; feeds: { id: number; name: string }[];
  /** The form: what stands in it, which rule it is about (null for a new one), and what is wrong with what was typed. */
  form: { fields: RuleFormFields; rule: SourceRule | null; problem: ValueProblem | "too-long" | null; kept: string | null };
  /** What rules would have done, and whether the one in the form is among them. */
  trial: (Trial & { unsaved: boolean }) | null;
  /** What the saved rules would do to articles that are there, where that is asked; and what they did before. `plan` is null within where that takes too long. */
  plan: { scope: OfferedScope; plan: RulePlan | null } | null;
  runs: RuleRun[];
};

type Asked = { rule?: string; preset?: string; try?: string; kept?: string; apply?: string };

/**
 * The rules of a source as its page asks for them; null where there is no such source.
 * @param typed what was kept of a form that is to be tried, or could not be saved
 */
export async function rulesPage(slug: string, asked: Asked, typed: RuleFormFields | null): Promise<RulesPage | null> {
  const found = await sourceRules(slug);
  if (!found) return null;
  const { name, rules, feeds } = found;
  const rule = rules.find(({ id }) => id === ruleIn(typed ?? { rule: asked.rule ?? "" })) ?? null;
  const fields = typed ?? (rule ? fieldsOfRule(rule) : isRulePreset(asked.preset) ? RULE_PRESETS[asked.preset] : {});
  const read = typed ? ruleValuesSchema.safeParse(ruleOfFields(typed)) : null;
  const unsaved = read?.success ? (rule ? rules.with(rules.indexOf(rule), { ...rule, ...read.data }) : [...rules, read.data]) : null;
  const tried = unsaved ?? (asked.try === "saved" ? rules : null);
  return {
    slug, name, rules, feeds,
    form: { fields, rule, problem: typed && !read?.success ? problemOf(typed) : null, kept: typed ? (asked.kept ?? null) : null },
    trial: tried && { ...(await tryRules(slug, tried)), unsaved: unsaved !== null },
    plan: isOfferedScope(asked.apply) ? await planFor(slug, asked.apply) : null,
    runs: await lastRuns(slug),
  };
}

async function planFor(slug: string, scope: OfferedScope): Promise<RulesPage["plan"]> {
  try {
    return { scope, plan: await planRun(slug, scopeOf(scope)) };
  } catch (error) {
    if (error instanceof AppError && error.code === "too-large") return { scope, plan: null };
    throw error;
  }
}

function problemOf(typed: RuleFormFields): ValueProblem | "too-long" | null {
  const { value, caseSensitive } = ruleOfFields(typed);
  if (value.length > RULE_LENGTHS.value) return "too-long";
  if (value.trim() === "") return "empty";
  return typed.test === undefined ? null : valueProblem({ test: typed.test as SourceRule["test"], value, caseSensitive });
}

function fieldsOfRule({ id, action, kind, field, test, value, caseSensitive, feedId, enabled, note }: SourceRule): RuleFormFields {
  return {
    rule: String(id), action, field, test, value, ...(kind ? { kind } : {}), ...(caseSensitive ? { case: "on" } : {}), ...(feedId === null ? {} : { feed: String(feedId) }),
    ...(enabled ? {} : { off: "on" }), ...(note ? { note } : {}),
  };
}
