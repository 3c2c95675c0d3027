import type { Kind } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { preparedRows } from "@/lib/db/rows";
import { forgetDrops, knownDrops, rememberDrops, touchDrops, type Drop } from "@/lib/ingest/store/dropped";
import type { FindingRow, PreparedArticle, Reasoned } from "@/lib/ingest/types";
import { applyRules } from "@/lib/source-rules/rules/apply";
import { compileRules, LOOKED_AT, type CompiledRules } from "@/lib/source-rules/rules/compile";
import { decidingVersion } from "@/lib/source-rules/rules/version";
import { labelReason, ruleWords } from "@/lib/source-rules/rules/words";
import type { RuleEntry, SourceRule, Verdict } from "@/lib/source-rules/types";
import type { LeasedFeed } from "./lease";
import type { EntryName, Prepared } from "./reading/types";
import type { LookReport } from "./types";

type Named = Pick<EntryName, "key" | "hash">;
type Seen = Pick<Prepared, "article" | "categories">;

/** The rules of a feed's source during one look, made ready once; without rules it asks the database nothing more. */
export class Judge {
  readonly #feedId: number;
  readonly #rules: CompiledRules;
  readonly #version: string;
  /** Entries of this feed were dropped before. */
  readonly #remembers: boolean;
  readonly #dropped = new Map<number | null, number>();
  #waiting: Drop[] = [];

  private constructor(feedId: number, rules: readonly SourceRule[], remembers: boolean) {
    this.#feedId = feedId;
    this.#rules = compileRules(rules, feedId);
    this.#version = decidingVersion(this.#rules);
    this.#remembers = remembers;
  }

  static async of({ id, sourceId }: Pick<LeasedFeed, "id" | "sourceId">): Promise<Judge> {
    const [row] = await preparedRows<{ rules: string; remembers: boolean }>(Prisma.sql`
      SELECT (SELECT coalesce(json_agg(r), '[]') FROM (
          SELECT "id", "position" AS "place", "feedId", "action", "kind", "field", "test", "value", "caseSensitive", "enabled", "note" FROM "SourceRule" WHERE "sourceId" = ${sourceId} AND "enabled"
        ) r)::text AS "rules", EXISTS (SELECT 1 FROM "DroppedEntry" WHERE "feedId" = ${id}) AS "remembers"`);
    return new Judge(id, JSON.parse(row?.rules ?? "[]") as SourceRule[], row?.remembers ?? false);
  }

  /** Of entries that are no articles those that were dropped before and would be again; they are counted. */
  async staysAway(entries: readonly Named[], report: LookReport): Promise<ReadonlySet<string>> {
    if (!this.#remembers || entries.length === 0) return new Set();
    const known = await knownDrops(this.#feedId, this.#version, entries.map(({ key }) => key));
    const away = entries.filter(({ key, hash }) => known.get(key)?.hash === hash).map(({ key }) => key);
    for (const key of away) this.#count(known.get(key)?.ruleId ?? null, report);
    const stale = away.filter((key) => known.get(key)?.stale);
    if (stale.length > 0) await touchDrops(this.#feedId, stale);
    return new Set(away);
  }

  /** What the rules say of an entry; null where there are none. */
  verdict(seen: Seen): Verdict | null {
    const { deciding, labelling } = this.#rules;
    return deciding.length + labelling.length === 0 ? null : applyRules(this.#rules, seenOf(seen));
  }

  /** Drops an entry; it is remembered with the next `keep`. */
  drop({ key, hash }: Named, seen: Seen, { by }: Verdict, report: LookReport): void {
    this.#waiting.push({ key, hash, ruleId: by?.id ?? null, said: seenOf(seen) });
    this.#count(by?.id ?? null, report);
  }

  /** Remembers what was dropped since it was last asked to. */
  async keep(): Promise<void> {
    const drops = this.#waiting;
    this.#waiting = [];
    if (drops.length > 0) await retrying(() => rememberDrops(this.#feedId, this.#version, drops));
  }

  /** Forgets what is not away any more. @returns what was dropped by which rule, in words, for the report */
  async end(): Promise<string[]> {
    if (this.#remembers) await forgetDrops(this.#feedId);
    return [...this.#dropped].map(([id, count]) => {
      const rule = this.#rules.deciding.find((each) => each.rule.id === id)?.rule;
      const entries = `${count} ${count === 1 ? "entry was" : "entries were"} dropped by`;
      return rule ? `${entries} rule ${rule.place}: ${ruleWords(rule)}.` : `${entries} the rules that keep: none of them matched.`;
    });
  }

  #count(ruleId: number | null, report: LookReport): void {
    report.dropped += 1;
    this.#dropped.set(ruleId, (this.#dropped.get(ruleId) ?? 0) + 1);
  }
}

function seenOf({ article: { title, text, byline, link, canonicalUrl, lang }, categories }: Seen): RuleEntry {
  return { title, text: text.slice(0, LOOKED_AT), author: byline, categories, address: link ?? canonicalUrl, lang };
}

/** The kind that a rule gives, with its reason; null where none does. */
export function labelOf(verdict: Verdict | null): Reasoned<Kind> | null {
  const rule = verdict?.label;
  return rule?.kind ? { value: rule.kind, reason: labelReason(rule), origin: "rule" } : null;
}

/** An article with the kind that a rule gives it, in place of what its text or its feed says. */
export function labelled(article: PreparedArticle, label: Reasoned<Kind>): PreparedArticle {
  const findings = article.findings.map((finding): FindingRow => (finding.field === "kind" ? { field: "kind", ...label, score: null } : finding));
  return Object.assign(article, { kind: label.value, findings });
}
