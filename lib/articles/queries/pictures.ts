import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { pictureKey } from "../rules/picture-key";
import type { PictureSize } from "../types";

/** How large pictures are, by their addresses; those that nobody has seen yet are missing. */
export async function sizesOfPictures(urls: readonly string[]): Promise<Record<string, PictureSize>> {
  if (urls.length === 0) return {};
  const rows = await rowsAsJson<PictureSize & { key: string }>(Prisma.sql`SELECT "key", "width", "height" FROM "PictureSize" WHERE "key" = ANY(${urls.map(pictureKey)}::uuid[])`);
  const byKey = new Map(rows.map(({ key, ...size }) => [key, size]));
  return Object.fromEntries(urls.flatMap((url) => {
    const size = byKey.get(pictureKey(url));
    return size ? [[url, size]] : [];
  }));
}
