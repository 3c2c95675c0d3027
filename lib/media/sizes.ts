import { pictureKey } from "@/lib/articles/rules/picture-key";
import type { PictureSize } from "@/lib/articles/types";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";

/** Keeps how large pictures are, by their addresses, and tells the pages that show them. What is known already stands. */
export async function storeSizes(sizes: ReadonlyMap<string, PictureSize>): Promise<void> {
  const all = [...sizes];
  await db().$executeRaw`
    WITH added AS (
      INSERT INTO "PictureSize" ("key", "width", "height")
      SELECT * FROM unnest(${all.map(([url]) => pictureKey(url))}::uuid[], ${all.map(([, { width }]) => width)}::int[], ${all.map(([, { height }]) => height)}::int[])
      ON CONFLICT DO NOTHING RETURNING "key"
    )
    INSERT INTO "CacheInvalidation" ("tags") SELECT array_agg(${cacheTags.picture("")} || "key") FROM added HAVING count(*) > 0`;
}
