import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Control, Kind } from "@/lib/closed-lists";
import { labels } from "@/lib/i18n/messages/en/labels";
import { saidBefore } from "@/lib/labels/rules/spoken";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import type { ExportRow, Shelf } from "../types";

const STEP = 500;

type Row = Omit<ExportRow, "savedAt" | "articleUrl" | "label"> & { id: string; savedAt: Date; slug: string | null; kind: Kind | null; control: Control | null };

/** All that a reader saved, or one shelf of it, the latest first, read a few hundred at a time. */
export async function* exportRows(userId: string, shelf?: Shelf): AsyncGenerator<ExportRow> {
  for (let from: Row | undefined; ; ) {
    const rows: Row[] = await exportPage(userId, shelf, from);
    for (const { slug, savedAt, url, kind, control, id: _id, ...row } of rows) {
      const articleUrl = slug === null ? null : absolute(routes.article(slug));
      const address = url?.startsWith("/") ? absolute(url) : url;
      const label = kind !== null && control !== null ? saidBefore({ labels }, { kind, source: { control } }) : null;
      yield { ...row, label, url: address ?? articleUrl, articleUrl, savedAt: savedAt.toISOString() };
    }
    if (rows.length < STEP) return;
    from = rows.at(-1);
  }
}

function exportPage(userId: string, shelf: Shelf | undefined, from: Row | undefined): Promise<Row[]> {
  const onShelf = shelf === undefined ? Prisma.empty : Prisma.sql`AND b."shelf" = ${shelf}`;
  const after = from ? Prisma.sql`AND (b."savedAt", b."id") < (${from.savedAt}, ${from.id}::uuid)` : Prisma.empty;
  return db().$queryRaw<Row[]>`
    SELECT b."id", b."shelf", b."note", b."savedAt", coalesce(a."title", b."title") AS "title", coalesce(a."canonicalUrl", b."url") AS "url",
      coalesce(s."name", b."sourceName") AS "source", a."identity", a."slug", a."kind", CASE WHEN s."id" IS NOT NULL THEN control_at(s."control", s."pastControls", a."sortAt") END AS "control",
      ARRAY(SELECT n."name" FROM "BookmarkInList" l JOIN "ReadingList" n ON n."id" = l."listId" WHERE l."bookmarkId" = b."id" ORDER BY n."name") AS "lists"
    FROM "Bookmark" b LEFT JOIN "Article" a ON a."id" = b."articleId" LEFT JOIN "Source" s ON s."id" = a."sourceId"
    WHERE b."userId" = ${userId}::uuid ${onShelf} ${after}
    ORDER BY b."savedAt" DESC, b."id" DESC LIMIT ${STEP}`;
}
