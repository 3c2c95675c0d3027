import { escapeHtml, xmlText } from "@/lib/feeds/text";
import { FIRST_LANGUAGE, inLanguage, INTERFACE_LANGUAGES, type InterfaceLanguage } from "@/lib/i18n/languages";
import { absolute, site } from "@/lib/site";
import type { NewsEntry, SitemapEntry } from "./types";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const LINK_NAMESPACE = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';
const NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

const element = (name: string, text: string) => `<${name}>${escapeHtml(xmlText(text))}</${name}>`;

/** A sitemap of pages, after the protocol of sitemaps.org: each page in each of its languages, which name one another. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap(({ path, changed, translated = true }) => {
    const rest = `${changed === null ? "" : element("lastmod", changed)}${translated ? alternatives(path) : ""}</url>`;
    const languages: readonly InterfaceLanguage[] = translated ? INTERFACE_LANGUAGES : [FIRST_LANGUAGE];
    return languages.map((lang) => `<url>${element("loc", absolute(inLanguage(path, lang)))}${rest}`);
  });
  return `${DECLARATION}\n<urlset ${NAMESPACE} ${LINK_NAMESPACE}>\n${urls.join("\n")}\n</urlset>\n`;
}

function alternatives(path: string): string {
  const link = (lang: string, address: string) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeHtml(xmlText(absolute(address)))}"/>`;
  return [...INTERFACE_LANGUAGES.map((lang) => link(lang, inLanguage(path, lang))), link("x-default", inLanguage(path, FIRST_LANGUAGE))].join("");
}

/** The list of all sitemaps. */
export function sitemapIndexXml(paths: readonly string[]): string {
  const maps = paths.map((path) => `<sitemap>${element("loc", absolute(path))}</sitemap>`);
  return `${DECLARATION}\n<sitemapindex ${NAMESPACE}>\n${maps.join("\n")}\n</sitemapindex>\n`;
}

/** A news sitemap: what is new, with the paper's name and each story's language. */
export function newsSitemapXml(entries: readonly NewsEntry[]): string {
  const urls = entries.map(({ path, title, lang, published }) => [
    `<url>${element("loc", absolute(path))}<news:news>`,
    `<news:publication>${element("news:name", site().name)}${element("news:language", newsLanguage(lang))}</news:publication>`,
    `${element("news:publication_date", published)}${element("news:title", title)}</news:news></url>`,
  ].join(""));
  return `${DECLARATION}\n<urlset ${NAMESPACE} ${NEWS_NAMESPACE}>\n${urls.join("\n")}\n</urlset>\n`;
}

/** News sitemaps take ISO 639 codes, and two names of their own for Chinese. */
function newsLanguage(lang: string): string {
  const [primary = "en", ...rest] = lang.toLowerCase().split("-");
  if (primary === "zh") return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-tw" : "zh-cn";
  return primary === "und" ? FIRST_LANGUAGE : primary;
}
