import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { beside, column, defineList, filter, key } from "@/lib/listing/describe";
import { DISPUTE_STATES, DISPUTED_LABELS } from "../types";

const { sql } = Prisma;

/** Every label that readers disputed, with what it is on. */
export const disputeList = defineList({
  name: "moderation/labels", who: "moderator", pageSize: 50,
  from: sql`"LabelDispute" d ${beside(sql`SELECT "slug" AS "articleSlug", "title" FROM "Article" WHERE "id" = d."articleId"`, "a")} ${beside(sql`SELECT "slug" AS "sourceSlug", "name" FROM "Source" WHERE "id" = d."sourceId"`, "s")}`,
  columns: {
    id: column.number(sql`d."id"`),
    label: column.word(DISPUTED_LABELS, sql`d."label"`),
    articleSlug: column.maybe(column.text(sql`a."articleSlug"`)),
    sourceSlug: column.maybe(column.text(sql`s."sourceSlug"`)),
    on: column.text(sql`coalesce(a."title", s."name", '')`, "What the label is on"),
    said: column.text(sql`d."said"`, "What it said when it was disputed"),
    voices: column.number(sql`d."voices"`, "Readers who dispute it"),
    state: column.word(DISPUTE_STATES, sql`d."state"`),
    value: column.maybe(column.text(sql`d."value"`, "What it says since it was overruled")),
    createdAt: column.time(sql`d."createdAt"`),
    decidedAt: column.maybe(column.time(sql`d."decidedAt"`)),
  },
  filters: {
    state: filter.choice(DISPUTE_STATES, (state) => sql`d."state" = ${state}`, "Only disputes that are so"),
  },
  sorts: {
    id: { keys: [key.int(sql`d."id"`)], first: "desc" },
    voices: { keys: [key.int(sql`d."voices"`), key.int(sql`d."id"`)], first: "desc" },
  },
  sort: "id",
});
