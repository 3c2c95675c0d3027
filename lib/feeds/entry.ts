import { typeOfFile } from "@/lib/articles/rules/enclosures";
import type { WholeArticle } from "@/lib/articles/types";
import { kindTone } from "@/lib/format/kind-tone";
import { labels } from "@/lib/i18n/messages/en/labels";
import { saidBefore } from "@/lib/labels/rules/spoken";
import { routes } from "@/lib/routes";
import { absolute, siteOrigin } from "@/lib/site";
import type { FeedEntry } from "./types";
import { escapeHtml, withAbsoluteAddresses, xmlText } from "./text";

/** The year from which ids are minted; it only has to lie in the past and never change. */
const TAG_YEAR = 2026;

/** A tag URI (RFC 4151) for something of this paper. */
export function tagUri(what: string): string {
  const authority = new URL(siteOrigin()).hostname.replace(/[^a-z0-9.-]+/gi, "-").replace(/^-|-$/g, "");
  return `tag:${authority},${TAG_YEAR}:${what}`;
}

/** An article as an entry, with every label that the paper shows in words: a feed reader has no chips. */
export function toEntry(article: WholeArticle): FeedEntry {
  const url = absolute(routes.article(article.slug));
  const dated = article.publishedPrecision === "minute" || article.publishedPrecision === "day";
  return {
    id: tagUri(`article:${article.id}`),
    url,
    title: xmlText(labelledTitle(article)),
    summary: article.standfirst === null ? null : xmlText(article.standfirst),
    html: xmlText(speaking(article, "top") + withAbsoluteAddresses(article.html, article.canonicalUrl ?? url) + footnote(article)),
    author: xmlText(article.byline ?? article.source.name),
    source: {
      name: xmlText(article.source.name),
      url: absolute(routes.source(article.source.slug)),
      feedUrl: absolute(routes.feed({ kind: "source", slug: article.source.slug }, "rss")),
    },
    language: article.lang === "und" ? null : article.lang,
    published: dated ? article.publishedAt : null,
    updated: latest(article.sourceUpdatedAt, article.publishedAt) ?? article.sortAt,
    labels: labelsOf(article),
    image: article.picture && /^https?:/.test(article.picture.url) ? article.picture.url : null,
    files: article.enclosures.map(({ url, type, bytes, seconds, title }) => ({ url, bytes, seconds, type: typeOfFile({ url, type }) ?? "application/octet-stream", title: title === null ? null : xmlText(title) })),
  };
}

function latest(...times: (string | null)[]): string | null {
  return times.filter((time) => time !== null).sort().at(-1) ?? null;
}

/** What a reader must know before reading stands in the title itself; other kinds are categories. */
function labelledTitle(article: WholeArticle): string {
  const said = kindTone(article.kind) === "paid" || article.kind === "satire";
  return said ? `[${labels.kinds[article.kind].word}] ${article.title}` : article.title;
}

function labelsOf({ topics, kind, source }: WholeArticle): FeedEntry["labels"] {
  const label = (word: string, list: string) => ({ word: xmlText(word), scheme: absolute(`${routes.about()}#${list}`) });
  return [
    ...topics.map((topic) => ({ word: xmlText(topic.name), scheme: absolute(routes.topics()) })),
    label(labels.kinds[kind].word, "kinds"),
    label(labels.controls[source.control].word, "control"),
    ...(source.demo ? [label("Demonstration", "demo")] : []),
  ];
}

/** Who is speaking: above the text where a reader has to know it first, else at its end. Empty in the other place. */
function speaking(article: WholeArticle, place: "top" | "end"): string {
  const { source, kind, sponsor } = article;
  if ((saidBefore({ labels }, article) === null) === (place === "top")) return "";
  const line = `<a href="${escapeHtml(absolute(routes.source(source.slug)))}">${escapeHtml(source.name)}</a>: ${labels.controls[source.control].short}. ${labels.kinds[kind].word}${sponsor ? `, paid for by ${escapeHtml(sponsor)}` : ""}.`;
  return place === "top" ? `<p><small>${line}</small></p>` : line;
}

/** At the end of the text: who is speaking, the disclaimer and the original's address. */
function footnote(article: WholeArticle): string {
  const { source, disclaimer, originalUrl, canonicalUrl } = article;
  const said = speaking(article, "end");
  const lines = [
    ...(said === "" ? [] : [said]),
    ...(source.demo ? [labels.demo] : []),
    ...(disclaimer ? [escapeHtml(disclaimer)] : []),
    ...[["Published at", canonicalUrl], ["About", originalUrl]].flatMap(([what, address]) => (
      address && /^https?:\/\//.test(address) ? [`${what} <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>.`] : []
    )),
  ];
  return lines.length === 0 ? "" : `<hr>${lines.map((line) => `<p><small>${line}</small></p>`).join("")}`;
}
