import { hash } from "node:crypto";
import { normaliseUrl } from "./url";
import { foldTitle, normaliseText } from "./words";

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data);
}

/** Half of a text's SHA-256, in the form of a UUID: what a column of sixteen bytes keeps of it. */
export function hashUuid(text: string): string {
  return sha256(text).slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The hash by which two texts are the same whatever their spaces, quotes and dashes. */
export function contentHash(text: string): string {
  return sha256(normaliseText(text));
}

export type Identified = { guid: string | null; canonicalUrl: string | null; scope: string | null; title: string; titleDerived: boolean; text: string };

/** Bodies shorter than this ("Video", a notice) are shared by articles that have nothing else in common. */
const TELLING_TEXT = 200;

/**
 * The identity ladder, best first: what the source calls the article, its canonical address, its title
 * and text, its text. The first is the article's identity; under all of them it is known again once it
 * was deleted. Two documents that hold the same words hold the same article; `scope` (the outlet's
 * slug, where the document names one) keeps two outlets' identical copies apart. A derived title is
 * our reading and no part of it.
 */
export function articleIdentities(article: Identified): [string, ...string[]] {
  const scope = article.scope ?? "";
  const url = article.canonicalUrl ? normaliseUrl(article.canonicalUrl) : null;
  const body = normaliseText(article.text);
  const hashed = (title: string) => `text:${scope}:${sha256(`${foldTitle(title)}\n${body}`).slice(0, 40)}`;
  const said = hashed(article.titleDerived ? "" : article.title);
  return [
    ...(article.guid ? [`guid:${scope}:${article.guid.trim()}`] : []),
    ...(url ? [`url:${url}`] : []),
    said,
    ...(!article.titleDerived && body.length >= TELLING_TEXT ? [hashed("")] : []),
  ] as [string, ...string[]];
}

/** The hash by which two titles are the same; empty for a title without a letter. */
export function titleHash(title: string): string {
  const folded = foldTitle(title);
  return folded === "" ? "" : sha256(folded).slice(0, 40);
}

const SLUG_TITLE = 64;
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Letters and digits of ASCII joined by hyphens, at most `max` characters, cut between words. */
export function asciiSlug(text: string, max = SLUG_TITLE): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[ßæœøłđðþı]/g, (char) => LETTERS[char] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max + 1);
  const space = cut.lastIndexOf("-");
  return (space > max / 2 ? cut.slice(0, space) : plain.slice(0, max)).replace(/-+$/, "");
}

/**
 * The address of an article: its title in ASCII and eight characters of its identity's hash. A title
 * that ASCII cannot carry is replaced by language, kind and day ("chinese-report-2025-06-10").
 */
export function articleSlug(article: { title: string; identity: string; lang: string; kind: string; date: Date | null }): string {
  const letters = article.title.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const carried = asciiSlug(article.title, article.title.length * 3).replace(/-/g, "").length;
  const readable = carried >= Math.max(3, letters / 2);
  return `${readable ? asciiSlug(article.title) : fallbackSlug(article)}-${sha256(article.identity).slice(0, 8)}`;
}

function fallbackSlug(article: { lang: string; kind: string; date: Date | null }): string {
  const day = article.date?.toISOString().slice(0, 10) ?? null;
  return [asciiSlug(languageName(article.lang), 24), article.kind, day].filter(Boolean).join("-");
}

function languageName(lang: string): string {
  if (lang === "und") return "";
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(lang.split("-")[0] ?? lang) ?? "";
  } catch {
    return "";
  }
}
