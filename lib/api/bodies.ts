import type { z } from "zod";
import type { articleSchema, articleSummarySchema } from "@/lib/articles/schema";
import type { ArticleCard, ArticlePage } from "@/lib/articles/types";
import type { PublicComment } from "@/lib/comments/schema";
import type { CommentView } from "@/lib/comments/types";
import { routes } from "@/lib/routes";
import { addressWith } from "./links";
import { absolute } from "@/lib/site";
import type { sourceSchema } from "@/lib/sources/schema";
import type { SourcePage } from "@/lib/sources/types";
import type { FrontNow } from "@/lib/stories/queries/front";
import type { FrontThen } from "@/lib/stories/queries/front-at";
import { minuteOf } from "@/lib/stories/rules/minutes";
import { FORMULA } from "@/lib/stories/rules/order";
import type { frontSchema, storyComparisonSchema, storySchema, storySummarySchema } from "@/lib/stories/schema";
import type { FrontCandidate, StoryFace, StoryPageData } from "@/lib/stories/types";
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

/** @param cursor that of its articles, as it was asked for */
export function storyBody({ story, articles, repeats, older }: StoryPageData, cursor?: string): z.input<typeof storySchema> {
  const path = `/api/v1/stories/${encodeURIComponent(story.slug)}`;
  const links = { self: addressWith(path, { cursor }), next: older === null ? null : addressWith(path, { cursor: `before.${older}` }) };
  return {
    ...story, url: absolute(routes.story(story.slug)), articles: articles.map(articleSummary), repeats: Object.entries(repeats).map(([id, whom]) => ({ articleId: Number(id), ...whom })), links,
  };
}

/** @param then the snapshot that it is of, with the constants of then */
export function frontBody({ entries, singles, sponsored, candidates }: FrontNow, then: FrontThen | null = null): z.input<typeof frontSchema> {
  const items = entries.map(({ here, ...entry }) => {
    if (!("articles" in entry)) return { here, story: null, article: articleSummary(entry) };
    const { articles: _articles, ...story } = entry;
    return { here, story: storySummary(story), article: null };
  });
  return { items, singles: singles.map(articleSummary), sponsored: sponsored.map(articleSummary), ...(then?.formula ?? FORMULA), candidates: candidates.map(candidateBody), snapshot: then && snapshotBody(then) };
}

function snapshotBody({ at, left, earlier, later }: FrontThen): z.input<typeof frontSchema>["snapshot"] {
  return { at, url: absolute(routes.at(minuteOf(new Date(at)))), leftOut: left, earlier, later };
}

function candidateBody({ slug, repeating: _repeating, headlineId: _headlineId, standfirstId: _standfirstId, ...candidate }: FrontCandidate): z.input<typeof frontSchema>["candidates"][number] {
  return { ...candidate, url: absolute(candidate.story ? routes.story(slug) : routes.article(slug)) };
}

export function comparisonBody({ a, b, articles, earlier, sameLanguage }: StoryComparison): z.input<typeof storyComparisonSchema> {
  return { a: { article: articleSummary(articles.a), ...a }, b: { article: articleSummary(articles.b), ...b }, earlier, sameLanguage };
}

export function commentBody(comment: CommentView): PublicComment {
  return { ...comment, url: absolute(routes.comment(comment.id)), answers: comment.answers.map(commentBody) };
}
