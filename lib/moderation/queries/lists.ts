import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { beside, column, defineList, filter, key } from "@/lib/listing/describe";
import { ACTIONS, APPEAL_STATUSES, APPEALABLE, COMMENT_STATUSES, QUEUES, TARGETS, type QueueName } from "../types";
import { firstActSince } from "./log-days";

const { sql } = Prisma;

/** What is done in public, as moderators see it: with who did it. */
export const actList = defineList({
  name: "moderation/acts", who: "moderator", pageSize: 50,
  from: sql`"ModerationAct" a ${beside(sql`SELECT r."commentId", r."undoneById", u."name" FROM "ActMemory" r LEFT JOIN "User" u ON u."id" = r."actorId" WHERE r."actId" = a."id"`, "m")}`,
  columns: {
    id: column.number(sql`a."id"`),
    createdAt: column.time(sql`a."createdAt"`),
    by: column.maybe(column.text(sql`m."name"`), "Who did it; null for the paper itself, and for somebody whose account is gone"),
    actor: column.text(sql`a."actor"`, "The random name that the public log has for them"),
    action: column.word(ACTIONS, sql`a."action"`),
    targetType: column.word(TARGETS, sql`a."targetType"`),
    target: column.text(sql`a."target"`),
    reason: column.text(sql`a."reason"`),
    commentId: column.maybe(column.number(sql`m."commentId"`)),
    undoneBy: column.maybe(column.number(sql`m."undoneById"`), "The act that took it back"),
  },
  filters: {
    action: filter.choice(ACTIONS, (action) => sql`a."action" = ${action}`, "Only acts of this kind"),
    targetType: filter.choice(TARGETS, (type) => sql`a."targetType" = ${type}`, "Only acts on such things"),
    actor: filter.text((alias) => sql`a."actor" = ${alias}`, "Only acts of whoever has this random name; `system` for the paper itself"),
    since: filter.day((day) => sql`a."id" >= ${firstActSince(day)}`, "Only acts of this day, in UTC, and later ones"),
    until: filter.day((day) => sql`a."id" < ${firstActSince(day, 1)}`, "Only acts of this day, in UTC, and earlier ones"),
  },
  sorts: { id: { keys: [key.int(sql`a."id"`)], first: "desc" } },
  sort: "id",
});

const IN_QUEUE: Readonly<Record<QueueName, Prisma.Sql>> = {
  reported: sql`c."flagCount" > 0 AND c."status" = 'published'`,
  held: sql`c."status" = 'held'`,
  unmoderated: sql`c."moderatedAt" IS NULL AND c."status" = 'published'`,
  approved: sql`c."moderatedAt" IS NOT NULL AND c."status" = 'published'`,
  rejected: sql`c."status" = 'rejected'`,
};

/** Every comment, whatever became of it. */
export const commentList = defineList({
  name: "moderation/comments", who: "moderator", pageSize: 50,
  from: sql`"Comment" c ${beside(sql`SELECT "name", "handle" FROM "User" WHERE "id" = c."authorId"`, "u")} ${beside(sql`SELECT "title", "slug" FROM "Article" WHERE "id" = c."articleId"`, "t")}`,
  columns: {
    id: column.number(sql`c."id"`),
    markdown: column.text(sql`c."markdown"`, "Empty once it was removed or erased"),
    status: column.word(COMMENT_STATUSES, sql`c."status"`),
    author: column.maybe(column.text(sql`u."name"`)),
    handle: column.maybe(column.text(sql`u."handle"`)),
    authorId: column.maybe(column.text(sql`c."authorId"::text`)),
    article: column.maybe(column.text(sql`t."title"`)),
    articleSlug: column.maybe(column.text(sql`t."slug"`)),
    flagCount: column.number(sql`c."flagCount"`, "Reports that nobody has dismissed"),
    upvotes: column.number(sql`c."upvotes"`),
    createdAt: column.time(sql`c."createdAt"`),
    editedAt: column.maybe(column.time(sql`c."editedAt"`)),
    moderatedAt: column.maybe(column.time(sql`c."moderatedAt"`), "When a moderator last decided on it"),
  },
  filters: {
    queue: filter.choice(QUEUES, (queue) => IN_QUEUE[queue], "Only comments of this queue"),
    status: filter.choice(COMMENT_STATUSES, (status) => sql`c."status" = ${status}`, "Only comments of which this became"),
    handle: filter.text((handle) => sql`c."authorId" = (SELECT "id" FROM "User" WHERE "handle" = ${handle.toLowerCase().replace(/^@/, "")})`, "Only comments of whoever has this handle"),
  },
  sorts: { id: { keys: [key.int(sql`c."id"`)], first: "desc" } },
  sort: "id",
});

/** Every appeal, whatever became of it. */
export const appealList = defineList({
  name: "moderation/all-appeals", who: "moderator", pageSize: 50,
  from: sql`"Appeal" p ${beside(sql`SELECT "action", "reason" FROM "ModerationAct" WHERE "id" = p."actId"`, "a")} ${beside(sql`SELECT "commentId" FROM "ActMemory" WHERE "actId" = p."actId"`, "m")}
    ${beside(sql`SELECT "name", "handle" FROM "User" WHERE "id" = p."userId"`, "u")} ${beside(sql`SELECT d."name" FROM "ActMemory" r JOIN "User" d ON d."id" = r."actorId" WHERE r."actId" = p."decidedById"`, "by")}`,
  columns: {
    id: column.number(sql`p."id"`),
    status: column.word(APPEAL_STATUSES, sql`p."status"`, "`granted`: the act was taken back; `upheld`: it stands"),
    action: column.word(APPEALABLE, sql`a."action"`, "What it is against"),
    reason: column.text(sql`a."reason"`, "Why that was done, as the log says it"),
    act: column.number(sql`p."actId"`, "The number of the act that it is against"),
    commentId: column.maybe(column.number(sql`m."commentId"`)),
    person: column.maybe(column.text(sql`u."name"`), "Who appealed"),
    handle: column.maybe(column.text(sql`u."handle"`)),
    personId: column.text(sql`p."userId"::text`),
    text: column.text(sql`p."text"`, "In their words"),
    createdAt: column.time(sql`p."createdAt"`),
    decidedAt: column.maybe(column.time(sql`p."decidedAt"`)),
    decidedBy: column.maybe(column.text(sql`by."name"`), "Who decided; null while nobody has, and where their account is gone"),
    answer: column.maybe(column.text(sql`p."answer"`), "What they were told beside the decision"),
  },
  filters: {
    status: filter.choice(APPEAL_STATUSES, (status) => sql`p."status" = ${status}`, "Only appeals of which this became"),
    action: filter.choice(APPEALABLE, (action) => sql`a."action" = ${action}`, "Only appeals against such acts"),
    handle: filter.text((handle) => sql`p."userId" = (SELECT "id" FROM "User" WHERE "handle" = ${handle.toLowerCase().replace(/^@/, "")})`, "Only appeals of whoever has this handle"),
  },
  sorts: { id: { keys: [key.int(sql`p."id"`)], first: "desc" } },
  sort: "id",
});
