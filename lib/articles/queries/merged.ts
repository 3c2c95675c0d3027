import "server-only";
import { db } from "@/lib/db/client";

/** The address of the visible article that another one turned out to be, by that one's former address or number; null where it is none. */
export async function mergedInto(by: { slug: string } | { id: number }): Promise<string | null> {
  const row = await db().mergedArticle.findFirst({ where: { ...by, into: { status: "visible" } }, select: { into: { select: { slug: true } } } });
  return row?.into.slug ?? null;
}
