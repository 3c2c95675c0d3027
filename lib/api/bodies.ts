import type { z } from "zod";
import type { articleSchema, articleSummarySchema } from "@/lib/articles/schema";
import type { ArticleCard, ArticlePage } from "@/lib/articles/types";
import type { PublicComment } from "@/lib/comments/schema";
import type { CommentView } from "@/lib/comments/types";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import type { sourceSchema } from "@/lib/sources/schema";
import type { SourcePage } from "@/lib/sources/types";
import { HALF_LIFE_HOURS, KIND_WEIGHTS } from "@/lib/stories/rules/ranking";
import type { frontSchema, storyComparisonSchema, storySchema, storySummarySchema } from "@/lib/stories/schema";
import type { FrontPage, StoryFace, StoryPageData } from "@/lib/stories/types";
import type { StoryComparison } from "@/lib/stories/types/compare";
import type { topicSchema } from "@/lib/topics/schema";
import type { TopicPage } from "@/lib/topics/types";

// What the read models lack to stand on their own elsewhere is their page's address.

export function articleSummary(card: ArticleCard): z.input<typeof articleSummarySchema> {
  return { ...card, url: absolute(routes.article(card.slug)) };
}

export function articleBody(article: ArticlePage): z.input<typeof articleSchema> {
  return { ...article, url: absolute(routes.article(article.slug)) };
}

export function sourceBody(source: SourcePage): z.input<typeof sourceSchema> {
  return { ...source, url: absolute(routes.source(source.slug)) };
}

export function topicBody(topic: TopicPage): z.input<typeof topicSchema> {
  return { ...topic, url: absolute(routes.topic(topic.slug)) };
}

export function storySummary(story: StoryFace): z.input<typeof storySummarySchema> {
  return { ...story, url: absolute(routes.story(story.slug)) };
}

export function storyBody({ story, articles, repeats }: StoryPageData): z.input<typeof storySchema> {
  return { ...story, url: absolute(routes.story(story.slug)), articles: articles.map(articleSummary), repeats: Object.entries(repeats).map(([id, whom]) => ({ articleId: Number(id), ...whom })) };
}

export function frontBody({ entries, singles, sponsored }: FrontPage): z.input<typeof frontSchema> {
  const items = entries.map(({ here, ...entry }) => {
    if (!("articles" in entry)) return { here, story: null, article: articleSummary(entry) };
    const { articles: _articles, ...story } = entry;
    return { here, story: storySummary(story), article: null };
  });
  return { items, singles: singles.map(articleSummary), sponsored: sponsored.map(articleSummary), halfLifeHours: HALF_LIFE_HOURS, weights: { ...KIND_WEIGHTS } };
}

export function comparisonBody({ a, b, articles, earlier, sameLanguage }: StoryComparison): z.input<typeof storyComparisonSchema> {
  return { a: { article: articleSummary(articles.a), ...a }, b: { article: articleSummary(articles.b), ...b }, earlier, sameLanguage };
}

export function commentBody(comment: CommentView): PublicComment {
  return { ...comment, url: absolute(routes.comment(comment.id)), answers: comment.answers.map(commentBody) };
}
