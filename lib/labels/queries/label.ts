import "server-only";
import type { Db } from "@/lib/db/client";
import { NO_TOPIC, type DisputedLabel, type LabelPlace, type LabelledThing } from "../types";

/** A label as it stands: what it says, what it is on, and by what disputes of it are found. */
export type LabelRow = { said: string; on: LabelledThing; topics: string[]; where: { label: DisputedLabel; articleId?: number; sourceId?: number } };

/** The disputes of one label, as a condition. */
export function whereOf(place: LabelPlace) {
  return place.label === "control" ? { label: place.label, source: { slug: place.source } } : { label: place.label, articleId: place.article };
}

/** A label of something that readers see, or null. */
export async function labelAt(tx: Db, place: LabelPlace): Promise<LabelRow | null> {
  if (place.label === "control") {
    const source = await tx.source.findFirst({ where: { slug: place.source, status: { not: "gone" } }, select: { id: true, slug: true, name: true, control: true } });
    return source && { said: source.control, on: { type: "source", slug: source.slug, name: source.name }, topics: [], where: { label: place.label, sourceId: source.id } };
  }
  const article = await tx.article.findFirst({
    where: { id: place.article, status: "visible" },
    select: { id: true, slug: true, title: true, lang: true, kind: true, topics: { select: { topic: { select: { slug: true } } }, orderBy: { position: "asc" } } },
  });
  if (!article) return null;
  const { id, slug, title, lang, kind } = article;
  const topics = article.topics.map(({ topic }) => topic.slug);
  const said = place.label === "kind" ? kind : (topics[0] ?? NO_TOPIC);
  return { said, topics, on: { type: "article", id, slug, title, lang }, where: { label: place.label, articleId: id } };
}
