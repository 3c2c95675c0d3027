import "server-only";
import { CONTROLS } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, column, defineList, filter, key } from "@/lib/listing/describe";
import { SOURCE_STATUSES } from "../types";

const { sql } = Prisma;

/** Every source there is, those that are no longer listed as well. */
export const sourceList = defineList({
  name: "admin/sources", who: "admin", from: sql`"Source"`, pageSize: 50,
  columns: {
    name: column.text(sql`"name"`),
    slug: column.text(sql`"slug"`),
    control: column.word(CONTROLS, sql`"control"`),
    country: column.maybe(column.text(sql`"country"`, "ISO 3166-1, two letters")),
    language: column.maybe(column.text(sql`"language"`, "BCP 47")),
    owner: column.maybe(column.text(sql`"owner"`)),
    funding: column.maybe(column.text(sql`"funding"`)),
    homepage: column.maybe(column.text(sql`"homepage"`)),
    evidence: column.maybe(column.text(sql`"evidence"`, "What the statement about control rests on")),
    status: column.word(SOURCE_STATUSES, sql`"status"`),
    demo: column.yesNo(sql`"demo"`, "Invented for the demo edition"),
    articles: column.number(sql`"articleCount"`, "Articles that readers see"),
    lastArticleAt: column.maybe(column.time(sql`"lastArticleAt"`)),
  },
  filters: {
    name: filter.text((text) => sql`"name" ILIKE ${anywhere(text)}`, "Only sources with this in their name"),
    control: filter.choice(CONTROLS, (word) => sql`"control" = ${word}`, "Only sources that these control"),
    status: filter.choice(SOURCE_STATUSES, (word) => sql`"status" = ${word}`, "Only sources that are active, paused or no longer listed"),
  },
  sorts: { slug: { keys: [key.text(sql`"slug"`)], first: "asc" }, id: { keys: [key.int(sql`"id"`)], first: "desc" } },
  sort: "slug",
});
