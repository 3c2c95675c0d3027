import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, column, defineList, filter, key } from "@/lib/listing/describe";

const { sql } = Prisma;

/** Every reading of a document, however it came. */
export const importList = defineList({
  name: "admin/documents", who: "admin", from: sql`"Import"`, pageSize: 50,
  columns: {
    id: column.number(sql`"id"`),
    document: column.text(sql`"documentName"`),
    format: column.text(sql`"format"`),
    encoding: column.text(sql`"encoding"`),
    bytes: column.number(sql`"bytes"`),
    lines: column.number(sql`"lines"`),
    articles: column.number(sql`"articleCount"`),
    startedAt: column.time(sql`"startedAt"`),
    finishedAt: column.maybe(column.time(sql`"finishedAt"`), "Null while it is read, or where that broke off"),
    checksum: column.text(sql`"checksum"`, "SHA-256 of its bytes"),
    importer: column.text(sql`"importerVersion"`),
  },
  filters: {
    document: filter.text((text) => sql`"documentName" ILIKE ${anywhere(text)}`, "Only documents with this in their name"),
    unfinished: filter.on(() => sql`"finishedAt" IS NULL`, "Only readings that are not over"),
  },
  sorts: { startedAt: { keys: [key.time(sql`"startedAt"`), key.int(sql`"id"`)], first: "desc" } },
  sort: "startedAt",
});
