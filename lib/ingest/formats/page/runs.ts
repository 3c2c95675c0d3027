/** What a run of text stands in. */
export type RunKind = "text" | "heading" | "item" | "cell" | "caption" | "code";

/** Text that nothing breaks but lines: a paragraph, or a part of one's parent that markup leaves bare. */
export type Run = { text: string; letters: number; linked: number; words: number; kind: RunKind; owner: Element; nodes: ChildNode[] };

/** A tree's runs in order, and for each element that holds some the half-open range of their indices. */
export type Layout = { runs: Run[]; ranges: Map<Element, [from: number, to: number]> };

const INLINE = new Set([
  "A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "IMG", "INS", "KBD", "LABEL", "MARK", "MATH", "PICTURE", "Q", "RB", "RP", "RT", "RUBY",
  "S", "SAMP", "SMALL", "SOURCE", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "SVG", "TIME", "TT", "U", "VAR", "WBR", "BR",
]);
const KIND: Record<string, RunKind> = {
  H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading", H6: "heading", LI: "item", DD: "item", DT: "item", TD: "cell", TH: "cell", CAPTION: "cell", FIGCAPTION: "caption", PRE: "code",
};
const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE", "SVG", "SELECT", "TEXTAREA"]);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Reads a tree once, from its root to its leaves. */
export function layOut(root: Element): Layout {
  const layout: Layout = { runs: [], ranges: new Map() };
  const blocks = new Map<Element, boolean>();
  holdsBlocks(root, blocks);
  visit(root, "text", layout, blocks);
  return layout;
}

export const isElement = (node: ChildNode): node is Element & ChildNode => node.nodeType === 1;

/** Notes for every element whether it, or anything in it, breaks a line. */
function holdsBlocks(element: Element, blocks: Map<Element, boolean>): boolean {
  let found = !INLINE.has(element.tagName.toUpperCase());
  // Lines of code are lines of one run, whatever elements a site sets them in.
  if (element.tagName.toUpperCase() !== "PRE") {
    for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child) && holdsBlocks(child, blocks)) found = true;
  }
  blocks.set(element, found);
  return found;
}

function visit(element: Element, inherited: RunKind, layout: Layout, blocks: Map<Element, boolean>): void {
  const kind = KIND[element.tagName.toUpperCase()] ?? inherited;
  const from = layout.runs.length;
  let nodes: ChildNode[] = [];
  const close = () => {
    const run = nodes.length > 0 ? runOf(nodes, kind, element) : null;
    if (run) layout.runs.push(run);
    nodes = [];
  };
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isElement(child) && blocks.get(child)) {
      close();
      if (!SILENT.has(child.tagName.toUpperCase())) visit(child, kind, layout, blocks);
    } else if (isBreak(child) && nextMeaningful(child)) {
      close();
    } else if (child.nodeType === 3 || isElement(child)) {
      nodes.push(child);
    }
  }
  close();
  if (layout.runs.length > from) layout.ranges.set(element, [from, layout.runs.length]);
}

const isBreak = (node: ChildNode) => isElement(node) && node.tagName.toUpperCase() === "BR";

/** Two line breaks with nothing between them end a paragraph. */
function nextMeaningful(node: ChildNode): boolean {
  let next = node.nextSibling;
  while (next && next.nodeType !== 1 && (next.textContent ?? "").trim() === "") next = next.nextSibling;
  return next !== null && isBreak(next);
}

function runOf(nodes: ChildNode[], kind: RunKind, owner: Element): Run | null {
  const parts = { text: "", linked: 0 };
  for (const node of nodes) gather(node, parts, insideLink(owner));
  const text = parts.text.replace(/[\s\u00a0]+/g, " ").trim();
  if (text === "") return null;
  const spaced = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return { text, letters: text.length + unspaced, linked: Math.min(parts.linked, text.length) * (unspaced > text.length / 2 ? 2 : 1), words: Math.max(spaced, Math.round(unspaced / 2)), kind, owner, nodes };
}

function gather(node: ChildNode, parts: { text: string; linked: number }, linked: boolean): void {
  if (node.nodeType === 3) {
    const words = node.textContent ?? "";
    parts.text += words;
    if (linked) parts.linked += words.replace(/\s+/g, " ").trim().length;
    return;
  }
  if (!isElement(node)) return;
  const tag = node.tagName.toUpperCase();
  if (SILENT.has(tag)) return;
  if (!INLINE.has(tag) || tag === "BR") parts.text += " ";
  const inLink = linked || (tag === "A" && isOutward(node));
  for (let child = node.firstChild; child; child = child.nextSibling) gather(child, parts, inLink);
}

/** A link that leads away; marks of footnotes and sections stay on the page. */
const isOutward = (link: Element) => !/^(#|$)/.test(link.getAttribute("href") ?? "");

/** Whether a block stands in a link: cards that are links as a whole. */
function insideLink(owner: Element): boolean {
  for (let at: Element | null = owner, steps = 0; at && steps < 6; at = at.parentElement, steps++) if (at.tagName.toUpperCase() === "A") return isOutward(at);
  return false;
}

/** The words of an element without the space around them, read no further than a limit. */
export function textUpTo(node: Node, limit: number): string {
  if (node.nodeType === 3) return (node.textContent ?? "").slice(0, limit * 4).replace(/\s+/g, " ");
  let found = "";
  for (let child = node.firstChild; child && found.length < limit; child = child.nextSibling) found += textUpTo(child, limit - found.length);
  return found.trim();
}
