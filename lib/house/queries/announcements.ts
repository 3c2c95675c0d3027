import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { column, defineList, filter, key } from "@/lib/listing/describe";
import { ANNOUNCEMENT_STATES, LEVELS, MOST_ANNOUNCEMENTS, type Announcement } from "../types";

const { sql } = Prisma;

const CURRENT = sql`("endedAt" IS NULL AND ("until" IS NULL OR "until" > now()))`;

/** What stands at the head of every page now, warnings first, then the newest. */
export async function currentAnnouncements(): Promise<Announcement[]> {
  return rowsAsJson<Announcement>(sql`
    SELECT "id", "level", "texts" FROM "Announcement" WHERE ${CURRENT} ORDER BY "level" DESC, "id" DESC LIMIT ${Prisma.raw(String(MOST_ANNOUNCEMENTS))}`);
}

/** All of them, for admins. */
export const announcementList = defineList({
  name: "admin/announcements", who: "admin", from: sql`"Announcement"`, pageSize: 30,
  columns: {
    id: column.number(sql`"id"`),
    text: column.text(sql`coalesce("texts"->>'en', (SELECT t.value FROM jsonb_each_text("texts") t LIMIT 1), '')`, "In English, else in the language in which it was written"),
    texts: column.text(sql`"texts"::text`, "By language, as JSON"),
    level: column.word(LEVELS, sql`"level"`),
    state: column.word(ANNOUNCEMENT_STATES, sql`CASE WHEN ${CURRENT} THEN 'current' ELSE 'over' END`),
    createdAt: column.time(sql`"createdAt"`),
    until: column.maybe(column.time(sql`"until"`), "When it ends by itself"),
    endedAt: column.maybe(column.time(sql`"endedAt"`)),
  },
  filters: {
    state: filter.choice(ANNOUNCEMENT_STATES, (word) => (word === "current" ? CURRENT : sql`NOT ${CURRENT}`), "Only those that are shown, or that are over"),
    level: filter.choice(LEVELS, (word) => sql`"level" = ${word}`, "Only those of this level"),
  },
  sorts: { createdAt: { keys: [key.int(sql`"id"`)], first: "desc" } },
  sort: "createdAt",
});
