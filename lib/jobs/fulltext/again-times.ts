import { Prisma } from "@/lib/db/generated/client";

/** Hours after an article came at which the page that gave its text is looked at again. */
const LOOK_HOURS = Prisma.raw("1, 6, 24, 168");

/**
 * When the page of a row of "PageText" is looked at next; null where its week is over, its source is not to be looked at
 * again, or the article was old when it came.
 */
export const NEXT_LOOK = Prisma.sql`(
  SELECT min(a."firstSeenAt" + make_interval(hours => h)) FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId", unnest(ARRAY[${LOOK_HOURS}]) h
  WHERE a."id" = "PageText"."articleId" AND s."lookAgain" AND s."fullText" <> 'never' AND a."sortAt" > a."firstSeenAt" - interval '7 days' AND a."firstSeenAt" + make_interval(hours => h) > now())`;

/** Stands in `lookAgainAt` while a page waits to be looked at again, in the line of its host like all others. */
export const LOOKING = Prisma.sql`to_timestamp(0)`;
/** Of a row called p. */
export const LOOK_IS_DUE = Prisma.sql`p."lookAgainAt" <= now() AND p."nextTryAt" IS NULL`;
