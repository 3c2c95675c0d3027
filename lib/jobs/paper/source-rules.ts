import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { AppError } from "@/lib/errors";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { rulesOf } from "@/lib/source-rules/queries/rules";
import { listVersion } from "@/lib/source-rules/rules/version";
import type { RuleList } from "@/lib/source-rules/schema";
import { MOST_RULES, type RuleSet, type RuleValues, type SourceRule } from "@/lib/source-rules/types";

/** One rule is new, says something else, goes, changes places with its neighbour, or is switched. */
export type RuleChange = { do: "add"; rule: RuleValues } | { do: "edit"; id: number; rule: RuleValues } | { do: "remove" | "up" | "down" | "on" | "off"; id: number };

type Given = RuleValues & { id?: number | undefined };

/**
 * Gives a source these rules in place of those it has. What is stored stays; entries that other rules dropped and that
 * still stand in a feed are judged anew at its next look. The log says that the rules changed, not what they are.
 * @throws AppError `not-found`; `conflict` where somebody changed them since the version that is named; `invalid` for a
 * feed of another source
 */
export async function setSourceRules(actor: AdminActor, slug: string, { version, rules }: RuleList): Promise<RuleSet> {
  return store(actor, slug, (now) => {
    if (version !== undefined && version !== listVersion(now)) throw new AppError("conflict", "Somebody changed these rules since. Read them again, and send yours with the new version.");
    const gone = rules.find(({ id }) => id !== undefined && !now.some((rule) => rule.id === id));
    if (gone) throw new AppError("invalid", `This source has no rule ${gone.id}. Leave \`id\` out of new rules.`);
    if (new Set(rules.flatMap(({ id }) => id ?? [])).size < rules.filter(({ id }) => id !== undefined).length) throw new AppError("invalid", "A rule stands in the list twice. Leave `id` out of new rules.");
    return rules;
  });
}

/**
 * Changes one rule of a source, with what follows as for `setSourceRules`.
 * @throws AppError `not-found` for a source or rule that is none; `invalid`
 */
export async function changeSourceRule(actor: AdminActor, slug: string, change: RuleChange): Promise<RuleSet> {
  return store(actor, slug, (now) => changed(now, change));
}

function changed(now: readonly SourceRule[], change: RuleChange): Given[] {
  if (change.do === "add") return [...now, change.rule];
  const at = now.findIndex(({ id }) => id === change.id);
  const rule = now[at];
  if (!rule) throw new AppError("not-found", "There is no such rule. It may have been removed.");
  const others = now.filter((each) => each !== rule);
  if (change.do === "remove") return others;
  if (change.do === "edit") return now.with(at, { ...change.rule, id: rule.id, place: rule.place });
  if (change.do === "on" || change.do === "off") return now.with(at, { ...rule, enabled: change.do === "on" });
  return others.toSpliced(Math.max(0, change.do === "up" ? at - 1 : at + 1), 0, rule);
}

async function store(actor: AdminActor, slug: string, next: (now: SourceRule[]) => readonly Given[]): Promise<RuleSet> {
  return retrying(() => db().$transaction(async (tx) => {
    // Nobody else acts meanwhile, so nobody else changes the list.
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, feeds: { select: { id: true } } } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
    const before = await rulesOf(tx, source.id);
    const wanted = next(before);
    if (wanted.length > MOST_RULES) throw new AppError("invalid", `A source has at most ${MOST_RULES} rules. Remove one first.`);
    // A rule stays where its feed went to another source, and does nothing there.
    const known = new Set([...source.feeds.map(({ id }) => id), ...before.map(({ feedId }) => feedId), null]);
    const foreign = wanted.find(({ feedId }) => !known.has(feedId));
    if (foreign) throw new AppError("invalid", `${slug} has no feed ${foreign.feedId}.`, { fields: { feedId: "This is no feed of this source." } });
    await write(tx, source.id, before, wanted);
    const rules = await rulesOf(tx, source.id);
    const set = { version: listVersion(rules), rules };
    if (set.version === listVersion(before)) return set;
    if (deciding(rules) !== deciding(before)) await lookAnew(tx, source.id);
    await record(tx, actor, { action: "change-source", target: { type: "source", id: slug }, reason: "organisation", detail: { fields: ["rules"] } });
    return set;
  }));
}

async function write(tx: Db, sourceId: number, before: readonly SourceRule[], wanted: readonly Given[]): Promise<void> {
  const kept = new Set(wanted.flatMap(({ id }) => id ?? []));
  await tx.sourceRule.deleteMany({ where: { sourceId, id: { notIn: [...kept] } } });
  const changedAt = new Date();
  for (const [at, { id, feedId, action, kind, field, test, value, caseSensitive, enabled, note }] of wanted.entries()) {
    const data = { feedId, action, kind, field, test, value, caseSensitive, enabled, note, position: at + 1 };
    const old = before.find((rule) => rule.id === id);
    if (!old) await tx.sourceRule.create({ data: { ...data, sourceId, changedAt } });
    else if (JSON.stringify({ ...old, ...data }) !== JSON.stringify({ ...old, position: old.place })) await tx.sourceRule.update({ where: { id: old.id }, data: { ...data, changedAt } });
  }
}

/** Everything in rules that decides what comes in. */
function deciding(rules: readonly SourceRule[]): string {
  return JSON.stringify(rules.flatMap((rule) => (rule.enabled && rule.action !== "label" ? [{ ...rule, note: null }] : [])));
}

/**
 * The next look at each feed of a source reads it whole, so that what was dropped is judged anew. A look that is under way
 * loses its lease: it judges by the rules as they were, and must not have the last word.
 */
async function lookAnew(tx: Db, sourceId: number): Promise<void> {
  await tx.feed.updateMany({ where: { sourceId }, data: { etag: null, lastModified: null, bodyHash: null, leaseOwner: null, leaseUntil: null } });
}
