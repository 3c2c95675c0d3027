import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { hashUuid } from "@/lib/ingest/identity";
import { applyRules, matchIn } from "../rules/apply";
import { compileRules, type CompiledRules } from "../rules/compile";
import { listVersion } from "../rules/version";
import { hidingReason, labelReason } from "../rules/words";
import { MOST_LOOKED_AT, type PlannedArticle, type RulePlan, type RuleScope, type SourceRule } from "../types";
import { storedEntries, type StoredEntry } from "./entries";
import { rulesOf } from "./rules";

const { sql } = Prisma;

const TOGETHER = 100;
/** Others wait while rules are tried, so they are let in between. */
const UNTIL_BREATH = 10;
const LONGEST_MS = 20_000;
/** Visible, and brought by feeds alone: what a document holds as well is not judged. */
const JUDGED = sql`a."status" = 'visible' AND NOT EXISTS (SELECT 1 FROM "ArticleOrigin" d WHERE d."articleId" = a."id" AND d."importId" IS NOT NULL)`;

/**
 * What the rules of a source, as they are saved, do to articles that are there. Nothing is changed by it. Where an admin
 * settled whether an article is shown, or its kind, that stays.
 * @throws AppError `not-found`; `too-large` where the rules take too long
 */
export async function planRun(slug: string, scope: RuleScope, now = new Date()): Promise<RulePlan> {
  const source = await db().source.findUnique({ where: { slug }, select: { id: true } });
  if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
  const rules = await rulesOf(db(), source.id);
  const judge = new Planner(rules);
  const most = "last" in scope ? Math.min(scope.last, MOST_LOOKED_AT) : MOST_LOOKED_AT;
  const since = "days" in scope ? sql`a."firstSeenAt" >= ${new Date(now.getTime() - scope.days * 86_400_000)}` : sql`true`;
  const deadline = Date.now() + LONGEST_MS;
  let [looked, last, more] = [0, 2 ** 31 - 1, false];
  for (;;) {
    const rows = await storedEntries(source.id, { where: sql`a."id" < ${last} AND ${since} AND ${JUDGED}`, take: Math.min(TOGETHER, most - looked) + 1 });
    const page = rows.slice(0, Math.min(TOGETHER, most - looked));
    for (const [at, row] of page.entries()) {
      if (at % UNTIL_BREATH === 0) await breathe();
      if (Date.now() > deadline) throw new AppError("too-large", "These rules take too long over so many articles. Choose fewer of them, or simpler patterns.");
      judge.see(row);
    }
    looked += page.length;
    last = page.at(-1)?.id ?? 0;
    more = rows.length > page.length;
    if (!more || looked >= most) break;
  }
  const { articles, settled } = judge;
  const version = hashUuid(JSON.stringify([listVersion(rules), articles.map(({ id, kind, seen }) => [id, kind, seen])])).slice(0, 8);
  return { version, looked, more: more && !("last" in scope), settled, articles };
}

/** The rules, made ready once for each feed, and what they came to so far. */
class Planner {
  readonly articles: PlannedArticle[] = [];
  settled = 0;
  readonly #rules: readonly SourceRule[];
  readonly #ready = new Map<number | null, CompiledRules>();

  constructor(rules: readonly SourceRule[]) {
    this.#rules = rules;
  }

  see({ id, at, feedId, kind, seen, settled, comments, entry }: StoredEntry): void {
    const ready = this.#ready.get(feedId) ?? compileRules(this.#rules, feedId);
    this.#ready.set(feedId, ready);
    const { drops, by, label } = applyRules(ready, entry);
    const given = label?.kind && label.kind !== kind ? label : null;
    if (!drops && !given) return;
    if (settled.includes(drops ? "status" : "kind")) return void (this.settled += 1);
    const rule = drops ? by : given;
    this.articles.push({
      id, title: entry.title, at: at.toISOString(), kind: drops ? null : (given?.kind ?? null), rule: rule?.place ?? null, match: matchIn(ready, rule, entry),
      why: rule && !drops ? labelReason(rule) : hidingReason(rule), seen: seen.toISOString(), comments,
    });
  }
}
