import "server-only";
import { db } from "@/lib/db/client";
import type { DeskTopic, TopicPage } from "./types";

const topicSelect = { id: true, slug: true, name: true, position: true, articleCount: true } as const;

/** All topics in the order of the section bar. */
export async function listTopics(): Promise<TopicPage[]> {
  return db().topic.findMany({ select: topicSelect, orderBy: [{ position: "asc" }, { id: "asc" }] });
}

/** One topic, or null. */
export async function getTopic(slug: string): Promise<TopicPage | null> {
  return db().topic.findUnique({ where: { slug }, select: topicSelect });
}

/** All topics in their order, with what leads to those of the site's own. */
export async function deskTopics(): Promise<DeskTopic[]> {
  return db().topic.findMany({ select: { ...topicSelect, own: true, words: true, filedUnder: true }, orderBy: [{ position: "asc" }, { id: "asc" }] });
}
