import { absolute, webAddress, withAbsoluteAddresses } from "./addresses";
import { withoutFrames } from "./frames";
import { LIMITS } from "./limits";
import { attribute, childrenOf, escapeAttribute, escapeText, innerText, isElement, type Element } from "./markup/nodes";
import { atomHtml, rssHtml } from "./text";

/** What is needed to read one element of a feed: how Atom's texts are meant, where relative addresses rest, and whom to tell. */
export type Setting = { part: "head" | "entry"; version: string | null; url: string; siteUrl: string | null; tell: (words: string) => void };

/** Namespaces of which every element means the same wherever it stands, and is handed on as it is. */
const CARRIED = /^(dc|dcterms|media|itunes|podcast|psc|googleplay|georss|geo|slash|wfw|thr|sy):[a-z][\w.-]*$/;
const PLAIN = new Set(["guid", "comments", "language", "ttl", "generator", "docs", "copyright", "rating", "managingeditor", "webmaster", "lastbuilddate"]);
const PUBLISHED = ["atom:published", "atom:issued", "atom:created", "atom:pubdate", "published", "issued"];
const UPDATED = ["atom:updated", "atom:modified", "updated", "modified"];
/** Names by which feeds of one dialect write what another has. */
const ALIASES: Record<string, string> = { summary: "atom:summary", content: "atom:content", id: "atom:id", "atom:description": "atom:summary", "atom:tagline": "atom:subtitle", subtitle: "atom:subtitle" };
/** Those of them that hold a text and no mere line. */
const LONG = new Set(["dc:description", "dcterms:abstract", "media:description", "itunes:summary"]);
/** Attributes that hold an address, by which carried elements name files and pages. */
const ADDRESSES = new Set(["url", "href", "src"]);

/**
 * One entry, or the head of a feed, of whatever dialect, as a clean `<item>` or `<channel>` of RSS 2.0
 * with namespaces, as a strict reader takes it: every text as HTML, every address absolute, every
 * element under its usual prefix, dialects' names for one thing made one.
 */
export function restate(element: Element, setting: Setting): string {
  const seen = new Map<string, number>();
  const parts: string[] = [];
  const base = baseOf(element, setting);
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const count = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, count);
    if (count === LIMITS.list + 1) setting.tell(`It has more than ${LIMITS.list} of ${child.local}: the rest was left out.`);
    if (count > LIMITS.list) continue;
    parts.push(restateChild(child, base, setting));
  }
  parts.push(pageOf(element, setting), lastOf(element, ["pubdate"], "pubDate"), lastOf(element, PUBLISHED, "atom:published"), lastOf(element, UPDATED, "atom:updated"));
  return parts.join("");
}

/** What relative addresses rest on where no `xml:base` says it: the entry's page, its site, the feed. */
function baseOf(element: Element, setting: Setting): string {
  return ownPage(element) ?? setting.siteUrl ?? setting.url;
}

/** The first absolute address that an element gives as its page, or null. */
export function ownPage(element: Element): string | null {
  const stated = [...childrenOf(element, "link"), ...childrenOf(element, "atom:link").filter((link) => (attribute(link, "rel") ?? "alternate") === "alternate")];
  const own = stated.map((link) => (attribute(link, "href") ?? innerText(link)).trim()).find((address) => /^https?:\/\//i.test(address));
  return own === undefined ? null : absolute(own, null);
}

function restateChild(child: Element, base: string, setting: Setting): string {
  const name = ALIASES[child.name] ?? child.name;
  switch (name) {
    case "title": case "description":
      return tag(name, html(child, rssHtml(child), base, setting));
    case "content:encoded": case "xhtml:body": case "body": case "fullitem": case "yandex:full-text": case "turbo:content":
      return tag("content:encoded", html(child, rssHtml(child), base, setting));
    case "atom:title": case "atom:summary": case "atom:rights": case "atom:subtitle":
      return tag(name, html(child, atomHtml(child, setting.version), base, setting));
    case "atom:content":
      return atomContent(child, base, setting);
    case "link": case "atom:link":
      return link(child, setting);
    case "feedburner:origlink":
      return link({ ...child, attributes: new Map([["rel", "canonical"]]) }, setting);
    case "atom:id":
      return tag(name, atomId(child, setting));
    case "author": case "atom:author": case "atom:contributor": case "dc:creator": case "dc:author": case "itunes:author":
      return person(child, setting);
    case "category": case "atom:category": case "tags": case "keywords":
      return category(child);
    case "yandex:genre":
      return tag("dc:type", innerText(child).trim().slice(0, LIMITS.line));
    case "itunes:category":
      return setting.part === "head" ? carried(child, setting, 0) : category(child) + childrenOf(child, name).map(category).join("");
    case "enclosure":
      return enclosure(child, setting);
    case "source": case "atom:source":
      return sourceOf(child, setting);
    case "image": case "thumbnail": case "atom:logo": case "atom:icon":
      return image(child, setting);
    case "skiphours": case "skipdays":
      return skipped(child);
    default:
      if (PLAIN.has(name)) return tag(name, innerText(child).trim().slice(0, LIMITS.line), false, name === "guid" ? ["isPermaLink"] : [], child);
      return CARRIED.test(name) ? carried(child, setting, 0) : "";
  }
}

/** An element with a text; `markup` where it already is clean markup. */
function tag(name: string, content: string, markup = false, kept: string[] = [], from: Element | null = null): string {
  const attributes = kept.flatMap((each) => {
    const value = from && attribute(from, each.toLowerCase());
    return value === null ? [] : [` ${each}="${escapeAttribute(value)}"`];
  }).join("");
  return content.trim() === "" ? "" : `<${name}${attributes}>${markup ? content : escapeText(content)}</${name}>`;
}

function html(element: Element, found: string, base: string, setting: Setting): string {
  const cut = found.length > LIMITS.html ? found.slice(0, LIMITS.html) : found;
  if (cut !== found) setting.tell(`Its ${element.local} has ${Math.round(found.length / 1e6)} million characters: what comes after the first ${LIMITS.html / 1e6} was left out.`);
  // `<!` that begins no comment is text; readers of HTML would take all up to the next bracket for one.
  return withAbsoluteAddresses(withoutFrames(cut).replace(/<!(?!--|doctype|\[)/gi, "&lt;!"), element.base ?? base);
}

function atomContent(child: Element, base: string, setting: Setting): string {
  const src = webAddress(attribute(child, "src"), child.base ?? setting.url);
  if (src === null) return tag("atom:content", html(child, atomHtml(child, setting.version), base, setting));
  const type = attribute(child, "type");
  return `<atom:content src="${escapeAttribute(src)}"${type === null ? "" : ` type="${escapeAttribute(type)}"`}/>`;
}

function link(child: Element, setting: Setting): string {
  const url = linkTarget(child, setting);
  if (url === null) return "";
  const kept = ["type", "hreflang", "title", "length"].flatMap((name) => {
    const value = attribute(child, name);
    return value === null || value.trim() === "" ? [] : [` ${name}="${escapeAttribute(value.slice(0, LIMITS.line))}"`];
  });
  return `<atom:link rel="${escapeAttribute(attribute(child, "rel")?.trim() || "alternate")}" href="${escapeAttribute(url)}"${kept.join("")}/>`;
}

/** Where a link leads, in whichever of the ways it is written. */
function linkTarget(child: Element, setting: Setting): string | null {
  if (attribute(child, "href") === "" && child.base !== null) return child.base;
  const written = (attribute(child, "href") ?? attribute(child, "rdf:resource") ?? innerText(child)).trim();
  return written === "" || written.length > LIMITS.line ? null : absolute(written.replace(/\n\s*/g, "").replace(/^(?=www\.[^\s/]+\.)/i, "http://"), child.base ?? setting.url);
}

/** RSS's own link; of several the last, as most readers have it. */
function pageOf(element: Element, setting: Setting): string {
  const pages = childrenOf(element, "link").filter((each) => /^(alternate)?$/i.test(attribute(each, "rel")?.trim() ?? "")).map((each) => linkTarget(each, setting));
  return tag("link", pages.filter((each) => each !== null && /^https?:/i.test(each)).at(-1) ?? "");
}

/** An Atom id is an address and stands as it is written, but for one that rests on its feed's. */
function atomId(child: Element, setting: Setting): string {
  const id = innerText(child).trim().slice(0, LIMITS.line);
  return /^[/?]/.test(id) || (child.base !== null && /^[\w-]+\/[\w./-]*$/.test(id)) ? (absolute(id, child.base ?? setting.url) ?? id) : id;
}

/** Taking a person apart takes time with the square of its length. */
const LONGEST_NAME = 500;

function person(child: Element, setting: Setting): string {
  const part = (...names: string[]) => childrenOf(child, ...names, ...names.map((name) => `atom:${name}`)).map((each) => innerText(each).trim().slice(0, LONGEST_NAME)).find((text) => text !== "") ?? "";
  const as = child.name === "atom:contributor" ? "atom:contributor" : "atom:author";
  const [name, email] = [part("name"), part("email")];
  const uri = webAddress(part("uri", "url", "homepage"), child.base ?? setting.url) ?? "";
  if (name !== "" || email !== "" || uri !== "") return tag(as, tag("atom:name", name) + tag("atom:email", email) + tag("atom:uri", uri), true);
  const text = innerText(child).trim().slice(0, LONGEST_NAME);
  if (as === "atom:contributor") return tag(as, tag("atom:name", text), true);
  // The reader takes a person apart wherever RSS itself has one.
  return child.name === "itunes:author" ? tag("itunes:author", text) : tag(setting.part === "head" ? "managingEditor" : "author", text);
}

function category(child: Element): string {
  const written = (attribute(child, "term") ?? attribute(child, "text") ?? innerText(child)).slice(0, LIMITS.line);
  if (child.name === "tags" || child.name === "keywords") return written.split(",").slice(0, LIMITS.list).filter((term) => term.trim() !== "").map((term) => `<atom:category term="${escapeAttribute(term.trim())}"/>`).join("");
  const kept = (name: string, ...from: string[]) => {
    const value = from.map((each) => attribute(child, each)).find((each) => each !== null && each.trim() !== "");
    return value === undefined || value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
  };
  if (written.trim() === "") return "";
  return `<atom:category term="${escapeAttribute(written.trim())}"${kept("scheme", "scheme", "domain")}${kept("label", "label")}/>`;
}

function enclosure(child: Element, setting: Setting): string {
  const part = (name: string) => attribute(child, name) ?? childrenOf(child, name).map(innerText)[0] ?? "";
  const url = webAddress(part("url") || part("href") || innerText(child), child.base ?? setting.url);
  return url === null ? "" : `<enclosure url="${escapeAttribute(url)}" type="${escapeAttribute(part("type"))}" length="${escapeAttribute(part("length"))}"/>`;
}

function sourceOf(child: Element, setting: Setting): string {
  if (child.name === "source" && !child.children.some(isElement)) {
    const url = webAddress(attribute(child, "url"), child.base ?? setting.url);
    return `<atom:source>${tag("atom:title", rssHtml(child))}${url ? `<atom:link rel="self" href="${escapeAttribute(url)}"/>` : ""}</atom:source>`;
  }
  return tag("atom:source", restate(child, setting).replace(/<(\/?)title>/g, "<$1atom:title>"), true);
}

function image(child: Element, setting: Setting): string {
  const part = (...names: string[]) => childrenOf(child, ...names).map((each) => innerText(each).trim())[0] ?? "";
  const written = attribute(child, "href") ?? attribute(child, "url") ?? attribute(child, "rdf:resource") ?? (part("url") || (child.children.some(isElement) ? "" : innerText(child)));
  const url = webAddress(written, child.base ?? setting.url);
  if (url === null) return "";
  // RSS has no pictures of entries; feeds that give them anyway call them what it calls that of a channel.
  if (setting.part === "entry") return `<media:thumbnail url="${escapeAttribute(url)}" width="${escapeAttribute(part("width"))}" height="${escapeAttribute(part("height"))}"/>`;
  if (child.name !== "image") return tag(child.name, url);
  return tag("image", tag("url", url) + tag("title", part("title")) + tag("width", part("width")) + tag("height", part("height")), true);
}

/** Hours or days without news. The strict reader takes a single one for none, so that it is said twice. */
function skipped(child: Element): string {
  const each = child.children.filter(isElement).slice(0, 24).map((one) => tag(child.name === "skipdays" ? "day" : "hour", innerText(one)));
  return tag(child.name, each.join("") + (each.length === 1 ? each[0] : ""), true);
}

/** An element that means the same everywhere, with what it holds of such elements. */
function carried(child: Element, setting: Setting, depth: number): string {
  const attributes: string[] = [];
  for (const [written, value] of child.attributes) {
    const name = written.toLowerCase();
    if (!/^[a-z][\w.-]*$/.test(name) || attributes.length > 30) continue;
    const kept = ADDRESSES.has(name) ? (webAddress(value, child.base ?? setting.url) ?? "") : value.slice(0, LIMITS.line);
    attributes.push(` ${name}="${escapeAttribute(kept)}"`);
  }
  const inner = child.children.filter(isElement).filter((each) => CARRIED.test(each.name));
  const content = inner.length > 0 && depth < 4 ? inner.slice(0, LIMITS.list).map((each) => carried(each, setting, depth + 1)).join("") : escapeText(innerText(child).slice(0, LONG.has(child.name) ? LIMITS.html : LIMITS.line));
  return `<${child.name}${attributes.join("")}>${content}</${child.name}>`;
}

/** The last of several dates of one kind: feeds that repeat one append. */
function lastOf(element: Element, names: string[], as: string): string {
  for (const name of names) {
    const last = childrenOf(element, name).map((each) => innerText(each).trim()).filter(Boolean).at(-1);
    if (last !== undefined) return tag(as, last.slice(0, LIMITS.line));
  }
  return "";
}
