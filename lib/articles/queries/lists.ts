import "server-only";
import { KINDS, TOPICS } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, column, defineList, filter, key } from "@/lib/listing/describe";
import { ARTICLE_STATUSES } from "../types/desk";

const { sql } = Prisma;

/** Every article there is, hidden ones as well, by arrival. */
export const articleList = defineList({
  name: "admin/articles", who: "admin", from: sql`"Article" a JOIN "Source" s ON s."id" = a."sourceId"`, pageSize: 50,
  columns: {
    id: column.number(sql`a."id"`),
    title: column.text(sql`a."title"`),
    slug: column.text(sql`a."slug"`),
    status: column.word(ARTICLE_STATUSES, sql`a."status"`),
    kind: column.word(KINDS, sql`a."kind"`),
    source: column.text(sql`s."name"`),
    sourceSlug: column.text(sql`s."slug"`),
    language: column.text(sql`a."lang"`, "BCP 47; `und` where it is not known"),
    arrivedAt: column.time(sql`a."firstSeenAt"`),
    publishedAt: column.maybe(column.time(sql`a."publishedAt"`)),
    derived: column.yesNo(sql`a."titleDerived"`, "The title is our reading of the text"),
    corrected: column.yesNo(sql`a."said" IS NOT NULL`, "An admin's word stands somewhere in place of the source's"),
    revisions: column.number(sql`a."revisionCount"`),
  },
  filters: {
    title: filter.text((text) => sql`a."title" ILIKE ${anywhere(text)}`, "Only articles with this in their title"),
    status: filter.choice(ARTICLE_STATUSES, (word) => sql`a."status" = ${word}`, "Only articles that are shown, or hidden"),
    kind: filter.choice(KINDS, (word) => sql`a."kind" = ${word}`, "Only pieces of this kind"),
    topic: filter.choice(TOPICS, (word) => sql`EXISTS (SELECT 1 FROM "ArticleTopic" t WHERE t."articleId" = a."id" AND t."topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ${word}))`, "Only articles on this topic"),
    source: filter.text((text) => sql`a."sourceId" IN (SELECT f."id" FROM "Source" f WHERE f."slug" = ${text} OR f."name" ILIKE ${anywhere(text)})`, "Only articles of the sources with this slug or in whose name this stands"),
    derived: filter.on(() => sql`a."titleDerived"`, "Only articles whose title is our reading of the text"),
    corrected: filter.on(() => sql`a."said" IS NOT NULL`, "Only articles that an admin corrected"),
  },
  sorts: { arrivedAt: { keys: [key.int(sql`a."id"`)], first: "desc" } },
  sort: "arrivedAt",
});
