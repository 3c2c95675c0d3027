import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { SILENT_DAYS } from "../types/feeds";

const { sql } = Prisma;

/** Since when a feed (`f`) has brought nothing new. It has an index. */
export const SILENT_SINCE = sql`coalesce(f."lastNewAt", f."createdAt")`;

/**
 * Whether a feed (`f`) of a source (`s`) is silent: it is looked at, and has brought nothing new for `SILENT_DAYS` days. One
 * that is paused, gone or of a source that is no longer read is not expected to bring anything.
 */
export const silentAt = (now: Prisma.Sql) => sql`f."state" = 'active' AND s."status" = 'active' AND ${SILENT_SINCE} < ${now} - make_interval(days => ${SILENT_DAYS})`;
