import "server-only";
import { db } from "@/lib/db/client";

/** An article as a form's address names it: visible, or saved by this reader although it is not. */
export async function articleToSave(userId: string | null, slug: string): Promise<{ id: number; slug: string; title: string; lang: string } | null> {
  return db().article.findFirst({
    where: { slug, OR: [{ status: "visible" }, ...(userId === null ? [] : [{ bookmarks: { some: { userId } } }])] },
    select: { id: true, slug: true, title: true, lang: true },
  });
}
