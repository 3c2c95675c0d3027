import sanitizeHtml from "sanitize-html";
import { withoutHeaps } from "@/lib/format/clean-text";
import { withBoundedNesting } from "./nesting";
import {
  ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WHEN_EMPTY, LINK_SCHEMES, PIXEL_HOSTS, PIXEL_PATHS, RENAMED_TAGS, SILENT_TAGS,
} from "./sanitise-rules";
import { withoutTracking } from "./url";

const LINK_REL = "nofollow noopener external";
const LARGEST_SIDE = 10_000;
const LINK_TO_NOWHERE = /<a(?: (?:lang|dir)="[^"]*")*>([\s\S]*?)<\/a>/g;
const COUNT = /^\d{1,3}$/;

type Attributes = Record<string, string>;

/**
 * The last step before storing: what is left is safe to put into a page as it stands.
 * @param html anything at all
 * @param baseUrl the page's address, against which relative links and images are resolved; without it they go
 */
export function sanitise(html: string, baseUrl: string | null = null): string {
  // What reads an entry looks at its text first, and then it is prepared from the same.
  if (last?.html === html && last.baseUrl === baseUrl) return last.clean;
  const clean = cleaned(html, baseUrl);
  last = { html, baseUrl, clean };
  return clean;
}

let last: { html: string; baseUrl: string | null; clean: string } | undefined;

function cleaned(html: string, baseUrl: string | null): string {
  const clean = sanitizeHtml(withBoundedNesting(html), {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: ALLOWED_ATTRIBUTES,
    allowedSchemes: [...LINK_SCHEMES].map((scheme) => scheme.slice(0, -1)),
    allowedSchemesByTag: { img: ["http", "https"] },
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    nonTextTags: [...SILENT_TAGS],
    nestingLimit: 200,
    parser: { lowerCaseTags: true },
    transformTags: { "*": (name, attributes) => ({ tagName: RENAMED_TAGS[name] ?? name, attribs: keptAttributes(name, attributes, baseUrl) }) },
    exclusiveFilter: (frame) =>
      (frame.tag === "img" && !frame.attribs["src"])
      || (DROPPED_WHEN_EMPTY.has(frame.tag) && frame.text.trim() === "" && frame.mediaChildren.length === 0),
  });
  return withoutHeaps(clean).replace(LINK_TO_NOWHERE, "$1").replace(/[ \t]*\n\s*\n\s*/g, "\n").trim();
}

function keptAttributes(tag: string, attributes: Attributes, baseUrl: string | null): Attributes {
  if (tag === "a") return linkAttributes(attributes, baseUrl);
  return tag === "img" ? imageAttributes(attributes, baseUrl) : plainAttributes(attributes);
}

function linkAttributes(attributes: Attributes, baseUrl: string | null): Attributes {
  const href = linkTarget(attributes["href"] ?? "", baseUrl);
  return href === null ? language(attributes) : { ...language(attributes), href, rel: LINK_REL };
}

/** An absolute address without tracking, or null: nothing within the page, since the page's ids are gone. */
function linkTarget(href: string, baseUrl: string | null): string | null {
  const trimmed = href.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return null;
  if (/^mailto:/i.test(trimmed)) return /^mailto:[^\s<>"'?]+@[^\s<>"'?]+$/i.test(trimmed) ? trimmed : null;
  const url = withoutTracking(trimmed, baseUrl ?? undefined);
  if (!url) return null;
  url.username = "";
  url.password = "";
  return url.href;
}

function imageAttributes(attributes: Attributes, baseUrl: string | null): Attributes {
  const url = withoutTracking(attributes["src"] ?? "", baseUrl ?? undefined);
  if (!url || isPixel(url, attributes)) return {};
  url.username = "";
  url.password = "";
  const size = Object.fromEntries(
    ["width", "height"].flatMap((side) => {
      const pixels = Number.parseInt(attributes[side] ?? "", 10);
      return pixels > 0 && pixels <= LARGEST_SIDE ? [[side, String(pixels)]] : [];
    }),
  );
  return { src: url.href, alt: (attributes["alt"] ?? "").slice(0, 1000), ...size, loading: "lazy" };
}

/** An image that is not there to be seen: one or two pixels wide, or from a counter. */
function isPixel(url: URL, attributes: Attributes): boolean {
  const tiny = ["width", "height"].some((side) => /^\s*[012]\s*(px)?\s*$/.test(attributes[side] ?? ""));
  return tiny || PIXEL_HOSTS.test(url.hostname) || PIXEL_PATHS.test(url.pathname);
}

function plainAttributes(attributes: Attributes): Attributes {
  const kept: Attributes = language(attributes);
  for (const name of ["colspan", "rowspan", "start", "value"]) {
    const value = attributes[name]?.trim();
    if (value && COUNT.test(value)) kept[name] = value;
  }
  if (/^(row|col|rowgroup|colgroup)$/i.test(attributes["scope"] ?? "")) kept["scope"] = (attributes["scope"] ?? "").toLowerCase();
  if ("reversed" in attributes) kept["reversed"] = "";
  for (const name of ["datetime", "title"]) {
    const value = attributes[name];
    if (value !== undefined) kept[name] = value.slice(0, 300);
  }
  return kept;
}

function language(attributes: Attributes): Attributes {
  const kept: Attributes = {};
  const lang = attributes["lang"]?.trim();
  if (lang && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) kept["lang"] = lang;
  const dir = attributes["dir"]?.trim().toLowerCase();
  if (dir === "ltr" || dir === "rtl" || dir === "auto") kept["dir"] = dir;
  return kept;
}

const BLOCK_END = /<\/(p|h[2-4]|li|blockquote|figure|figcaption|pre|table|caption|tr|dt|dd|ul|ol)>|<hr\s*\/?>/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " " };

/** The plain text of a sanitised body: blocks apart by a blank line, cells by a tab. Only for what `sanitise` gave. */
export function htmlToText(html: string): string {
  if (lastText?.html !== html) lastText = { html, text: textIn(html) };
  return lastText.text;
}

let lastText: { html: string; text: string } | undefined;

function textIn(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, "\n")
    .replace(/<\/t[dh]>/g, "\t")
    .replace(BLOCK_END, "\n\n")
    .replace(/<rp>[^<]*<\/rp>|<rt>[^<]*<\/rt>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
