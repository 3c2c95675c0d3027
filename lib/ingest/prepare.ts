import { cleanLine } from "@/lib/format/clean-text";
import { articleIdentities, articleSlug, asciiSlug, contentHash, hashUuid } from "./identity";
import { instantOf, parseInstant, precisionOf, sortInstant } from "./instant";
import { labelArticle } from "./label";
import type { LanguageModel } from "@/lib/understand/language-model";
import { htmlToText, sanitise } from "./sanitise";
import type { ArticleDraft, PreparedArticle } from "./types";
import { normaliseUrl, withoutTracking } from "./url";
import { countWords } from "./words";

/** The longest a single field may be; bodies have no limit of their own. */
const LONGEST = { title: 500, standfirst: 2000, line: 1000 } as const;

/**
 * A draft as it will be stored: sanitised, identified, with the reason of each finding.
 * @param arrived when the document came in: the place in lists of what has no date
 */
export function prepareArticle(draft: ArticleDraft, arrived: Date, model: LanguageModel): PreparedArticle {
  const html = sanitise(draft.html, draft.canonicalUrl);
  const text = htmlToText(html);
  const title = cut(cleanLine(draft.title), LONGEST.title);
  const publishedAt = instantOf(draft.published);
  const { kind, lang, topics, findings } = labelArticle(draft, title, text, model);
  const scope = draft.source === null ? null : asciiSlug(draft.source) || draft.source;
  const identities = articleIdentities({ guid: draft.guid, canonicalUrl: draft.canonicalUrl, scope, title, titleDerived: draft.titleDerived, text });
  const [identity] = identities;
  return {
    ...plainFields(draft),
    identity,
    identities,
    slug: articleSlug({ title, identity, lang, kind, date: publishedAt }),
    title,
    lang,
    kind,
    marks: (draft.marks ?? []).filter((mark) => mark.in !== "category"),
    topics,
    publishedAt,
    publishedPrecision: precisionOf(draft.published),
    publishedEvidence: draft.published.evidence || null,
    sourceUpdatedAt: draft.updated === null ? null : parseInstant(draft.updated),
    neighbourAt: null,
    sortAt: sortInstant(publishedAt, arrived),
    html,
    // Made again when it is asked for, so that a large document is not held twice.
    get text() {
      return htmlToText(html);
    },
    wordCount: countWords(text),
    contentHash: contentHash(text),
    findings: [...findings, { field: "date", value: draft.published.value ?? "unknown", reason: draft.published.evidence, score: null, origin: "rule" }],
  };
}

/**
 * Gives articles without a date the place of the nearest one with a date in their document, the one
 * before of two as near: they came out together, so they belong together. No date is claimed by it.
 */
export function placeBesideNeighbours(articles: readonly PreparedArticle[], arrived: Date): void {
  const dated = articles.flatMap((article, at) => (article.publishedAt === null ? [] : [{ at, time: article.publishedAt }]));
  let next = 0;
  for (const [at, article] of articles.entries()) {
    while (next < dated.length && (dated[next]?.at ?? 0) < at) next += 1;
    if (article.publishedAt !== null || dated.length === 0) continue;
    const [before, after] = [dated[next - 1], dated[next]];
    const nearest = before && (!after || at - before.at <= after.at - at) ? before : after;
    article.neighbourAt = nearest?.time ?? null;
    article.sortAt = sortInstant(article.neighbourAt, arrived);
  }
}

function plainFields(draft: ArticleDraft) {
  return {
    firstLine: draft.firstLine,
    lastLine: draft.lastLine,
    guid: draft.guid,
    source: draft.source === null ? null : cleanLine(draft.source) || null,
    storyKey: draft.storyKey,
    titleDerived: draft.titleDerived,
    standfirst: cutOrNull(draft.standfirst, LONGEST.standfirst),
    byline: cutOrNull(draft.byline, LONGEST.line),
    dateline: cutOrNull(draft.dateline, LONGEST.line),
    ...addressFields(draft.canonicalUrl),
    originalUrl: draft.originalUrl === null ? null : (withoutTracking(draft.originalUrl)?.href ?? null),
    quotedOutlet: cutOrNull(draft.quotedOutlet, LONGEST.line),
    disclaimer: cutOrNull(draft.disclaimer, LONGEST.standfirst),
    sponsor: cutOrNull(draft.sponsor, LONGEST.line),
    facts: draft.facts.map((fact) => cut(cleanLine(fact), LONGEST.standfirst)),
    image: draft.image,
    enclosures: draft.enclosures ?? [],
  };
}

/** Longer ones fit no index of PostgreSQL. */
const LONGEST_ADDRESS = 2_000;

/** The address of the article's page in its three forms, all null where it is none; one without end can be followed, but tells nothing apart. */
export function addressFields(given: string | null): Pick<PreparedArticle, "canonicalUrl" | "link" | "address"> {
  const canonicalUrl = given === null ? null : normaliseUrl(given);
  if (given === null || canonicalUrl === null) return { canonicalUrl: null, link: null, address: null };
  const link = withoutTracking(given)?.href ?? null;
  if (canonicalUrl.length > LONGEST_ADDRESS) return { canonicalUrl: null, link, address: null };
  return { canonicalUrl, link, address: hashUuid(canonicalUrl) };
}

function cutOrNull(text: string | null, longest: number): string | null {
  const line = text === null ? "" : cleanLine(text);
  return line === "" ? null : cut(line, longest);
}

/** At most so many characters, cut between code points. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
