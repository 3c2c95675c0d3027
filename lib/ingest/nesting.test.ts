import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { withBoundedNesting } from "./nesting";
import { htmlToText, sanitise } from "./sanitise";

/** How deep a parser finds elements in each other. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({ onopentag: () => void (deepest = Math.max(deepest, ++depth)), onclosetag: () => void depth-- });
  parser.end(html);
  return deepest;
}

describe("nesting", () => {
  it("of an article is left alone, however long it is", () => {
    const article = "<div><p>One <b>bold <i>word</i></b>, <a href='https://a.example/?a=1&amp;b=2'>a link</a><br><img src='https://a.example/x.jpg' alt='a > b'></p></div>\n".repeat(500);
    expect(withBoundedNesting(article)).toBe(article);
  });

  it.each([["<p>one", "p"], ["<ul><li>one<li>two</ul>", "li"], ["<li><p>one", "p"], ["<tr><td>one<td>two", "td"], ["<dt>one<dd>two", "dd"], ["<p>one<h2>two</h2>", "h2"]])("of elements that need no end is none: %s", (piece, name) => {
    const before = piece.startsWith("<tr>") ? "<table>" : "";
    const count = (html: string): number => html.split(`<${name}`).length - 1;
    const long = before + piece.repeat(1500);
    expect(count(sanitise(long))).toBe(count(long));
  });

  it("of what is not closed is bounded, and its words stay", () => {
    const hostile = Array.from({ length: 3000 }, (_, index) => `<b>word${index} `).join("");
    const text = htmlToText(sanitise(hostile));
    expect(depthOf(withBoundedNesting(hostile))).toBeLessThanOrEqual(200);
    for (const index of [0, 199, 200, 201, 2999]) expect(text).toContain(`word${index}`);
  });

  it.each(["<b>", "<a href=x>y", "<p><b>", "<x>", "<x></y>", "<p><p></p><x></p>", "<table><tr><td>", "<svg><p>", "<li><x>", "<b/>", "<font color='>'>"])("of a megabyte of %s costs no more than any other", (piece) => {
    const hostile = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(depthOf(withBoundedNesting(hostile))).toBeLessThanOrEqual(201);
    expect(sanitise(hostile, "https://a.example/").length).toBeLessThan(hostile.length * 10);
  });

  it("is never deeper for a parser than was counted, and loses no word, whatever stands where", () => {
    const piece = fc.constantFrom("<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<li>", "</li>", "<td>", "<tr>", "</table>", "<table>", "<x y='>'>", "</x>", "<br>", "</br>", "<svg>", "</svg>", "<option>", "<a href=x>", "</a>", "<!-- <b> -->", "<img>", "<B/>");
    fc.assert(fc.property(fc.array(piece, { minLength: 5, maxLength: 40 }), (pieces) => {
      const html = `${pieces.join("w ")}w `.repeat(400);
      const bounded = withBoundedNesting(html);
      expect(depthOf(bounded)).toBeLessThanOrEqual(202);
      expect(bounded.match(/w /g)?.length).toBe(html.match(/w /g)?.length);
    }), { numRuns: 60 });
  });
});
