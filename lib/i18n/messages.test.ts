import { describe, expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "./languages";
import { localeOf } from "./locale";

type Leaf = string | ((...values: never[]) => string);

/** Every message of a tree with its path. */
function leaves(tree: object, at = ""): [string, Leaf][] {
  return Object.entries(tree).flatMap(([key, value]: [string, Leaf | object]) => (typeof value === "object" ? leaves(value, `${at}${key}.`) : [[`${at}${key}`, value] as [string, Leaf]]));
}

/** What a message says, with an example for each of its values: a number, so that it does for counts and names. */
const said = (leaf: Leaf) => (typeof leaf === "string" ? leaf : leaf(...(Array.from({ length: leaf.length }, () => 3) as never[])));
const marks = (leaf: Leaf) => [...said(leaf).matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const english = leaves(localeOf("en").words);

describe.each(INTERFACE_LANGUAGES.filter((lang) => lang !== "en"))("the words in %s", (lang) => {
  const words = new Map(leaves(localeOf(lang).words));

  it("say something for every message and use the same marked parts and numbers", () => {
    for (const [path, leaf] of english) {
      const own = words.get(path);
      expect(own !== undefined && said(own).trim(), `${path} says nothing`).toBeTruthy();
      expect(marks(own!), `the marked parts of ${path}`).toEqual(marks(leaf));
      expect(said(own!).includes("3"), `${path} leaves out its number or name`).toBe(said(leaf).includes("3"));
    }
  });

  it("have no straight quotation marks or dashes for want of better", () => {
    for (const [path, leaf] of words) expect(said(leaf), `${path}`).not.toMatch(/["']|\.\.\.| - /);
  });
});
