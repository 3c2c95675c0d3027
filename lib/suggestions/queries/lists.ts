import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, column, defineList, filter, key } from "@/lib/listing/describe";
import { DECLINE_REASONS, SUGGESTION_STATES } from "../types";

const { sql } = Prisma;

/** Every source that readers asked for. */
export const suggestionList = defineList({
  name: "admin/suggestions", who: "admin", from: sql`"Suggestion"`, pageSize: 50,
  columns: {
    id: column.number(sql`"id"`),
    address: column.text(sql`"address"`),
    state: column.word(SUGGESTION_STATES, sql`"state"`),
    voices: column.number(sql`"voices"`, "Readers who ask for it"),
    reason: column.maybe(column.word(DECLINE_REASONS, sql`"reason"`, "Why it was declined")),
    note: column.maybe(column.text(sql`"note"`, "What its readers were told besides")),
    createdAt: column.time(sql`"createdAt"`),
    decidedAt: column.maybe(column.time(sql`"decidedAt"`)),
  },
  filters: {
    state: filter.choice(SUGGESTION_STATES, (state) => sql`"state" = ${state}`, "Only suggestions that are so"),
    address: filter.text((text) => sql`"address" ILIKE ${anywhere(text)}`, "Only suggestions with this in their address"),
  },
  sorts: {
    id: { keys: [key.int(sql`"id"`)], first: "desc" },
    voices: { keys: [key.int(sql`"voices"`), key.int(sql`"id"`)], first: "desc" },
  },
  sort: "id",
});
