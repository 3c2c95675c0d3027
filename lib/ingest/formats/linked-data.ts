import { foldTitle } from "../words";

/** A node of a page's JSON-LD. */
export type LinkedData = Record<string, unknown>;

const ARTICLE = /(Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting)$/;
const LONGEST_BLOCK = 3_000_000;
const LONGEST_PICKED = 300_000;
const REFERRED = ["author", "creator", "publisher", "image"];

/** What a page is known by outside its linked data, to tell its own article from others it lists. */
export type Known = { titles: readonly (string | null)[]; url: string | null };

/** Every node of a page's linked data. Broken blocks are mended where that is plain, else passed over. */
export function linkedNodes(document: Document): LinkedData[] {
  const known = READ.get(document);
  if (known) return known;
  const found = [...document.querySelectorAll('script[type*="ld+json"]')].flatMap((script) => nodes(parse(script.textContent ?? "")));
  READ.set(document, found);
  return found;
}

/** A page's blocks are asked for several times, and long. */
const READ = new WeakMap<Document, LinkedData[]>();

/** The page's own description of its article in JSON-LD, or null. Broken blocks are mended where that is plain, else passed over. */
export function articleData(document: Document, known: Known = { titles: [], url: null }): LinkedData | null {
  const all = linkedNodes(document);
  const articles = all.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const best = articles.map((node) => ({ node, rank: rankOf(node, known) })).sort((a, b) => b.rank - a.rank)[0]?.node;
  return best ? withReferences(best, all) : null;
}

/** When a page says that it was published where it describes no article; null where it does not say. */
export function pageDate(document: Document): string | null {
  const dates = linkedNodes(document).filter((node) => typesOf(node).some((type) => /(WebPage|VideoObject)$/.test(type))).map((node) => node["datePublished"]);
  return dates.find((date) => typeof date === "string") ?? null;
}

function rankOf(node: LinkedData, { titles, url }: Known): number {
  const headline = typeof node["headline"] === "string" ? foldTitle(node["headline"]) : "";
  const named = headline !== "" && titles.some((title) => title !== null && foldTitle(title).startsWith(headline.slice(0, 80)));
  const here = url !== null && [node["url"], node["@id"], idOf(node["mainEntityOfPage"])].some((each) => typeof each === "string" && each.replace(/[#?].*$|\/$/g, "") === url.replace(/[#?].*$|\/$/g, ""));
  return (named ? 4 : 0) + (here ? 3 : 0) + (node["datePublished"] ? 1 : 0) + (headline ? 1 : 0) + (typeof node["articleBody"] === "string" ? 1 : 0) - (typesOf(node).includes("Review") ? 1 : 0);
}

const idOf = (value: unknown): unknown => (typeof value === "object" && value !== null ? (value as LinkedData)["@id"] : value);

/** The node with what it refers to by name put in its place. */
function withReferences(node: LinkedData, all: readonly LinkedData[]): LinkedData {
  const byId = new Map(all.filter((each) => typeof each["@id"] === "string" && each["name"] !== undefined || each["url"] !== undefined).map((each) => [each["@id"], each]));
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 20).map(resolve);
    if (typeof value !== "object" || value === null || (value as LinkedData)["name"] || (value as LinkedData)["url"]) return value;
    return byId.get((value as LinkedData)["@id"]) ?? value;
  };
  return { ...node, ...Object.fromEntries(REFERRED.filter((key) => node[key] !== undefined).map((key) => [key, resolve(node[key])])) };
}

/** The names of a node's types, without their vocabulary. */
export function typesOf(node: LinkedData): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === "string").map((each) => each.replace(/^.*[/#:]/, ""));
}

/** Names of a person, an organisation, or several of them, however they are written. */
export function names(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.replace(/\s+/g, " ").trim()];
  if (Array.isArray(value)) return value.flatMap(names);
  if (typeof value === "object" && value !== null) return names((value as LinkedData)["name"]);
  return [];
}

export function firstText(list: readonly string[]): string | null {
  return list[0] ?? null;
}

/** Mendings of JSON that is broken in the ways in which templates break it, mildest first. */
const MENDINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\p{Cc}+/gu, " "),
  (text) => text.replace(/,(\s*[}\]])/g, "$1").replace(/\\'/g, "'").replace(/;\s*$/, ""),
  (text) => text.replace(/\}\s*\{/g, "},{").replace(/^([\s\S]*)$/, "[$1]"),
  (text) => text.replace(/&quot;/g, '"'),
];

function parse(text: string): unknown {
  if (text.length > LONGEST_BLOCK) return null;
  let mended = text.replace(/^\s*(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, "").replace(/(-->|\/\/\]\]>|\]\]>|\/\*\]\]>\*\/)\s*$/, "").trim();
  for (const mend of MENDINGS) {
    mended = mend(mended);
    try {
      return JSON.parse(mended);
    } catch {
      continue;
    }
  }
  return pickedFields(text);
}

/** The plain fields of an article whose JSON cannot be mended. */
function pickedFields(text: string): unknown {
  const type = /"@type"\s*:\s*\[?\s*"([\w:/.#]{1,60})"/.exec(text)?.[1];
  if (!type) return null;
  const node: LinkedData = { "@type": type };
  for (const key of ["headline", "datePublished", "dateModified", "articleBody"]) {
    const found = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(text.slice(0, LONGEST_PICKED))?.[1];
    const value = found === undefined ? null : stringOf(found);
    if (value !== null) node[key] = value;
  }
  return node;
}

function stringOf(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal.replace(/\p{Cc}+/gu, " "));
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

const DEEPEST = 4;

/** All nodes of a block: lists, graphs and what a page is about. */
function nodes(value: unknown, depth = 0): LinkedData[] {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => nodes(each, depth + 1));
  const node = value as LinkedData;
  return [node, ...["@graph", "mainEntity", "mainEntityOfPage"].flatMap((key) => nodes(node[key], depth + 1))];
}
