import type { Kind, Precision } from "@/lib/closed-lists";
import { labels } from "@/lib/i18n/messages/en/labels";
import { breadcrumbs, collectionPage, graph, type JsonLd, paper, type Place } from "@/lib/json-ld";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import type { ArticleCard, ArticlePage, SourceChip } from "./types";

/** The most precise schema.org type for each kind of piece; schema.org has none for interviews, releases and corrections. */
const TYPES: Readonly<Record<Kind, string>> = {
  report: "ReportageNewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  editorial: "OpinionNewsArticle",
  interview: "NewsArticle",
  "press-release": "Article",
  sponsored: "AdvertiserContentArticle",
  "wire-copy": "NewsArticle",
  "live-blog": "LiveBlogPosting",
  review: "ReviewNewsArticle",
  satire: "SatiricalArticle",
  correction: "NewsArticle",
};

/**
 * An article's page: the article as its source's work, which this paper only shows. A copy names where it was published
 * (`isBasedOn`); a commentary names what it is about (`citation`).
 */
export function articleJsonLd(article: ArticlePage): JsonLd {
  const [topic] = article.topics;
  const here: Place = { name: article.title, path: routes.article(article.slug) };
  return graph(newsArticle(article), breadcrumbs([...(topic ? [{ name: topic.name, path: routes.topic(topic.slug) }] : []), here]));
}

function newsArticle(article: ArticlePage): JsonLd {
  const url = absolute(routes.article(article.slug));
  return {
    "@type": TYPES[article.kind],
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.standfirst,
    genre: labels.kinds[article.kind].word,
    inLanguage: article.lang === "und" ? null : article.lang,
    datePublished: dateOf(article.publishedAt, article.publishedPrecision),
    dateModified: article.sourceUpdatedAt,
    author: article.byline ? { "@type": "Person", name: article.byline } : organization(article.source),
    publisher: organization(article.source),
    sponsor: article.sponsor ? { "@type": "Organization", name: article.sponsor } : null,
    creditText: creditOf(article),
    coverageStartTime: article.kind === "live-blog" ? dateOf(article.publishedAt, article.publishedPrecision) : null,
    correction: article.corrections.filter(({ note }) => note !== null).map(({ at, note }) => ({ "@type": "CorrectionComment", text: note, datePublished: at, author: paper() })),
    sdPublisher: paper(),
    isBasedOn: webAddress(article.canonicalUrl),
    citation: webAddress(article.originalUrl),
    locationCreated: article.dateline ? { "@type": "Place", name: article.dateline } : null,
    articleSection: article.topics.map((topic) => topic.name),
    image: webAddress(article.picture?.url ?? null) ?? absolute(routes.picture(article.slug)),
    wordCount: article.wordCount,
    commentCount: article.commentCount,
    isAccessibleForFree: true,
    isPartOf: article.story ? { "@type": "CollectionPage", "@id": absolute(routes.story(article.story.slug)), name: article.story.title } : null,
  };
}

/** Whom to credit: the agency that an agency's text names, else who paid for what is paid for, else nobody beside author and publisher. */
function creditOf({ kind, sponsor, dateline, findings }: ArticlePage): string | null {
  if (kind === "sponsored") return sponsor;
  if (kind !== "wire-copy") return null;
  const named = findings.find((finding) => finding.field === "kind" && finding.value === kind)?.evidence.find(({ signal }) => signal === "dateline" || signal === "byline");
  return named?.words ?? dateline;
}

/** A date with as much as is known of it: ISO 8601 lets the day or the month be missing. */
export function dateOf(at: string | null, precision: Precision): string | null {
  if (at === null || precision === "unknown") return null;
  const length = { minute: at.length, day: 10, month: 7, year: 4 } as const;
  return at.slice(0, length[precision]);
}

/** A source as the organisation that publishes; companies speak for themselves and are no news media. */
export function organization(source: SourceChip): JsonLd {
  const control = labels.controls[source.control];
  const url = absolute(routes.source(source.slug));
  return {
    "@type": source.control === "company" ? "Organization" : "NewsMediaOrganization",
    "@id": `${url}#source`,
    name: source.name,
    url,
    ...(source.control === "company" ? {} : { ownershipFundingInfo: `${control.word}. ${control.meaning}` }),
    disambiguatingDescription: source.demo ? labels.demo : null,
    address: source.country ? { "@type": "PostalAddress", addressCountry: source.country } : null,
  };
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** A page that lists articles. */
export function articleListJsonLd(page: Place & { description?: string | null }, articles: readonly ArticleCard[]): JsonLd {
  const items = articles.map((article) => ({ name: article.title, path: routes.article(article.slug) }));
  return graph(collectionPage(page, items), breadcrumbs([page]));
}
