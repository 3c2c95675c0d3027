import { db } from "@/lib/db/client";
import { foldCategory } from "@/lib/ingest/feeds/topic-categories";
import type { FindingRow, PreparedArticle } from "@/lib/ingest/types";
import { findOwnTopic } from "@/lib/understand/topics";

/** A topic of the site's own, with the words that show it and what sources file it under. */
export type OwnTopicRule = { id: number; slug: string; words: string[]; filedUnder: string[] };

/** What is known of the site's own topics is asked again after so long: an admin who adds one sees it in what comes next. */
const KNOWN_MS = 5_000;
let known: { at: number; rules: Promise<OwnTopicRule[]> } | undefined;

/** The site's own topics, as they were within the last seconds. */
export async function ownTopicRules(): Promise<OwnTopicRule[]> {
  if (!known || Date.now() - known.at > KNOWN_MS) {
    const asked = { at: Date.now(), rules: db().topic.findMany({ where: { own: true }, select: { id: true, slug: true, words: true, filedUnder: true }, orderBy: { position: "asc" } }) };
    known = asked;
    asked.rules.catch(() => {
      if (known === asked) known = undefined;
    });
  }
  return known.rules;
}

/** They were changed by this process, which is to know at once. */
export function forgetOwnTopicRules(): void {
  known = undefined;
}

/** What an article says, and what its source files it under. */
export type Filed = { title: string; text: string; lang: string; categories: readonly string[] };

/** Which of the site's own topics an article is about, and why: by what its source files it under, else by its words. */
export function ownTopicOf({ title, text, lang, categories }: Filed, rules: readonly OwnTopicRule[]): FindingRow | null {
  for (const category of categories) {
    const rule = rules.find(({ filedUnder }) => filedUnder.some((word) => foldCategory(word) === foldCategory(category)));
    if (rule) return { field: "topic", value: rule.slug, reason: `The feed files it under “${category.slice(0, 80)}”.`, score: null, origin: "source" };
  }
  const found = findOwnTopic(title, text, lang, rules);
  return found && { field: "topic", value: found.topic, reason: `Its words show it: ${found.evidence}.`, score: found.score, origin: "rule" };
}

/** An article with the topic of the site's own that it is about, after those of the closed list; itself where it is about none. */
export async function withOwnTopic(article: PreparedArticle, categories: readonly string[]): Promise<PreparedArticle> {
  const rules = await ownTopicRules();
  if (rules.length === 0) return article;
  const { text } = article;
  const found = ownTopicOf({ title: article.title, text, lang: article.lang, categories }, rules);
  if (!found || article.topics.includes(found.value)) return article;
  return { ...article, text, topics: [...article.topics, found.value], findings: [...article.findings, found] };
}
