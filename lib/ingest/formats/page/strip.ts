import { furnitureByName, isBodyName, isFurnitureRole, nameOf, namesText } from "./names";
import { layOut, textUpTo, type Layout, type Run } from "./runs";

const NEVER_PROSE = new Set("SCRIPT STYLE TEMPLATE LINK META NOSCRIPT IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA DIALOG NAV MAP APPLET FRAME FRAMESET".split(" "));
/** What stands in these is quoted as it is. */
const VERBATIM = /^(PRE|CODE|MATH|SVG)$/;
/** Elements that hold a page or its article, whatever else their classes say. */
const HOLDERS = /^(HTML|BODY|MAIN|H1)$/;
const BLOCKS = /^(DIV|SECTION|ASIDE|HEADER|FOOTER|UL|OL|DL|FORM|ARTICLE|P|FIGURE|TABLE|SPAN|A|H2|H3|H4|H5|H6|DETAILS|FIELDSET|LI|TIME|ADDRESS|SMALL|BLOCKQUOTE|[A-Z]+-[A-Z-]+)$/;

/** How much of a page's prose an element may hold and still be taken for furniture, by how sure its name makes it. */
const MOST_PROSE = { sure: 0.5, likely: 0.25, hidden: 0.6 };
/** Short lines count too, for pages that hold little prose. */
const TEXT_SLACK = 0.15;
const LONGEST_ASIDE = 400;
const SHORTEST_PROSE = 80;

/** Pages with less prose than this are no long reads: their short lines are what they say. */
const THIN = 700;

/** Whether some runs hold so little prose that short lines among them count. */
export function isThin(runs: readonly Run[]): boolean {
  return runs.reduce((sum, run) => sum + proseOf(run), 0) < THIN;
}

/** Letters of prose in a run: what is long enough, and not a link. */
export function proseOf(run: Run): number {
  if (run.kind === "heading" || run.kind === "caption") return 0;
  return run.letters >= SHORTEST_PROSE && run.linked < run.letters / 2 ? run.letters - run.linked : 0;
}

/**
 * Removes what is no part of any article: what no reader sees, controls, and what names itself as something else.
 * @returns the letters of prose that the page had
 */
export function stripPage(document: Document): number {
  showStreamed(document);
  const body = document.body ?? document.documentElement;
  if (!body) return 0;
  removeSilent(body);
  const layout = layOut(body);
  const shareOfProse = shares(layout, proseOf);
  const shareOfText = shares(layout, (run) => run.letters - run.linked);
  const visit = (parent: Element) => {
    for (const element of parent.children) {
      const limit = limitOf(element);
      if (limit !== null && shareOfProse(element) <= limit && shareOfText(element) <= limit + TEXT_SLACK) element.remove();
      else if (!VERBATIM.test(element.tagName.toUpperCase())) visit(element);
    }
  };
  visit(body);
  return layout.runs.reduce((sum, run) => sum + proseOf(run), 0);
}

function removeSilent(parent: Element): void {
  for (const element of parent.children) {
    const tag = element.tagName.toUpperCase();
    if (NEVER_PROSE.has(tag)) element.remove();
    else if (tag !== "MATH" && tag !== "SVG") removeSilent(element);
  }
}

/** The share of the page's prose up to which an element goes, or null where nothing speaks against it. */
function limitOf(element: Element): number | null {
  const tag = element.tagName.toUpperCase();
  if (HOLDERS.test(tag)) return null;
  if (isHidden(element)) return MOST_PROSE.hidden;
  if (tag === "FORM" || tag === "FOOTER") return element.closest("blockquote") ? null : MOST_PROSE.likely;
  if (isFurnitureRole(element.getAttribute("role"))) return MOST_PROSE.likely;
  if (!BLOCKS.test(tag)) return null;
  const name = nameOf(element);
  const sure = furnitureByName(name);
  if (tag === "ASIDE") return isQuote(name) ? null : sure ? MOST_PROSE.sure : MOST_PROSE.likely;
  if (sure === null || isInProse(element, tag)) return null;
  if (isBodyName(name)) return sure === "sure" ? MOST_PROSE.likely / 2 : 0;
  return sure === "likely" && namesText(name) ? 0 : MOST_PROSE[sure];
}

const isQuote = (name: string) => /(?:^|-| )(?:pull-?)?quote|footnote|sidenote|callout|admonition|infobox|factbox/.test(name);

/** A span or link in the middle of a sentence belongs to it. */
function isInProse(element: Element, tag: string): boolean {
  if (tag !== "SPAN" && tag !== "A" && tag !== "TIME" && tag !== "SMALL") return false;
  const parent = element.parentElement;
  if (parent === null || !/^(P|LI|H[1-6]|TD|BLOCKQUOTE|EM|STRONG|B|I|FIGCAPTION)$/i.test(parent.tagName)) return false;
  const own = textUpTo(element, LONGEST_ASIDE).length;
  return textUpTo(parent, own + 40).length > own + 20;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  if (element.getAttribute("aria-hidden") === "true" && !/math|katex|fallback/.test(element.getAttribute("class") ?? "")) return element.querySelector("img, picture") === null;
  const style = element.getAttribute("style");
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** What a server sends late stands hidden at a page's end, with a template where it belongs. */
function showStreamed(document: Document): void {
  for (const late of document.querySelectorAll('div[hidden][id^="S:"]')) {
    const place = document.getElementById((late.getAttribute("id") ?? "").replace(/^S:/, "B:"));
    if (place?.tagName.toUpperCase() !== "TEMPLATE") continue;
    while (late.firstChild) place.before(late.firstChild);
    late.remove();
  }
}

/** The share of a page's letters, as a measure counts them, that an element holds. */
function shares({ runs, ranges }: Layout, measure: (run: Run) => number): (element: Element) => number {
  const sums = [0];
  for (const run of runs) sums.push((sums.at(-1) ?? 0) + measure(run));
  const all = Math.max(1, sums.at(-1) ?? 0);
  return (element) => {
    const [from, to] = ranges.get(element) ?? [0, 0];
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / all;
  };
}
