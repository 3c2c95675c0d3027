import "server-only";
import { db } from "@/lib/db/client";
import type { Control } from "@/lib/closed-lists";
import type { ControlHistory, ControlOrigin, ControlPeriod, Evidence } from "../types/control";

/** Periods, and statements that were put right, of which pages tell: the newest of each. */
const MOST_TOLD = 20;

type Row = { control: string; country: string | null; owner: string | null; funding: string | null; evidence: unknown; from: Date | null; origin: string; saidAt: Date };

const select = { control: true, country: true, owner: true, funding: true, evidence: true, from: true, origin: true, saidAt: true } as const;

/** Who paid for or controlled a source, the newest period first, and what was said and put right since; null where there is no such source. */
export async function controlHistory(slug: string): Promise<ControlHistory | null> {
  const source = await db().source.findUnique({ where: { slug }, select: { id: true } });
  if (!source) return null;
  const [holds, replaced] = await Promise.all([
    db().sourceControl.findMany({ where: { sourceId: source.id, replacedAt: null }, orderBy: { from: { sort: "desc", nulls: "last" } }, take: MOST_TOLD, select }),
    db().sourceControl.findMany({ where: { sourceId: source.id, replacedAt: { not: null } }, orderBy: { id: "desc" }, take: MOST_TOLD, select: { ...select, replacedAt: true } }),
  ]);
  return {
    periods: holds.map((row, at) => periodOf(row, holds[at - 1]?.from ?? null)),
    corrected: replaced.map(({ replacedAt, ...row }) => ({ ...periodOf(row, null), replacedAt: (replacedAt ?? row.saidAt).toISOString() })),
  };
}

function periodOf({ control, evidence, from, origin, saidAt, ...rest }: Row, until: Date | null): ControlPeriod {
  return { ...rest, control: control as Control, evidence: evidence as Evidence[], from: dayOf(from), until: dayOf(until), origin: origin as ControlOrigin, saidAt: saidAt.toISOString() };
}

const dayOf = (date: Date | null): string | null => date && date.toISOString().slice(0, 10);
