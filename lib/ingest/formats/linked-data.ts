/** A node of a page's JSON-LD. */
export type LinkedData = Record<string, unknown>;

const ARTICLE = /(Article|BlogPosting|LiveBlogPosting|Report|Review)$/;

/** The page's own description of its article in JSON-LD, or null. Broken blocks are passed over. */
export function articleData(document: Document): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = nodes(parse(script.textContent ?? "")).find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
    if (found) return found;
  }
  return null;
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, "").replace(/(-->|\/\/\]\]>|\]\]>)\s*$/, ""));
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
  return [node, ...nodes(node["@graph"], depth + 1), ...nodes(node["mainEntity"], depth + 1), ...nodes(node["mainEntityOfPage"], depth + 1)];
}
