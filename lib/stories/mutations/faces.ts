import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { kept, numbersOf } from "@/lib/db/rows";
import { storableJson } from "@/lib/ingest/store/json";
import { storiesTold, type ToldStory } from "../queries/told";
import { storyNumbers } from "../rules";

/**
 * Makes the faces of stories anew from their visible articles: counts, perspectives, times, who tells it first hand, its
 * rank and, where no edition named it, its headline. Call it in the transaction that changed one of their articles. It
 * takes three statements, whatever their number.
 */
export async function refreshStories(tx: Db, storyIds: readonly number[]): Promise<void> {
  if (storyIds.length === 0) return;
  // Locked in order of their numbers, as everybody does, and read afterwards: what others wrote in the meantime counts.
  await tx.$queryRaw(kept(Prisma.sql`SELECT 1 AS "held" FROM "Story" WHERE "id" = ANY(${numbersOf(storyIds)}::int[]) ORDER BY "id" FOR UPDATE`));
  const told = await storiesTold(tx, storyIds);
  if (told.length > 0) await tx.$executeRaw(kept(facesWritten(told)));
}

/** The statement, or a part of one, that writes the faces of stories as they are told. Their rows have to be locked. */
export function facesWritten(told: readonly ToldStory[]): Prisma.Sql {
  return Prisma.sql`
    UPDATE "Story" s SET "articleCount" = f."articleCount", "sourceCount" = f."sourceCount", "voiceCount" = f."voiceCount", "shared" = f."shared", "controls" = f."controls", "heat" = f."heat",
      "ranking" = f."ranking", "origins" = f."origins", "headline" = f."headline", "firstAt" = f."firstAt", "lastAt" = f."lastAt", "changedAt" = ${new Date().toISOString()}::timestamptz,
      "title" = CASE WHEN f."leads" THEN f."title" ELSE s."title" END, "standfirst" = CASE WHEN f."leads" THEN f."standfirst" ELSE s."standfirst" END, "lang" = CASE WHEN f."leads" THEN f."lang" ELSE s."lang" END
    FROM jsonb_to_recordset(${storableJson(told.map(faceOf))}::jsonb) AS f("id" int, "articleCount" int, "sourceCount" int, "voiceCount" int, "shared" jsonb, "controls" jsonb, "heat" float8,
      "ranking" jsonb, "origins" jsonb, "headline" jsonb, "firstAt" timestamptz, "lastAt" timestamptz, "leads" boolean, "title" text, "standfirst" text, "lang" text)
    WHERE s."id" = f."id"`;
}

/** A story's face, with the words of the article that leads it where nobody named the story. */
function faceOf({ id, key, headline: current, articles }: ToldStory) {
  const numbers = storyNumbers(articles, current);
  const lead = key === null ? articles.find((article) => article.id === numbers.headline?.articleId) : undefined;
  const standfirst = articles.find((article) => article.id === numbers.headline?.standfirstId)?.standfirst ?? null;
  return { id, ...numbers, leads: lead !== undefined, title: lead?.title, standfirst, lang: lead?.lang };
}
