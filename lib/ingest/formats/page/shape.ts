import type { Run } from "./runs";

/** Elements that are paragraphs by themselves, or part of something larger that is. */
const OWN_LINE = /^(P|LI|DD|DT|TD|TH|CAPTION|H[1-6]|BLOCKQUOTE|FIGCAPTION|PRE|SUMMARY)$/;

/**
 * Takes the runs that are not kept out of a body, with the elements that then hold nothing, and makes paragraphs of bare text.
 * @returns the text of what stays, a line for each run, without captions
 */
export function shape(body: Element, runs: readonly Run[], kept: (run: Run) => boolean): string {
  const lines: string[] = [];
  const perOwner = new Map<Element, number>();
  for (const run of runs) perOwner.set(run.owner, (perOwner.get(run.owner) ?? 0) + 1);
  for (const run of runs) {
    if (!kept(run)) remove(run, body);
    else {
      asParagraph(run, perOwner.get(run.owner) ?? 1);
      if (run.kind !== "caption") lines.push(run.text);
    }
  }
  return lines.join("\n");
}

/** Removes a run; the elements around it go too while they hold no other words, except with a picture that is no link's. */
function remove(run: Run, body: Element): void {
  const linked = run.linked > run.letters / 2;
  for (const node of run.nodes) {
    const picture = node.nodeType === 1 ? (node as unknown as Element).querySelector("img") : null;
    if (picture && !linked) node.replaceWith(picture);
    else node.remove();
  }
  for (let at: Element | null = run.owner; at && at !== body; ) {
    const parent: Element | null = at.parentElement;
    if (!isHollow(at, linked)) return;
    at.remove();
    at = parent;
  }
}

const MOST_CHECKED = 400;

function isHollow(element: Element, linked: boolean): boolean {
  if (hasMany(element)) return false;
  if (holdsWords(element)) return false;
  const pictures = element.querySelectorAll("img, table, math, svg").length;
  return pictures === 0 || (linked && pictures === 1);
}

/** Counted no further than the limit: a list of all children costs as much as there are. */
function hasMany(element: Element): boolean {
  let count = 0;
  for (let child = element.firstChild; child; child = child.nextSibling) if (++count > MOST_CHECKED) return true;
  return false;
}

function holdsWords(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test(node.textContent ?? "");
  for (let child = node.firstChild; child; child = child.nextSibling) if (holdsWords(child)) return true;
  return false;
}

/** Bare text becomes a paragraph, and a paragraph that double breaks divide becomes several. */
function asParagraph(run: Run, siblings: number): void {
  const tag = run.owner.tagName.toUpperCase();
  if (run.kind !== "text" && run.kind !== "item") return;
  if (OWN_LINE.test(tag) && (siblings === 1 || tag !== "P")) return;
  const first = run.nodes[0];
  if (!first?.parentNode) return;
  const paragraph = run.owner.ownerDocument.createElement("p");
  if (tag === "P") run.owner.before(paragraph);
  else first.before(paragraph);
  for (const node of run.nodes) paragraph.append(node);
  trimStart(paragraph);
}

/** The break that ended the paragraph before, and the space after it, are of neither. */
function trimStart(paragraph: Element): void {
  for (let first = paragraph.firstChild; first; first = paragraph.firstChild) {
    const text = first.nodeType === 3 ? (first.textContent ?? "").trimStart() : "";
    if (text !== "") first.textContent = text;
    if (text !== "" || (first.nodeType !== 3 && first.nodeName.toUpperCase() !== "BR")) return;
    first.remove();
  }
}
