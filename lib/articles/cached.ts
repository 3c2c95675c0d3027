import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getArticle, listArticles, type ListPlace } from "./queries";
import { getChanges } from "./queries/changes";
import { mergedInto } from "./queries/merged";
import { sizesOfPictures } from "./queries/pictures";
import { earlierHeadlines, getVersion, listRewritten } from "./queries/versions";
import { pictureKey } from "./rules/picture-key";
import type { ArticlePage, PictureSize } from "./types";

export const cachedLatest = cachedRead("latest", (place: ListPlace) => listArticles({}, place), (list) => [cacheTags.latest, ...sourceFaces(list?.articles ?? [])]);

export const cachedTopicArticles = cachedRead(
  "topic-articles",
  (topic: string, place: ListPlace) => listArticles({ topic }, place),
  (list, topic) => [cacheTags.topic(topic), ...sourceFaces(list?.articles ?? [])],
);

export const cachedSourceArticles = cachedRead(
  "source-articles",
  (source: string, place: ListPlace) => listArticles({ source }, place),
  (list, source) => [cacheTags.source(source), ...sourceFaces(list?.articles ?? [])],
);

/** Also under its story, which it names, and the other printings of the piece, whose headlines it shows. */
export const cachedArticle = cachedRead(
  "article",
  (slug: string) => getArticle({ slug }),
  (article, slug) => [cacheTags.article(slug), ...(article?.story ? [cacheTags.story(article.story.slug)] : []), ...printingTags(article), ...sourceFaces(article ? [article] : [])],
);

/** Where an address leads whose article turned out to be another one. */
export const cachedMerged = cachedRead("merged-article", (slug: string) => mergedInto({ slug }), (into, slug) => [cacheTags.article(slug), ...(into === null ? [] : [cacheTags.article(into)])]);

export const cachedChanges = cachedRead(
  "article-changes",
  (slug: string, before: number | undefined) => getChanges({ slug }, before),
  (found, slug) => [cacheTags.article(slug), ...sourceFaces(found ? [found.article] : [])],
);

export const cachedVersion = cachedRead(
  "article-version",
  (slug: string, number: number) => getVersion({ slug }, number),
  (found, slug) => [cacheTags.article(slug), ...sourceFaces(found ? [found.article] : [])],
);

export const cachedHeadlines = cachedRead("article-headlines", (slug: string) => earlierHeadlines(slug), (_found, slug) => [cacheTags.article(slug)]);

/** Every write of an article drops the lists that it could stand in. */
export const cachedRewritten = cachedRead(
  "rewritten",
  (source: string | undefined, before: string | undefined) => listRewritten({ source, before }),
  (list, source) => [source === undefined ? cacheTags.latest : cacheTags.source(source), ...sourceFaces(list?.articles ?? [])],
);

function printingTags(article: ArticlePage | null): string[] {
  const printings = article ? [...article.reprints, ...(article.reprintOf ? [article.reprintOf] : []), ...article.stoodBefore.map((one) => one.article)] : [];
  return [...printings.map(({ slug }) => cacheTags.article(slug)), ...sourceFaces(printings)];
}

/** @param urls addresses on lines of their own. What is not known yet is under its own tag, so that a page hears of it. */
const cachedSizes = cachedRead(
  "picture-sizes",
  (urls: string) => sizesOfPictures(urls.split("\n")),
  (sizes, urls) => urls.split("\n").filter((url) => !(url in sizes)).map((url) => cacheTags.picture(pictureKey(url))),
);

/** How large pictures are, as far as it is known, by their addresses. */
export async function cachedPictureSizes(urls: readonly string[]): Promise<Record<string, PictureSize>> {
  return urls.length === 0 ? {} : cachedSizes(urls.join("\n"));
}
