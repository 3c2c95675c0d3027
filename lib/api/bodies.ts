import type { z } from "zod";
import type { articleSchema, articleSummarySchema } from "@/lib/articles/schema";
import type { ArticleCard, ArticlePage } from "@/lib/articles/types";
import type { PublicComment } from "@/lib/comments/schema";
import type { CommentView } from "@/lib/comments/types";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import type { sourceSchema } from "@/lib/sources/schema";
import type { SourcePage } from "@/lib/sources/types";
import type { storySummarySchema } from "@/lib/stories/schema";
import type { StoryFace } from "@/lib/stories/types";
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

export function commentBody(comment: CommentView): PublicComment {
  return { ...comment, url: absolute(routes.comment(comment.id)), answers: comment.answers.map(commentBody) };
}
