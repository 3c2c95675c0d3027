import { expect, it } from "vitest";
import { bodyHtml } from "./body";

const words = { tableScrolls: "Table, scrolls sideways" };
const shown = (html: string) => bodyHtml(html, words);

it("lets tables scroll by themselves and keeps the page's one h1 its own", () => {
  expect(shown("<h1>A</h1><table><tr><td>1</td></tr></table>")).toBe(
    '<h2>A</h2><div class="table-scroll" tabindex="0" role="group" aria-label="Table, scrolls sideways"><table><tr><td>1</td></tr></table></div>',
  );
});

it("leaves words that only look like tags", () => {
  expect(shown("<p>&lt;table&gt; and h1</p>")).toBe("<p>&lt;table&gt; and h1</p>");
});

it("makes no heading of an empty cell, nor takes a table's head for one", () => {
  expect(shown("<thead><tr><th></th><th align=\"right\">2024</th></tr></thead>")).toBe("<thead><tr><td></td><th align=\"right\">2024</th></tr></thead>");
});
