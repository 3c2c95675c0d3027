/** Text of an element. `verbatim` is that of a CDATA section, in which no character is markup. */
export type TextNode = { text: string; verbatim: boolean };

/** An element of a feed, its namespace settled. */
export type Element = {
  /** Lower case; `prefix:local` with the prefix that the reader knows the namespace by, bare for RSS's own, `?:local` for a strange one. */
  name: string;
  /** The local name as written, for markup that is handed on. */
  local: string;
  /** As written; ask with `attribute`. */
  attributes: Map<string, string>;
  children: (Element | TextNode)[];
  /** What `xml:base` says here or above, absolute; null where nothing does. */
  base: string | null;
  /** What `xml:lang` says here or above; null where nothing does. */
  lang: string | null;
};

export function isElement(node: Element | TextNode): node is Element {
  return "name" in node;
}

/** An attribute's value whatever its case, null where it is not there. A prefix has to be written out (`rdf:about`). */
export function attribute(element: Element, name: string): string | null {
  const exact = element.attributes.get(name);
  if (exact !== undefined) return exact;
  for (const [written, value] of element.attributes) if (written.toLowerCase() === name) return value;
  return null;
}

/** Child elements of any of these names, in order. */
export function childrenOf(element: Element, ...names: string[]): Element[] {
  return element.children.filter((node): node is Element => isElement(node) && names.includes(node.name));
}

/** All text within an element, without its markup. */
export function innerText(element: Element): string {
  return element.children.map((child) => (isElement(child) ? innerText(child) : child.text)).join("");
}

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);

/**
 * What stands within an element as HTML. Text between the element's own tags may itself be HTML that
 * was escaped once more (`loose`), as RSS has it; that of elements within is text.
 */
export function innerHtml(element: Element, loose: boolean): string {
  return element.children.map((child) => {
    if (isElement(child)) return outerHtml(child);
    return loose ? child.text : escapeText(child.text);
  }).join("");
}

function outerHtml(element: Element): string {
  const tag = element.local.replace(/^.*:/, "");
  const attributes = [...element.attributes].filter(([name]) => !/^xmlns(:|$)/i.test(name)).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
  if (VOID.has(tag.toLowerCase()) && element.children.length === 0) return `<${tag}${attributes}>`;
  return `<${tag}${attributes}>${innerHtml(element, false)}</${tag}>`;
}

/** Text as HTML shows it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"));
}

/** Text as an attribute's value between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;");
}
