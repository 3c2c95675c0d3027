import type { Control } from "@/lib/closed-lists";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { SourceFacts, SourceStatus } from "@/lib/sources/types";
import type { ControlOrigin } from "@/lib/sources/types/control";
import { CONTROL_FACTS, sayControl, sayFirst } from "./source-control";

export type StoredSource = { id: number; slug: string; name: string; demo: boolean };

const fields = { id: true, slug: true, name: true, demo: true } as const;

/** The source of a slug or a name, or null. */
export async function findSource(tx: Db, slug: string, name: string): Promise<StoredSource | null> {
  return (await tx.source.findUnique({ where: { slug }, select: fields }))
    ?? tx.source.findFirst({ where: { name: { equals: name, mode: "insensitive" } }, select: fields, orderBy: { id: "asc" } });
}

/** The source with these facts, made when there is none; what is stored about it is never changed. */
export async function ensureSource(tx: Db, facts: SourceFacts, origin: ControlOrigin = "rule"): Promise<StoredSource> {
  const found = await findSource(tx, facts.slug, facts.name);
  if (found) return found;
  const { count } = await tx.source.createMany({ data: [facts], skipDuplicates: true });
  const stored = await tx.source.findUniqueOrThrow({ where: { slug: facts.slug }, select: fields });
  if (count > 0) await sayFirst(tx, [{ ...facts, id: stored.id }], origin);
  return stored;
}

/** The facts that may be said anew of a stored source. */
export type SourceEdit = Partial<Omit<SourceFacts, "slug" | "demo"> & { status: SourceStatus }>;

/** By whom something is said anew, and since when it holds where that is not the time of what was said before. */
export type SaidBy = { origin: ControlOrigin; since?: string };

/** Writes what is said anew of a source; null when it is said already. What an admin said of its control, or upheld, no edition replaces. */
export async function editSource(tx: Db, slug: string, edit: SourceEdit, { origin, since }: SaidBy): Promise<PutSource | null> {
  const before = await tx.source.findUniqueOrThrow({ where: { slug } });
  const present = { ...before, control: before.control as Control };
  const isSame = (name: string) => JSON.stringify(before[name as keyof SourceEdit]) === JSON.stringify(edit[name as keyof SourceEdit]);
  const settled = origin !== "admin" && (await isSettled(tx, before.id, before.control));
  const from = await presentSince(tx, before.id);
  const says = !settled && ((since !== undefined && since !== from) || CONTROL_FACTS.some((name) => edit[name] !== undefined && !isSame(name)));
  const rest = Object.fromEntries(Object.entries(edit).filter(([name]) => !(CONTROL_FACTS as readonly string[]).includes(name) && !isSame(name)));
  if (!says && Object.keys(rest).length === 0) return null;
  const { control: by, country, owner, funding, evidence } = { ...present, ...edit };
  if (says) await sayControl(tx, before.id, { control: by, country, owner, funding, evidence }, { origin, from: since });
  const { control, pastControls } = await tx.source.update({ where: { slug }, data: { ...rest, changedAt: new Date() } });
  return { id: before.id, slug, controlChanged: control !== before.control || JSON.stringify(pastControls) !== JSON.stringify(before.pastControls) };
}

/** Whether an admin said who controls a source, or upheld what is said of it. */
async function isSettled(tx: Db, sourceId: number, control: string): Promise<boolean> {
  if ((await tx.sourceControl.count({ where: { sourceId, replacedAt: null, origin: "admin" } })) > 0) return true;
  return (await tx.labelDispute.count({ where: { sourceId, label: "control", state: "upheld", said: control } })) > 0;
}

/** Since when what is said of a source holds; null for what always did. */
async function presentSince(tx: Db, sourceId: number): Promise<string | null> {
  const row = await tx.sourceControl.findFirst({ where: { sourceId, replacedAt: null }, orderBy: { from: { sort: "desc", nulls: "last" } }, select: { from: true } });
  return row?.from?.toISOString().slice(0, 10) ?? null;
}

/** A source whose facts were written: new, or said differently from before. */
export type PutSource = { id: number; slug: string; controlChanged: boolean };

/**
 * The demo edition's sources, made or brought up to date.
 * @returns those that changed
 * @throws AppError `conflict` when a source of one's own has a demo source's address
 */
export async function putDemoSources(tx: Db, list: readonly SourceFacts[]): Promise<PutSource[]> {
  const stored = new Map((await tx.source.findMany({ where: { slug: { in: list.map((each) => each.slug) } }, select: fields })).map((each) => [each.slug, each]));
  const taken = [...stored.values()].find((each) => !each.demo);
  if (taken) {
    throw new AppError("conflict", `The source ${taken.slug} is your own and has the address of a demo source. Rename it, then load the demo edition again.`);
  }
  const changed: PutSource[] = [];
  for (const facts of list) {
    if (stored.has(facts.slug)) {
      const edited = await editSource(tx, facts.slug, facts, { origin: "edition" });
      if (edited) changed.push(edited);
      continue;
    }
    const { id, slug } = await tx.source.create({ data: { ...facts, demo: true }, select: { id: true, slug: true } });
    await sayFirst(tx, [{ ...facts, id }], "edition");
    changed.push({ id, slug, controlChanged: false });
  }
  return changed;
}
