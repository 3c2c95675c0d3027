import { z } from "zod";
import { KINDS } from "@/lib/closed-lists";
import { sourceSlugSchema } from "@/lib/sources/schema/desk";
import { valueProblem } from "./rules/compile";
import { VALUE_PROBLEM_WORDS } from "./rules/words";
import { MOST_DAYS, MOST_LOOKED_AT, MOST_RULES, RULE_ACTIONS, RULE_FIELDS, RULE_LENGTHS, RULE_TESTS, RUN_STATES } from "./types";

const line = (longest: number) => z.string().transform((text) => text.replace(/\s+/gu, " ").trim()).pipe(z.string().max(longest, `At most ${longest} characters.`));

const values = {
  feedId: z.int().positive().nullable().default(null).describe("One feed of the source; null for all of them"),
  action: z.enum(RULE_ACTIONS).describe("The first rule that matches and keeps or drops decides; labels are given beside that"),
  kind: z.enum(KINDS).nullable().default(null).describe("The kind that a label gives; null for other actions"),
  field: z.enum(RULE_FIELDS).describe("What it looks at; `any` is all but the language"),
  test: z.enum(RULE_TESTS).describe("`matches` takes a pattern in RE2's language; `word` finds words that stand apart"),
  value: z.string().max(RULE_LENGTHS.value, `At most ${RULE_LENGTHS.value} characters.`).refine((text) => text.trim() !== "", "Say what to look for.").describe("What it looks for"),
  caseSensitive: z.boolean().default(false).describe("Whether capital letters and accents count"),
  enabled: z.boolean().default(true),
  note: line(RULE_LENGTHS.note).transform((text) => text || null).nullable().default(null).describe("Words of your own on it"),
};

type Checked = { action: string; kind: string | null; test: (typeof RULE_TESTS)[number]; value: string; caseSensitive: boolean };

/** What a rule needs beside the shape of its fields. */
function sound({ action, kind, test, value, caseSensitive }: Checked, { addIssue }: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void }): void {
  if (action === "label" && kind === null) addIssue({ code: "custom", path: ["kind"], message: "Say which kind the label gives." });
  if (action !== "label" && kind !== null) addIssue({ code: "custom", path: ["kind"], message: "Only a rule that labels gives a kind." });
  const problem = valueProblem({ test, value, caseSensitive });
  if (problem !== null) addIssue({ code: "custom", path: ["value"], message: VALUE_PROBLEM_WORDS[problem] });
}

/** What an owner says of one rule. */
export const ruleValuesSchema = z.strictObject(values).superRefine(sound);

const given = z.strictObject({ id: z.int().positive().optional().describe("A rule of this source that stays; one without is new"), place: z.int().positive().optional().describe("As it is answered; not looked at: the order of the list counts"), ...values }).superRefine(sound);
const list = z.array(given).max(MOST_RULES, `A source has at most ${MOST_RULES} rules.`).describe("All rules of the source in their order; those that are not named go");

export const ruleListSchema = z.strictObject({
  version: z.string().max(64).optional().describe("Of the list that this one replaces: where somebody changed it since, nothing is done, with 409"),
  rules: list,
}).describe("All rules of a source");
export const ruleTrialSchema = z.strictObject({ rules: list }).describe("Rules to be tried, saved or not");
export type RuleList = z.output<typeof ruleListSchema>;

const single = RULE_FIELDS.filter((field) => field !== "any");
const place = z.int().positive();
const ruleSchema = z.strictObject({
  id: z.int().positive(), place: place.describe("Its number in the list, from 1"), feedId: z.int().positive().nullable(), action: z.enum(RULE_ACTIONS), kind: z.enum(KINDS).nullable(),
  field: z.enum(RULE_FIELDS), test: z.enum(RULE_TESTS), value: z.string(), caseSensitive: z.boolean(), enabled: z.boolean(), note: z.string().nullable(),
});
export const ruleSetSchema = z.strictObject({ version: z.string(), rules: z.array(ruleSchema) }).describe("The rules of a source in their order");

const match = z.strictObject({ field: z.enum(single as [typeof single[number], ...typeof single]), before: z.string(), matched: z.string(), after: z.string() }).nullable().describe("Where the rule matched, with what stands around");
export const trialSchema = z.strictObject({
  items: z.int(), drops: z.int().describe("How many of them would be dropped"), labels: z.int().describe("How many would come in with a label"), stayedAway: z.int().describe("How many of them rules keep out now"),
  tried: z.array(z.strictObject({
    title: z.string(), at: z.iso.datetime().describe("When it came"), address: z.string().nullable(), author: z.string().nullable(), articleId: z.int().nullable().describe("Null for one that rules keep out now"), feedId: z.int().nullable(),
    drops: z.boolean(), rule: place.nullable().describe("The rule that decided; null where none did: it comes in, or is dropped because none of the rules that keep matched"), match,
    label: z.strictObject({ kind: z.enum(KINDS), rule: place, match }).nullable(),
  })).describe("The newest first"),
}).describe("What rules would have done to the last items of a source");

const scope = z.union([
  z.strictObject({ last: z.int().min(1).max(MOST_LOOKED_AT).describe("The last so many articles") }),
  z.strictObject({ days: z.int().min(1).max(MOST_DAYS).describe(`Those that came in so many days, the newest ${MOST_LOOKED_AT.toLocaleString("en")} of them`) }),
]).describe("Which articles are looked at, of those that are shown and that feeds alone brought");
export const rulePlanAskedSchema = z.strictObject({ scope }).describe("Articles on which a source's rules are to be tried");
export const putRulesSchema = z.strictObject({
  scope, plan: z.string().max(64).optional().describe("The `version` of a preview: where something else would be done by now, nothing is, with 409"),
}).describe("Articles upon which a source's rules are put");

/** What rules do to articles that are there. */
export const rulePlanSchema = z.strictObject({
  version: z.string(), looked: z.int().describe("Articles that were looked at"), more: z.boolean().describe("Whether there were more in that time"),
  settled: z.int().describe("Articles that are left alone because an admin's word on them stands"),
  articles: z.array(z.strictObject({
    id: z.int(), title: z.string(), at: z.iso.datetime().describe("When it came"), kind: z.enum(KINDS).nullable().describe("The kind that it gets; null: it is hidden"),
    rule: place.nullable().describe("The rule that says so; null: there are rules that keep, and none of them matched"), match, why: z.string(), seen: z.iso.datetime().describe("When it last changed"), comments: z.int(),
  })).describe("Those that would change, the newest first"),
}).describe("What the rules of a source would do to articles that are there");

export const ruleRunIdSchema = z.strictObject({ slug: sourceSlugSchema, run: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The number of the run") });
export const ruleRunSchema = z.strictObject({
  id: z.int(), scope, looked: z.int(), state: z.enum(RUN_STATES), at: z.iso.datetime(), undoneAt: z.iso.datetime().nullable(),
  hidden: z.int().describe("Articles that are hidden by it"), labelled: z.int().describe("Articles that have its label"), waiting: z.int().describe("Articles of which it is still to be done, or undone"),
  left: z.int().describe("Articles that had changed before it was their turn"), undone: z.int(), kept: z.int().describe("Articles that undoing left as they were, since they had changed"),
  alone: z.array(z.strictObject({ id: z.int(), title: z.string() })).describe("Some of those that were left alone"),
}).describe("Rules that were put upon articles, and what came of it");
export const ruleRunsSchema = z.strictObject({ runs: z.array(ruleRunSchema).describe("The newest first") }).describe("The last times that rules were put upon a source's articles");
