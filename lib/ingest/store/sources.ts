import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { SourceFacts } from "@/lib/sources/types";

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

/**
 * The demo edition's sources, made or brought up to date.
 * @throws AppError `conflict` when a source of one's own has a demo source's address
 */
export async function putDemoSources(tx: Db, list: readonly SourceFacts[]): Promise<StoredSource[]> {
  const stored = new Map((await tx.source.findMany({ where: { slug: { in: list.map((each) => each.slug) } }, select: fields })).map((each) => [each.slug, each]));
  const taken = [...stored.values()].find((each) => !each.demo);
  if (taken) {
    throw new AppError("conflict", `The source ${taken.slug} is your own and has the address of a demo source. Rename it, then load the demo edition again.`);
  }
  const kept: StoredSource[] = [];
  for (const facts of list) {
    kept.push(await tx.source.upsert({ where: { slug: facts.slug }, create: { ...facts, demo: true }, update: { ...facts, demo: true }, select: fields }));
  }
  return kept;
}
