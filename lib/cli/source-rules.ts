import { readFile } from "node:fs/promises";
import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { setSourceRules } from "@/lib/jobs/paper/source-rules";
import { sourceRules } from "@/lib/source-rules/queries/rules";
import { tryRules } from "@/lib/source-rules/queries/trial";
import { ruleWords } from "@/lib/source-rules/rules/words";
import { ruleListSchema, type RuleList } from "@/lib/source-rules/schema";
import type { SourceRule, Trial } from "@/lib/source-rules/types";

/**
 * `sources rules SLUG`: what is done with entries of a source's feeds as they come in, in the order in which it is asked.
 * @param options `set` is a file of JSON as this command prints it with --json: its rules take the place of those there
 * are; with `preview` nothing is changed, and it is said what they would have done to the last items
 */
export async function rulesCommand(slug: string, { set, preview, json }: { set: string | undefined; preview: boolean; json: boolean }): Promise<number> {
  const given = set === undefined ? null : await readRules(set);
  if (preview) {
    const trial = await tryRules(slug, given?.rules ?? (await stored(slug)).rules);
    console.log(json ? JSON.stringify(trial) : describeTrial(trial));
    return 0;
  }
  const { version, rules } = given ? await setSourceRules(OPERATOR, slug, given) : await stored(slug);
  if (json) console.log(JSON.stringify({ version, rules }, null, 2));
  else if (rules.length === 0) console.log(`${slug} has no rules: all that its feeds bring comes in.`);
  else for (const rule of rules) console.log(describe(rule));
  return 0;
}

async function stored(slug: string) {
  const found = await sourceRules(slug);
  if (!found) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
  return found;
}

async function readRules(file: string): Promise<RuleList> {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new AppError("invalid", `${file} is no file of JSON: ${(cause as Error).message}.`, { cause });
  }
  const { success, data, error } = ruleListSchema.safeParse(Array.isArray(read) ? { rules: read } : read);
  if (success) return data;
  const [issue] = error.issues;
  const at = issue?.path[0] === "rules" && typeof issue.path[1] === "number" ? `rule ${issue.path[1] + 1}${issue.path[2] ? `, ${String(issue.path[2])}` : ""}` : issue?.path.join(".");
  throw new AppError("invalid", `${file}: ${at}: ${issue?.message}`);
}

function describe({ place, action, kind, enabled, feedId, note, ...rule }: SourceRule): string {
  const more = [rule.caseSensitive ? "exactly as written" : "", feedId === null ? "" : `feed ${feedId} alone`, enabled ? "" : "switched off", note ?? ""].filter(Boolean);
  return `${String(place).padStart(3)}. ${action}${kind ? ` as ${kind}` : ""}: ${ruleWords(rule)}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
}

function describeTrial({ items, drops, labels, tried }: Trial): string {
  const lines = tried.map(({ title, drops: goes, rule, label }) => {
    const by = rule === null ? (goes ? " by no rule that keeps" : "") : ` by rule ${rule}`;
    return `${goes ? "-" : " "} ${title}${goes || rule !== null ? `  [${goes ? "dropped" : "kept"}${by}]` : ""}${label && !goes ? `  [${label.kind} by rule ${label.rule}]` : ""}`;
  });
  return [...lines, `Of the last ${items} items ${drops} would be dropped and ${labels} labelled.`].join("\n");
}
