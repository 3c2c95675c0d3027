import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, column, defineList, filter, key } from "@/lib/listing/describe";
import { MAIL_OUTCOMES } from "../types";

const { sql } = Prisma;

/** The outbox: what was sent, what waits, and what was given up. */
export const mailList = defineList({
  name: "admin/mails", who: "admin", from: sql`"OutboxMail"`, pageSize: 50,
  columns: {
    id: column.number(sql`"id"`),
    subject: column.text(sql`"subject"`),
    to: column.text(sql`"to"`),
    outcome: column.word(MAIL_OUTCOMES, sql`"outcome"`, "`failed` has been given up; `kept` is here to be read, for there is no mail server"),
    createdAt: column.time(sql`"createdAt"`),
    sentAt: column.maybe(column.time(sql`"sentAt"`)),
    nextTryAt: column.maybe(column.time(sql`"nextTryAt"`)),
    attempts: column.number(sql`"attempts"`),
    lastError: column.maybe(column.text(sql`"lastError"`)),
  },
  filters: {
    outcome: filter.choice(MAIL_OUTCOMES, (word) => sql`"outcome" = ${word}`, "Only mails that this became of"),
    // A week's mails are all that is kept.
    to: filter.text((text) => sql`"to" ILIKE ${anywhere(text)} OR "subject" ILIKE ${anywhere(text)}`, "Only mails with this in their address or subject"),
  },
  sorts: { createdAt: { keys: [key.time(sql`"createdAt"`), key.int(sql`"id"`)], first: "desc" } },
  sort: "createdAt",
});
