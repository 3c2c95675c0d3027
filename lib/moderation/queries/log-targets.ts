import "server-only";
import { db } from "@/lib/db/client";
import { targetKey } from "../rules/act-words";
import type { LoggedAct } from "../rules/chain";
import type { ActTarget } from "../types";

/** What these acts were about, as far as everybody may see it now, by `targetKey`. */
export async function publicTargets(acts: readonly LoggedAct[]): Promise<Map<string, ActTarget>> {
  const of = (type: LoggedAct["targetType"]) => acts.filter((act) => act.targetType === type).map((act) => act.target);
  const [articles, sources, comments, stories, discussions] = await Promise.all([
    of("article").length === 0 ? [] : db().article.findMany({ where: { id: { in: of("article").map(Number) }, status: "visible" }, select: { id: true, slug: true, title: true } }),
    of("source").length === 0 ? [] : db().source.findMany({ where: { slug: { in: of("source") }, status: { not: "gone" } }, select: { slug: true, name: true } }),
    of("comment").length === 0 ? [] : db().comment.findMany({ where: { id: { in: of("comment").map(Number) }, visible: true }, select: { id: true, discussionId: true } }),
    of("story").length === 0 ? [] : db().story.findMany({ where: { id: { in: of("story").map(Number) }, status: { in: ["visible", "merged"] } }, select: { id: true, slug: true, title: true } }),
    of("discussion").length === 0 ? [] : db().discussion.findMany({
      where: { id: { in: of("discussion").map(Number) }, OR: [{ article: { status: "visible" } }, { story: { status: "visible", articles: { some: { status: "visible" } } } }] },
      select: { id: true, article: { select: { slug: true } }, story: { select: { articles: { where: { status: "visible" }, orderBy: { id: "asc" }, take: 1, select: { slug: true } } } } },
    }),
  ]);
  return new Map<string, ActTarget>([
    ...articles.map(({ id, slug, title }) => [targetKey({ targetType: "article", target: String(id) }), { type: "article", slug, name: title }] as const),
    ...sources.map(({ slug, name }) => [targetKey({ targetType: "source", target: slug }), { type: "source", slug, name }] as const),
    ...comments.map(({ id, discussionId }) => [targetKey({ targetType: "comment", target: String(id) }), { type: "comment", id, discussionId }] as const),
    ...stories.map(({ id, slug, title }) => [targetKey({ targetType: "story", target: String(id) }), { type: "story", slug, name: title }] as const),
    ...discussions.flatMap(({ id, article, story }) => {
      const slug = article?.slug ?? story?.articles[0]?.slug;
      return slug ? [[targetKey({ targetType: "discussion", target: String(id) }), { type: "discussion", slug, discussionId: id }] as const] : [];
    }),
    ...of("act").map((id) => [targetKey({ targetType: "act", target: id }), { type: "act", id: Number(id) }] as const),
  ]);
}
