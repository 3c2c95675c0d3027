import type { PreparedArticle } from "../types";

/**
 * What an article says, as columns: everything that a correction may change. The address, the
 * identity and the time of arrival are not among them.
 */
export function contentColumns(article: PreparedArticle) {
  return {
    title: article.title,
    titleDerived: article.titleDerived,
    standfirst: article.standfirst,
    byline: article.byline,
    dateline: article.dateline,
    lang: article.lang,
    kind: article.kind,
    publishedAt: article.publishedAt,
    publishedPrecision: article.publishedPrecision,
    publishedEvidence: article.publishedEvidence,
    sourceUpdatedAt: article.sourceUpdatedAt,
    canonicalUrl: article.canonicalUrl,
    link: article.link,
    originalUrl: article.originalUrl,
    quotedOutlet: article.quotedOutlet,
    disclaimer: article.disclaimer,
    sponsor: article.sponsor,
    facts: article.facts,
    imageUrl: article.image?.url ?? null,
    imageAlt: article.image?.alt ?? null,
    imageCaption: article.image?.caption ?? null,
    imageCredit: article.image?.credit ?? null,
    imageWidth: article.image?.width ?? null,
    imageHeight: article.image?.height ?? null,
    enclosures: article.enclosures,
    wordCount: article.wordCount,
    contentHash: article.contentHash,
  };
}

export type ContentColumns = ReturnType<typeof contentColumns>;

/** The columns that an admin's finding about a field settles, so that no reading changes them. */
export const COLUMNS_OF_FIELD = {
  title: ["title", "titleDerived"],
  standfirst: ["standfirst"],
  byline: ["byline"],
  dateline: ["dateline"],
  kind: ["kind"],
  language: ["lang"],
  date: ["publishedAt", "publishedPrecision", "publishedEvidence"],
  sponsor: ["sponsor"],
  disclaimer: ["disclaimer"],
} as const satisfies Record<string, readonly (keyof ContentColumns)[]>;

export type ColumnField = keyof typeof COLUMNS_OF_FIELD;

/** The columns that an admin may correct. */
export type CorrectableColumns = Pick<ContentColumns, (typeof COLUMNS_OF_FIELD)[ColumnField][number]>;

export function isColumnField(field: string): field is ColumnField {
  return Object.hasOwn(COLUMNS_OF_FIELD, field);
}
