import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { putRulesUpon, undoRules } from "@/lib/jobs/paper/rule-runs";
import { planRun } from "@/lib/source-rules/queries/plan";
import { putRulesSchema } from "@/lib/source-rules/schema";
import type { RulePlan, RuleScope } from "@/lib/source-rules/types";

type Options = { preview: boolean; undo: string | undefined; last: string | undefined; days: string | undefined; json: boolean };

/**
 * `sources rules SLUG --apply`: puts a source's rules upon articles that are there; with `preview` it is only said what that
 * would do. `--undo RUN` takes one back. A worker does either.
 */
export async function rulesOverArticles(slug: string, { preview, undo, last, days, json }: Options): Promise<number> {
  if (undo !== undefined) {
    const run = await undoRules(OPERATOR, slug, numbered(undo, "--undo takes the number of a run."));
    console.log(json ? JSON.stringify(run) : `Run ${run.id} is being undone by a worker.`);
    return 0;
  }
  const scope = scopeFrom(last, days);
  if (preview) {
    const plan = await planRun(slug, scope);
    console.log(json ? JSON.stringify(plan) : describe(plan));
    return 0;
  }
  const run = await putRulesUpon(OPERATOR, slug, { scope });
  console.log(json ? JSON.stringify(run) : `Run ${run.id}: of ${run.looked} articles ${run.waiting} are being changed by a worker. \`sources rules ${slug} --undo ${run.id}\` takes that back.`);
  return 0;
}

function scopeFrom(last: string | undefined, days: string | undefined): RuleScope {
  const asked = days !== undefined ? { days: numbered(days, "--days takes a number.") } : { last: last === undefined ? 100 : numbered(last, "--last takes a number.") };
  const { success, data, error } = putRulesSchema.safeParse({ scope: asked });
  if (!success || (last !== undefined && days !== undefined)) throw new AppError("invalid", `Say \`--last\` (1 to 1000) or \`--days\` (1 to 365)${error ? "" : ", not both"}.`);
  return data.scope;
}

function numbered(text: string, words: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError("invalid", words);
  return Number(text);
}

function describe({ looked, more, settled, articles }: RulePlan): string {
  const lines = articles.map(({ id, title, kind, rule }) => `${kind === null ? "-" : " "} ${id} ${title}  [${kind === null ? "hidden" : kind} ${rule === null ? "by no rule that keeps" : `by rule ${rule}`}]`);
  const hidden = articles.filter(({ kind }) => kind === null).length;
  const notes = [settled > 0 ? `${settled} more are left alone: an admin decided on them.` : "", more ? "Only the newest were looked at." : ""].filter(Boolean);
  return [...lines, `Of ${looked} articles ${hidden} would be hidden and ${articles.length - hidden} labelled.`, ...notes].join("\n");
}
