import { parseDocument } from "htmlparser2";
import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import { withAbsoluteAddresses } from "@/lib/ingest/feeds/addresses";
import { feedInstant } from "@/lib/ingest/feeds/dates";
import { lineOf } from "@/lib/ingest/feeds/text";
import type { FeedAuthor, StatedInstant } from "@/lib/ingest/feeds/types";
import type { Literal } from "./expression";

/** Titles are text here and HTML in the expectations: equal as written, or as the text that the HTML shows. */
export function sameLine(ours: string | null, expected: Literal): boolean {
  if (typeof expected !== "string") return false;
  const line = (ours ?? "").replace(/\s+/g, " ").trim();
  return line === expected.replace(/\s+/g, " ").trim() || line === (lineOf(expected) ?? "");
}

/** HTML that shows the same: equal elements, attributes and texts, before sanitising or after it. */
export function sameHtml(ours: string | null, written: Literal, url: string): boolean {
  if (typeof written !== "string" || ours === null) return false;
  // Some expectations leave an address relative where there is nothing but the file's own to rest it on.
  const expected = withAbsoluteAddresses(written, url);
  if (canonical(ours) === canonical(expected)) return true;
  const [clean, wanted] = [canonical(sanitise(ours)), canonical(sanitise(expected))];
  return clean !== "" && clean === wanted;
}

/** What a sanitiser's case asks: the text that the expectation shows, and nothing in it that could run. */
export function sameSafeText(ours: string | null, expected: Literal): boolean {
  if (typeof expected !== "string") return false;
  const clean = sanitise(ours ?? "");
  const bare = (html: string) => htmlToText(html).replace(/\s+/g, " ").trim();
  return !isExecutable(clean) && bare(clean) === bare(sanitise(expected));
}

function isExecutable(html: string): boolean {
  return /<(script|style|iframe|object|embed|form|svg|math|link|meta|base)\b|<[^>]*\son\w+\s*=|<[^>]*\sstyle\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript|data):/i.test(html);
}

/** HTML in one way of writing: attributes in order, spaces folded, references resolved, a lone outer `div` gone. */
function canonical(html: string): string {
  const document = parseDocument(html, { decodeEntities: true });
  const children = document.children.filter((node) => node.type !== "comment" && !(node.type === "text" && node.data.trim() === ""));
  const [only] = children;
  const nodes = children.length === 1 && only?.type === "tag" && only.name === "div" && Object.keys(only.attribs).length === 0 ? only.children : document.children;
  return nodes.map(write).join("").replace(/\s+/g, " ").replace(/> | </g, (edge) => edge.trim()).trim();
}

type Node = ReturnType<typeof parseDocument>["children"][number];

function write(node: Node): string {
  if (node.type === "text") return node.data.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  if (!("attribs" in node)) return "";
  const attributes = Object.entries(node.attribs).sort(([a], [b]) => (a < b ? -1 : 1)).filter(([name]) => !name.startsWith("xmlns")).map(([name, value]) => ` ${name}="${decodeAddress(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(write).join("")}</${node.name}>`;
}

/** Addresses are one whether or not their letters are escaped. */
function decodeAddress(value: string): string {
  try {
    return /^https?:/.test(value) ? decodeURI(value) : value;
  } catch {
    return value;
  }
}

/** Two addresses as a browser takes them. */
export function sameAddress(ours: string | null, expected: Literal): boolean {
  if (typeof expected !== "string") return expected === null && ours === null;
  const settle = (address: string) => (URL.canParse(address) ? new URL(address).href : address);
  return ours !== null && (ours === expected || settle(ours) === settle(expected));
}

/** A date as it was written, as a time tuple of UTC, or as another way of writing the same instant. */
export function sameTime(ours: (StatedInstant | null)[], expected: Literal): boolean {
  const stated = ours.find((each) => each !== null) ?? null;
  if (stated === null) return false;
  if (Array.isArray(expected)) {
    const [year, month, day, hour, minute, second] = expected.map(Number);
    return stated.at !== null && Math.floor(Date.parse(stated.at) / 1000) * 1000 === Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  }
  return typeof expected === "string" && (stated.raw === expected.trim() || (stated.at !== null && feedInstant(expected) === stated.at));
}

/** Somebody written as one line: a name, an address for mail, or both. */
export function samePerson(ours: FeedAuthor | undefined, expected: Literal): boolean {
  if (!ours) return false;
  if (typeof expected === "string") {
    const { name, email } = ours;
    const ways = [name, email, name && email ? `${name} (${email})` : null, name && email ? `${email} (${name})` : null, name && email ? `${name} <${email}>` : null];
    return ways.some((way) => way !== null && sameLine(way, expected));
  }
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) return false;
  return Object.entries(expected).every(([key, value]) => {
    if (key === "name") return sameLine(ours.name, value);
    if (key === "email") return ours.email === value;
    return ["url", "uri", "href"].includes(key) ? sameAddress(ours.url, value) : true;
  });
}
