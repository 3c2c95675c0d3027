import { describe, expect, it } from "vitest";
import { blocksToHtml, blocksToText } from "./render";
import type { Block } from "./types";

const blocks: Block[] = [
  { type: "heading", level: 2, line: 1, content: [{ text: "Fish & <chips>" }] },
  { type: "paragraph", line: 2, content: [{ text: "See " }, { text: "the quay", href: "https://quay.example/?a=1&b=\"2\"" }, { text: " now", strong: true }] },
  { type: "list", ordered: true, line: 3, items: [[{ text: "one" }], [{ text: "two", em: true }]] },
  { type: "quote", line: 4, content: [{ text: "“So.”" }] },
  { type: "figure", line: 5, src: null, caption: "The quay", credit: "Ida / AFP" },
  { type: "table", line: 6, header: ["Berth"], rows: [["<b>1</b>"]] },
  { type: "code", line: 7, text: "a < b" },
];

describe("blocks", () => {
  it("become HTML in which every text is escaped", () => {
    expect(blocksToHtml(blocks)).toBe([
      "<h2>Fish &amp; &lt;chips&gt;</h2>",
      '<p>See <a href="https://quay.example/?a=1&amp;b=&quot;2&quot;">the quay</a><strong> now</strong></p>',
      "<ol><li>one</li><li><em>two</em></li></ol>",
      "<blockquote><p>“So.”</p></blockquote>",
      "<figure><figcaption>The quay <small>Ida / AFP</small></figcaption></figure>",
      '<table><thead><tr><th scope="col">Berth</th></tr></thead><tbody><tr><td>&lt;b&gt;1&lt;/b&gt;</td></tr></tbody></table>',
      "<pre><code>a &lt; b</code></pre>",
    ].join("\n"));
  });

  it.each(["javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//quay.example", "file:///etc/passwd"])("never link to %j", (href) => {
    expect(blocksToHtml([{ type: "paragraph", line: 1, content: [{ text: "x", href }] }])).toBe("<p>x</p>");
    expect(blocksToHtml([{ type: "figure", line: 1, src: href, caption: null, credit: null }])).toBe("<figure></figure>");
  });

  it("become text with one blank line between them", () => {
    expect(blocksToText(blocks)).toBe("Fish & <chips>\n\nSee the quay now\n\n1. one\n2. two\n\n“So.”\n\nThe quay Ida / AFP\n\nBerth\n<b>1</b>\n\na < b");
  });
});
