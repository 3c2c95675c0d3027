import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { Link, Nodes, PhrasingContent, Root } from "mdast";
import { findAndReplace } from "mdast-util-find-and-replace";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import rehypeSanitize, { type Options as Allowed } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified, type Processor } from "unified";
import { HANDLE } from "../types";
import { isProse, proseHtml, proseText } from "./prose";

/** What comments are made of. Everything else is gone, whatever the steps before did. */
const ALLOWED: Allowed = {
  tagNames: ["p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "span"],
  attributes: { a: ["href", ["rel", "nofollow", "ugc", "noopener", "noreferrer"], ["className", "mention"]], ol: ["start"], span: [["className", "link-host"]] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

// Titles would speak louder than the page, pictures would ask other sites, HTML would be neither seen nor heard: what
// looks like these stays as it was typed.
const OFF = ["codeIndented", "definition", "headingAtx", "htmlFlow", "htmlText", "labelStartImage", "setextUnderline", "thematicBreak"];

/** Deeper than anybody means; each level costs everyone who reads it. */
const DEEPEST = 12;

/** A name after @, at the start of a word. */
const MENTION = new RegExp(`(?<![\\p{L}\\p{N}_@/.-])@(${HANDLE})(?![\\p{L}\\p{N}_@-])`, "giu");

function commonMark(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmAutolinkLiteral(), gfmStrikethrough({ singleTilde: false }), { disable: { null: OFF } }];
  data.fromMarkdownExtensions = [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown()];
}

/** What stands in these is no word of the author's to anybody. */
const UNSAID = ["link", "linkReference", "code", "inlineCode"];

const parser = unified().use(commonMark).use(remarkParse).freeze();
const writer = unified()
  .use(remarkRehype)
  .use(() => (tree: HtmlRoot) => { tree.children.forEach((child) => child.type === "element" && markLinks(child)); })
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify, { closeSelfClosing: false })
  .freeze();

/** What a comment says, read once: its words without marks, where it links to, whom it mentions, and what it looks like. */
export type ReadComment = {
  /** For feeds, mails and checks. */
  text: string;
  /** The addresses, as they will be followed. */
  links: string[];
  /** Handles in small letters, each once, in the order of the text. Code and links mention nobody. */
  mentions: string[];
  /**
   * HTML that is safe anywhere: emphasis, lists, quotations, code and links, and nothing else.
   * @param people handles that exist; only these become links
   */
  html(people?: ReadonlySet<string>): string;
};

/** @param markdown clean (rules/clean-text) */
export function readComment(markdown: string): ReadComment {
  if (isProse(markdown)) return { text: proseText(markdown), links: [], mentions: [], html: () => proseHtml(markdown) };
  const tree = parse(markdown);
  const mentions = mentionsIn(tree);
  const [links, parts] = [[] as string[], [] as string[]];
  visit(tree, (node) => {
    if (node.type === "link" && /^https?:/i.test(node.url)) links.push(node.url);
    else if (node.type === "text" || node.type === "inlineCode" || node.type === "code") parts.push(node.value);
    else if (node.type === "paragraph" || node.type === "listItem" || node.type === "break") parts.push("\n");
  });
  return { text: parts.join("").replace(/\n{2,}/g, "\n").trim(), links, mentions, html: (people) => toHtml(markdown, people) };
}

/** A comment's Markdown as safe HTML. */
export function toHtml(markdown: string, people: ReadonlySet<string> = new Set()): string {
  return isProse(markdown) ? proseHtml(markdown) : written(parse(markdown), people);
}

function mentionsIn(tree: Root): string[] {
  const found = new Set<string>();
  findAndReplace(tree, [MENTION, (_, handle: string) => (found.add(handle.toLowerCase()), false)], { ignore: UNSAID });
  return [...found];
}

/** Every step, which changes the tree. */
function written(tree: Root, people: ReadonlySet<string>): string {
  findAndReplace(tree, [
    [MENTION, (whole: string, handle: string) => (people.has(handle.toLowerCase()) ? mention(whole, handle.toLowerCase()) : false)],
    [/\n/g, () => ({ type: "break" })],
  ], { ignore: UNSAID });
  return writer.stringify(writer.runSync(tree) as HtmlRoot);
}

function parse(markdown: string): Root {
  return parser.parse(shallow(markdown)) as Root;
}

/** Quotation marks and list marks beyond the deepest level stay what they are: characters. */
function shallow(markdown: string): string {
  return markdown.replace(/^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))){2,}/gm, (marks) => {
    const each = marks.match(/[ \t]*(?:>|[-+*]|\d{1,9}[.)])/g) ?? [];
    return each.length <= DEEPEST ? marks : each.slice(0, DEEPEST).join("") + each.slice(DEEPEST).join("").replace(/[>+*.)-]/g, "\\$&");
  }).replace(/^[ \t]{40,}/gm, " ".repeat(40)).replace(/[[*_~]{40,}/g, (run) => run.slice(0, 40));
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ("children" in node) for (const child of node.children) visit(child, see);
}

function mention(whole: string, handle: string): Link {
  return { type: "link", url: `/people/${handle}`, data: { hProperties: { className: ["mention"] } }, children: [{ type: "text", value: whole } satisfies PhrasingContent] };
}

/** Links say where they lead when their words do not, and give nothing to whom they lead to. */
function markLinks(element: Element): void {
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    markLinks(child);
    if (child.tagName !== "a") return [child];
    const href = String(child.properties.href ?? "");
    if (href.startsWith("/people/")) return [child];
    const host = hostOf(href);
    if (host === null) return child.children;
    child.properties.rel = ["nofollow", "ugc", "noopener", "noreferrer"];
    const said = wordsOf(child).toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "");
    const own = host.replace(/^www\./, "");
    if (host === "" || said === own || said.startsWith(`${own}/`) || said.startsWith(`${own}?`)) return [child];
    return [child, { type: "element", tagName: "span", properties: { className: ["link-host"] }, children: [{ type: "text", value: ` (${host})` }] }];
  });
}

/** The host a link leads to, "" for a mail, null for what nobody should follow. */
function hostOf(href: string): string | null {
  if (/^mailto:/i.test(href)) return "";
  try {
    const { protocol, host, username } = new URL(href);
    return /^https?:$/.test(protocol) && username === "" ? host : null;
  } catch {
    return null;
  }
}

function wordsOf(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsOf(child) : "")).join("");
}
