import "server-only";
import { byIdOrSlug } from "@/lib/articles/schema";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { compileRules } from "./rules";
import { PREVIEW_DEPTH, type NewMute } from "./schema";
import type { MutableArticle, Mute, MutePreview, MuteTarget, Rule } from "./types";

/** Articles that a preview shows of those it counts. */
const PREVIEW_SHOWN = 20;

/** A rule with both faces: what is compared, and what is shown. */
export type KnownMute = { rule: Rule; shown: Mute };

/** A rule's row as `mutesOf` selects it. */
export type MuteRow = { id: string; target: MuteTarget; value: string; createdAt: string; named: { slug: string; name: string } | null };

/** Selects a reader's rules, newest first, as `MuteRow`s, for statements that read more besides. */
export function mutesOf(userId: string): Prisma.Sql {
  return Prisma.sql`SELECT m."id", m."target", m."value", m."createdAt", coalesce(
      (SELECT json_build_object('slug', s."slug", 'name', s."name") FROM "Source" s WHERE s."id" = CASE WHEN m."target" = 'source' THEN m."value"::int END),
      (SELECT json_build_object('slug', t."slug", 'name', t."name") FROM "Topic" t WHERE t."id" = CASE WHEN m."target" = 'topic' THEN m."value"::int END)
    ) AS "named"
    FROM "Mute" m WHERE m."userId" = ${userId}::uuid AND m."target" IN ('word', 'source', 'topic', 'kind') ORDER BY m."createdAt" DESC, m."id" DESC`;
}

/** Rules of which both faces are known; those about a source or topic that is gone are left out. */
export function knownMutes(rows: readonly MuteRow[]): KnownMute[] {
  return rows.flatMap(({ id, target, value, createdAt, named }) => {
    if (!named && (target === "source" || target === "topic")) return [];
    return [{
      rule: { id, target, value },
      shown: { id, target, value: named?.slug ?? value, label: named?.name ?? value, createdAt: new Date(createdAt).toISOString() },
    }];
  });
}

/** A reader's rules, newest first. Rules about a source or topic that is gone are left out. */
export async function listMutes(userId: string): Promise<KnownMute[]> {
  return knownMutes(await rowsAsJson<MuteRow>(mutesOf(userId)));
}

/** A rule to be, in the form in which rules are compared; null where it names a source or topic that is not there. */
export async function resolveMute({ target, value }: NewMute): Promise<Omit<Rule, "id"> | null> {
  if (target === "word" || target === "kind") return { target, value };
  const where = byIdOrSlug(value);
  const found = target === "source"
    ? await db().source.findFirst({ where: { ...where, status: { not: "gone" } }, select: { id: true } })
    : await db().topic.findFirst({ where, select: { id: true } });
  return found && { target, value: String(found.id) };
}

/** How a rule to be is shown; null where it names a source or topic that is not there. */
export async function shownMute({ target, value }: NewMute): Promise<Pick<Mute, "target" | "value" | "label"> | null> {
  if (target === "word" || target === "kind") return { target, value, label: value };
  const select = { slug: true, name: true } as const;
  const found = target === "source"
    ? await db().source.findFirst({ where: { ...byIdOrSlug(value), status: { not: "gone" } }, select })
    : await db().topic.findFirst({ where: byIdOrSlug(value), select });
  return found && { target, value: found.slug, label: found.name };
}

type CandidateRow = MutableArticle & { id: number; slug: string; source: string };

/** What a rule would hide of the newest articles; null where it names a source or topic that is not there. */
export async function previewMute(wanted: NewMute): Promise<MutePreview | null> {
  const resolved = await resolveMute(wanted);
  if (!resolved) return null;
  const rows = await rowsAsJson<CandidateRow>(Prisma.sql`
    SELECT a."id", a."slug", a."title", a."standfirst", a."kind", a."sourceId",
      (SELECT s."name" FROM "Source" s WHERE s."id" = a."sourceId") AS "source",
      ARRAY(SELECT l."topicId" FROM "ArticleTopic" l WHERE l."articleId" = a."id") AS "topicIds"
    FROM "Article" a WHERE a."status" = 'visible' ORDER BY a."sortAt" DESC, a."id" DESC LIMIT ${PREVIEW_DEPTH}`);
  const ruleFor = compileRules([{ id: "preview", ...resolved }]);
  const hidden = rows.filter((row) => ruleFor(row) !== null);
  return {
    looked: rows.length,
    hidden: hidden.length,
    articles: hidden.slice(0, PREVIEW_SHOWN).map(({ id, slug, title, source }) => ({ id, slug, title, source })),
  };
}
