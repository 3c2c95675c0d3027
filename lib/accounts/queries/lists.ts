import "server-only";
import { ROLES } from "@/lib/auth/actors";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, beside, column, defineList, filter, key } from "@/lib/listing/describe";
import { INVITATION_STATES, MAIL_OUTCOMES, STATUSES } from "../types";

const { sql } = Prisma;

/** Everybody with an account. */
export const peopleList = defineList({
  name: "admin/people", who: "admin", from: sql`"User"`, pageSize: 50,
  columns: {
    id: column.text(sql`"id"::text`),
    name: column.maybe(column.text(sql`"name"`)),
    email: column.maybe(column.text(sql`"email"`)),
    handle: column.maybe(column.text(sql`"handle"`), "What others call them; given with the first comment"),
    role: column.word(ROLES, sql`"role"`),
    status: column.word(STATUSES, sql`"status"`),
    statusUntil: column.maybe(column.time(sql`"statusUntil"`), "When a suspension ends; null is until further notice"),
    premoderated: column.yesNo(sql`"premoderated"`, "Everything is read before it is published"),
    createdAt: column.time(sql`"createdAt"`),
    lastSeenAt: column.time(sql`"lastSeenAt"`, "Written every five minutes at most; of who never signed in, when the account began"),
    deleteAfter: column.maybe(column.time(sql`"deleteAfter"`), "When the account will be deleted, where that was asked for"),
  },
  filters: {
    // From three letters on this is an index of trigrams, where PostgreSQL has them.
    q: filter.text((text) => sql`"name" ILIKE ${anywhere(text)} OR "email" ILIKE ${anywhere(text)} OR "handle" = ${text.toLowerCase()}`, "Only people with this in their name or address, or with this handle"),
    role: filter.choice(ROLES, (role) => sql`"role" = ${role}`, "Only people with this role"),
    status: filter.choice(STATUSES, (status) => sql`"status" = ${status}`, "Only people who stand like this"),
  },
  sorts: {
    createdAt: { keys: [key.time(sql`"createdAt"`), key.uuid(sql`"id"`)], first: "desc" },
    lastSeenAt: { keys: [key.time(sql`"lastSeenAt"`), key.uuid(sql`"id"`)], first: "desc" },
    name: { keys: [key.text(sql`lower(coalesce("name", "email", ''))`), key.uuid(sql`"id"`)], first: "asc" },
  },
  sort: "createdAt",
});

/** Invitations that were made and not taken back. */
export const invitationList = defineList({
  name: "admin/invitations", who: "admin", from: sql`"Invitation" i ${beside(sql`SELECT "name" FROM "User" WHERE "id" = i."createdBy"`, "u")}`, pageSize: 50,
  columns: {
    id: column.text(sql`i."id"::text`),
    note: column.maybe(column.text(sql`i."note"`)),
    state: column.word(INVITATION_STATES, sql`CASE WHEN i."usesLeft" = 0 THEN 'used' WHEN i."expires" <= now() THEN 'expired' ELSE 'open' END`, "`used` up, `expired` before that, or `open`"),
    usesLeft: column.number(sql`i."usesLeft"`),
    expires: column.time(sql`i."expires"`),
    createdAt: column.time(sql`i."createdAt"`),
    createdBy: column.maybe(column.text(sql`i."createdBy"::text`), "Who made it"),
    createdByName: column.maybe(column.text(sql`u."name"`)),
  },
  filters: {
    state: filter.choice(INVITATION_STATES, (state) => ({
      open: sql`i."usesLeft" > 0 AND i."expires" > now()`, used: sql`i."usesLeft" = 0`, expired: sql`i."usesLeft" > 0 AND i."expires" <= now()`,
    })[state], "Only invitations that are so"),
  },
  sorts: {
    createdAt: { keys: [key.time(sql`i."createdAt"`), key.uuid(sql`i."id"`)], first: "desc" },
    expires: { keys: [key.time(sql`i."expires"`), key.uuid(sql`i."id"`)], first: "asc" },
  },
  sort: "createdAt",
});

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
