import type { Control } from "@/lib/closed-lists";
import type { Db } from "@/lib/db/client";
import { evidenceOf } from "@/lib/sources/rules/control";
import type { ControlFacts, ControlOrigin, PastControl } from "@/lib/sources/types/control";

/** The facts that have dates of validity. */
export const CONTROL_FACTS = ["control", "country", "owner", "funding", "evidence"] as const;

/**
 * Says who pays for or controls a source. What was said of the same time stays as replaced; the source's row shows what
 * holds today, and keeps what held before.
 * @param from the first day of which it is said, until now (YYYY-MM-DD, not after today); absent for what is said at
 * present, put right for its whole time
 */
export async function sayControl(tx: Db, sourceId: number, facts: ControlFacts, said: { origin: ControlOrigin; from?: string }): Promise<void> {
  const [present] = await tx.sourceControl.findMany({ where: { sourceId, replacedAt: null }, orderBy: { from: { sort: "desc", nulls: "last" } }, take: 1 });
  const from = said.from === undefined ? (present?.from ?? null) : new Date(said.from);
  const replaced = from === null ? {} : { from: { gte: from } };
  await tx.sourceControl.updateMany({ where: { sourceId, replacedAt: null, ...replaced }, data: { replacedAt: new Date() } });
  await tx.sourceControl.create({ data: { sourceId, ...facts, evidence: evidenceOf(facts.evidence), from, origin: said.origin } });
  await tx.source.update({ where: { id: sourceId }, data: { ...facts, pastControls: await pastOf(tx, sourceId) } });
}

/** Says for the first time who controls sources that were just made, wherever anything is known of them. */
export async function sayFirst(tx: Db, made: readonly ({ id: number } & ControlFacts)[], origin: ControlOrigin): Promise<void> {
  const known = made.filter(({ control, country, owner, funding }) => control !== "unknown" || (country ?? owner ?? funding) !== null);
  await tx.sourceControl.createMany({ data: known.map(({ id, control, country, owner, funding, evidence }) => ({ sourceId: id, control, country, owner, funding, evidence: evidenceOf(evidence), origin })) });
}

/** Who controlled it before today, the earliest first. */
async function pastOf(tx: Db, sourceId: number): Promise<PastControl[]> {
  const rows = await tx.sourceControl.findMany({ where: { sourceId, replacedAt: null }, orderBy: { from: { sort: "asc", nulls: "first" } }, select: { control: true, country: true, from: true } });
  // Before the first day of which anything is said, nothing is known.
  const first = rows[0]?.from ?? null;
  const before: PastControl[] = first === null ? [] : [{ until: dayOf(first), control: "unknown", country: null }];
  return [...before, ...rows.flatMap(({ control, country }, at) => {
    const next = rows[at + 1]?.from;
    return next ? [{ until: dayOf(next), control: control as Control, country }] : [];
  })];
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
