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

const parser = unified().use(commonMark).use(remarkParse).freeze();
const writer = unified()
  .use(remarkRehype)
  .use(() => (tree: HtmlRoot) => { tree.children.forEach((child) => child.type === "element" && markLinks(child)); })
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify, { closeSelfClosing: false })
  .freeze();

/** Whom a text mentions: handles in small letters, each once, in the order of the text. Code mentions nobody. */
export function mentionsIn(markdown: string): string[] {
  const found = new Set<string>();
  findAndReplace(parse(markdown), [MENTION, (_, handle: string) => (found.add(handle.toLowerCase()), false)], { ignore: ["link", "linkReference", "code", "inlineCode"] });
  return [...found];
}

/** The addresses a text links to, as they will be followed. */
export function linksIn(markdown: string): string[] {
  const found: string[] = [];
  visit(parse(markdown), (node) => {
    if (node.type === "link" && /^https?:/i.test(node.url)) found.push(node.url);
  });
  return found;
}

/** A text without its marks, for feeds, mails and checks. */
export function plainText(markdown: string): string {
  const parts: string[] = [];
  visit(parse(markdown), (node) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") parts.push(node.value);
    else if (node.type === "paragraph" || node.type === "listItem" || node.type === "break") parts.push("\n");
  });
  return parts.join("").replace(/\n{2,}/g, "\n").trim();
}

/**
 * A comment's Markdown as HTML that is safe anywhere: emphasis, lists, quotations, code and links, and nothing else.
 * @param markdown clean (rules/clean-text)
 * @param people handles that exist; only these become links
 */
export function toHtml(markdown: string, people: ReadonlySet<string> = new Set()): string {
  const tree = parse(markdown);
  findAndReplace(tree, [
    [MENTION, (whole: string, handle: string) => (people.has(handle.toLowerCase()) ? mention(whole, handle.toLowerCase()) : false)],
    [/\n/g, () => ({ type: "break" })],
  ], { ignore: ["link", "linkReference", "code", "inlineCode"] });
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
