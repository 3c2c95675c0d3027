import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { SourceFacts, SourceStatus } from "@/lib/sources/types";

export type StoredSource = { id: number; slug: string; name: string; demo: boolean };

const fields = { id: true, slug: true, name: true, demo: true } as const;

/** The source of a slug or a name, or null. */
export async function findSource(tx: Db, slug: string, name: string): Promise<StoredSource | null> {
  return (await tx.source.findUnique({ where: { slug }, select: fields }))
    ?? tx.source.findFirst({ where: { name: { equals: name, mode: "insensitive" } }, select: fields, orderBy: { id: "asc" } });
}

/** The source with these facts, made when there is none; what is stored about it is never changed. */
export async function ensureSource(tx: Db, facts: SourceFacts): Promise<StoredSource> {
  const found = await findSource(tx, facts.slug, facts.name);
  if (found) return found;
  await tx.source.createMany({ data: [facts], skipDuplicates: true });
  return tx.source.findUniqueOrThrow({ where: { slug: facts.slug }, select: fields });
}

/** The facts that may be said anew of a stored source. */
export type SourceEdit = Partial<Omit<SourceFacts, "slug" | "demo"> & { status: SourceStatus }>;

/** Writes what is said anew of a source; null when it is said already. */
export async function editSource(tx: Db, slug: string, edit: SourceEdit): Promise<PutSource | null> {
  const before = await tx.source.findUniqueOrThrow({ where: { slug } });
  if (Object.entries(edit).every(([name, value]) => before[name as keyof SourceEdit] === value)) return null;
  await tx.source.update({ where: { slug }, data: { ...edit, changedAt: new Date() } });
  return { id: before.id, slug, controlChanged: edit.control !== undefined && edit.control !== before.control };
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
    const edited = stored.has(facts.slug)
      ? await editSource(tx, facts.slug, facts)
      : { ...(await tx.source.create({ data: { ...facts, demo: true }, select: { id: true, slug: true } })), controlChanged: false };
    if (edited) changed.push(edited);
  }
  return changed;
}
