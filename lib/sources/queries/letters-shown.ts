import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** How many letters of the text of an article, in a row called so, its publisher lets anybody show; null for all of it. */
export const lettersShown = (row: string) => Prisma.sql`(SELECT (s."wishes"->>'excerpt')::int FROM "Source" s WHERE s."id" = ${Prisma.raw(row)}."sourceId")`;
