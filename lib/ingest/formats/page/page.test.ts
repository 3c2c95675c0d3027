import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { htmlToText, sanitise } from "../../sanitise";
import { extractPage } from ".";
import type { Selectors } from "./types";

const URL = "https://skerry.example/2025/ferry";
const paragraph = (at: number) => `Paragraph ${at} of the report says that the council, the harbour and the ferry company agreed on a new timetable, with boats every hour, from the first week of the coming month.`;
const BODY = Array.from({ length: 6 }, (_, at) => `<p>${paragraph(at)}</p>`).join("\n");

function page(main: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>Ferry keeps its hour | The Skerry Post</title>${head}</head><body>
    <div class="site-header"><ul class="menu"><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></div>
    <main><article><h1>Ferry keeps its hour</h1>${main}</article></main>
    <div id="footer"><p>The Skerry Post is published every morning by the islands' own press, which belongs to its readers and to nobody else at all.</p></div></body></html>`;
}

const read = (html: string, selectors?: Selectors) => extractPage(html, URL, selectors ? { selectors } : {});
const shown = (html: string) => htmlToText(sanitise(read(html).html, URL));
const MORE = BODY.replace(/Paragraph (\d)/g, "Paragraph 2$1");
const halves = (between: string) => page(`${BODY}${between}${MORE}`);

describe("the article of a page", () => {
  it("is its paragraphs, without title, byline, date and what stands around it", () => {
    const { text } = read(page(`<p class="kicker">Transport</p><div class="meta"><span>By Ines Calder</span> <time>10 June 2025</time></div><p>By Ines Calder</p><p>June 10, 2025</p>${BODY}`));
    expect(text.split("\n")).toEqual(Array.from({ length: 6 }, (_, at) => paragraph(at)));
  });

  it.each([
    ["related links in a box", `<div class="related-links"><h3>Related</h3><ul><li><a href="/a">The quay is mended</a></li><li><a href="/b">Storm closes the strait</a></li></ul></div>`, /quay is mended|Related/],
    ["related links without a name", `<p><strong>READ MORE: </strong><a href="/a">The quay is mended after the storm of last winter</a></p>`, /quay is mended/],
    ["a paragraph that is a link", `<p><a href="/a">The quay is mended after the storm of last winter</a></p>`, /quay is mended/],
    ["a list of links to other pieces", `<ul><li><a href="/a">The quay is mended after the storm</a></li><li><a href="/b">Storm closes the strait for a week</a></li></ul>`, /quay is mended|Storm closes/],
    ["a call to subscribe", `<p>Sign up for our morning letter and never miss a boat.</p>`, /Sign up/],
    ["a box for a letter", `<div class="newsletter-signup"><h4>The Morning Tide</h4><p>All that moves on the islands, in your inbox before breakfast, six days a week, for free.</p><form><input name="mail"><button>Send</button></form></div>`, /inbox|Tide/],
    ["share buttons", `<ul class="share-tools"><li><a href="https://social.example/s">Facebook</a></li><li>Copy link</li></ul>`, /Facebook|Copy link/],
    ["an advertisement's label", `<p>Advertisement</p><div class="ad-slot">Buy lamps</div>`, /Advertisement|lamps/],
    ["a German hint", `<p><b>Lesen Sie auch: </b><a href="/a">Der Kai ist nach dem Sturm repariert</a></p>`, /Lesen Sie|Kai/],
    ["a Chinese hint", `<p>相关阅读：<a href="/a">风暴过后码头已经修好</a></p>`, /相关阅读|码头/],
    ["what is hidden", `<div style="display: none"><p>${paragraph(77)}</p></div><p hidden>${paragraph(78)}</p>`, /Paragraph 7/],
    ["a consent banner", `<div id="cookie-consent" role="dialog"><p>We use cookies and similar techniques to measure how our pages are read, and to show advertisements that fit.</p></div>`, /cookies/],
    ["a player and its credit", `<div class="video-playlist"><p>Watch now</p><a href="/v">The launch in pictures</a></div>`, /Watch|launch/],
  ])("has no %s", (_, between, unwanted) => {
    const text = shown(halves(between));
    expect(text).not.toMatch(unwanted);
    expect(text).toContain(paragraph(5));
    expect(text).toContain(paragraph(25));
  });

  it.each([
    ["a comment section, however long", `<div id="comments"><h3>3 comments</h3>${`<div class="comment"><p>${paragraph(99)}</p></div>`.repeat(4)}</div>`, /Paragraph 99|comments/],
    ["more stories", `<section><h2>More from Skerry</h2><div><a href="/a"><h3>The quay is mended</h3></a><p>Workers finished early.</p></div></section>`, /quay|Workers|More from/],
    ["tags", `<p>Tags: <a href="/t/ferry">ferry</a>, <a href="/t/sea">sea</a></p>`, /Tags/],
    ["rights", `<p>© 2025 The Skerry Post. All rights reserved.</p>`, /rights/],
  ])("ends before %s", (_, after, unwanted) => {
    const text = shown(page(`<div class="text">${BODY}</div>${after}`));
    expect(text).not.toMatch(unwanted);
    expect(text).toContain("Paragraph 5");
  });

  it.each([
    ["a subheading", `<h2>What it costs</h2>`, "What it costs"],
    ["a list", `<ul><li>Boats leave every hour, on the hour, from both quays</li><li>Children travel free</li></ul>`, "Children travel free"],
    ["a table", `<table><tr><th>Quay</th><th>First boat</th></tr><tr><td>North</td><td>05:10</td></tr></table>`, "05:10"],
    ["a quotation", `<blockquote><p>We will not be an island without a boat.</p></blockquote>`, "an island without a boat"],
    ["code", `<pre><code>if (tide &gt; 3) sail();</code></pre>`, "if (tide > 3) sail();"],
    ["a link in a sentence", `<p>The full text is in <a href="/minutes">the minutes of the council</a>, which anybody may read.</p>`, "the minutes of the council"],
    ["a short sentence", `<p>“Never,” he said.</p>`, "“Never,” he said."],
  ])("keeps %s", (_, between, wanted) => {
    expect(shown(halves(between))).toContain(wanted);
  });

  it("keeps a part that names itself, whatever attributes its names stand in", () => {
    expect(shown(halves(`<div class="css-1abc" data-testid="code-view"><pre><code>sail();</code></pre></div>`))).toContain("sail();");
  });

  it("keeps a picture with its caption as a figure, and the caption out of its text", () => {
    const { html, text } = read(halves(`<div class="image-box"><img src="/quay.jpg" alt="The quay"><p class="image-caption">The quay at dawn. Photo: Otto Lind</p></div>`));
    const clean = sanitise(html, URL);
    expect(clean).toMatch(/<figure><img src="https:\/\/skerry\.example\/quay\.jpg"[^>]*>\s*<figcaption>The quay at dawn/);
    expect(text).not.toContain("at dawn");
  });

  it("gives pictures that scripts would load their address", () => {
    const { html } = read(halves(`<figure><img src="data:image/gif;base64,R0lGOD" data-srcset="/small.jpg 300w, /large.jpg 1200w"></figure>`));
    expect(html).toContain(`src="https://skerry.example/large.jpg"`);
  });

  it("has its parts joined, where a site cuts its body in pieces", () => {
    const part = (at: number) => `<div class="chunk"><p>${paragraph(at)}</p><p>${paragraph(at + 1)}</p></div>`;
    const { text } = read(page(`${part(10)}<div class="ad-slot">Buy lamps</div>${part(20)}<div class="promo"><a href="/x">Lamps for sale</a></div>${part(30)}`));
    expect(text.split("\n")).toEqual([10, 11, 20, 21, 30, 31].map(paragraph));
  });

  it("has paragraphs where the site writes bare text and line breaks", () => {
    const { html } = read(page(`<div class="text">${paragraph(1)}<br><br>${paragraph(2)}<br><br>${paragraph(3)}</div>`));
    expect(htmlToText(sanitise(html)).split("\n\n")).toEqual([paragraph(1), paragraph(2), paragraph(3)]);
  });

  it("hears the page's linked data where the markup leaves doubt", () => {
    const body = [1, 2, 3, 4].map(paragraph).join("\n");
    const bait = `<div class="text"><p>${paragraph(50)}</p></div>`;
    const data = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Ferry keeps its hour", articleBody: body })}</script>`;
    const { text } = read(page(`<div class="a">${[1, 2].map((at) => `<p>${paragraph(at)}</p>`).join("")}</div>${bait}<div class="b">${[3, 4].map((at) => `<p>${paragraph(at)}</p>`).join("")}</div>`, data));
    expect(text).toContain(paragraph(4));
  });

  it("is refused where there is none", () => {
    expect(() => read("<!doctype html><html><body><ul><li><a href=/>Home</a></li></ul></body></html>")).toThrow(AppError);
  });
});

describe("an owner's selectors", () => {
  const html = page(`<div class="strange"><p class="w">Von Ines Calder</p><p class="d">10. Juni 2025</p><p>Kurz.</p><p class="out">Werbung für Lampen</p><p>${paragraph(1)}</p></div>`);

  it("decide over everything else", () => {
    const article = read(html, { article: ".strange", remove: [".out", ".w", ".d"], title: "h1" });
    expect(article.text.split("\n")).toEqual(["Kurz.", paragraph(1)]);
    expect(article).toMatchObject({ title: "Ferry keeps its hour", problems: [] });
    expect(read(html, { byline: ".w", date: ".d" })).toMatchObject({ byline: "Von Ines Calder", published: { value: "2025-06-10", precision: "day" } });
  });

  it("join several elements in their order", () => {
    expect(read(page(BODY), { article: "p:nth-of-type(2), p:nth-of-type(4)" }).text.split("\n")).toEqual([paragraph(1), paragraph(3)]);
  });

  it("say what they do not meet, and leave the rest to the rules", () => {
    const article = read(page(BODY), { article: ".gone", byline: ".nobody", remove: ["p:::"], date: "h1" });
    expect(article.text).toContain("Paragraph 5");
    expect(article.problems).toHaveLength(4);
  });
});

describe("what a page says of its article", () => {
  const linked = (text: string) => `<script type="application/ld+json">${text}</script>`;

  it("is read from linked data that a template broke", () => {
    const broken = `{"@type":"NewsArticle","headline":"Ferry keeps
      its hour","author":{"@type":"Person","name":"Ines Calder",},"datePublished":"2025-06-10T08:30:00Z",}`;
    expect(read(page(BODY, linked(broken)))).toMatchObject({ byline: "Ines Calder", published: { value: "2025-06-10T08:30:00Z" } });
    const beyond = `{"@type":"NewsArticle","headline":"Ferry keeps its hour","description":"He said "no" twice","datePublished":"2025-06-10"}`;
    expect(read(page(BODY, linked(beyond)))).toMatchObject({ published: { value: "2025-06-10" } });
  });

  it("is of the page's own article, where it lists others too", () => {
    const others = [{ "@type": "NewsArticle", headline: "Storm closes the strait", datePublished: "2024-01-01" }, { "@type": "NewsArticle", headline: "Ferry keeps its hour", datePublished: "2025-06-10" }];
    expect(read(page(BODY, linked(JSON.stringify(others)))).published.value).toBe("2025-06-10");
  });

  it("follows references within a graph", () => {
    const graph = { "@graph": [{ "@type": "Person", "@id": "#ines", name: "Ines Calder" }, { "@type": "Article", headline: "Ferry keeps its hour", author: { "@id": "#ines" } }] };
    expect(read(page(BODY, linked(JSON.stringify(graph)))).byline).toBe("Ines Calder");
  });

  it("is read from the page itself as a last resort", () => {
    const article = read(page(`<div class="byline">By <a rel="author" href="/ines">Ines Calder</a></div><div class="post-date">Published June 10, 2025</div>${BODY}`));
    expect(article).toMatchObject({ byline: "Ines Calder", published: { value: "2025-06-10", precision: "day" } });
  });

  it("is the date beside the headline, not that of another piece beside the text", () => {
    const others = `<aside><time datetime="2024-01-01">1 January 2024</time> The quay is mended</aside>`;
    expect(read(page(`<p class="byline">Published June 10, 2025</p>${BODY}${others}`))).toMatchObject({ byline: null, published: { value: "2025-06-10" } });
  });

  it("is a byline without a name of its own, and a title without its site's address", () => {
    const plain = `<html><head><title>Ferry keeps its hour | Boats | news on skerry.example</title><link rel="canonical" href="${URL}"></head><body><p>By Ines Calder</p><div><h2>Boats</h2>${BODY}</div></body></html>`;
    expect(read(plain)).toMatchObject({ title: "Ferry keeps its hour | Boats", byline: "Ines Calder" });
  });
});

describe("what readers of some pages need", () => {
  it.each([
    ["KaTeX", `<span class="katex"><span class="katex-mathml"><math><semantics><mi>E</mi><annotation encoding="application/x-tex">E = mc^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">E=mc2</span></span>`],
    ["MathML with its source", `<math alttext="E = mc^2"><mi>E</mi><mo>=</mo><msup><mi>c</mi></msup></math>`],
    ["MathJax", `<span class="MathJax_Preview">E</span><script type="math/tex">E = mc^2</script>`],
    ["MathML without its source", `<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>`, "E = m c^{2}"],
  ])("is a formula as it was written: %s", (_, formula, tex = "E = mc^2") => {
    expect(shown(page(`${BODY}<p>The law is ${formula} and ${formula} as everybody on the islands knows who has ever waited for a boat at noon.</p>`))).toContain(`The law is ${tex} and ${tex} as everybody`);
  });

  it("is code without the numbers of its lines", () => {
    const code = `<pre><code><span class="linenumber">1</span>let boats = 2;\n<span class="linenumber">2</span>sail(boats);</code></pre>`;
    expect(shown(page(`${BODY}${code}<p>${paragraph(9)}</p>`))).toContain("let boats = 2;\nsail(boats);");
  });

  it("is a table of data with its links, wherever it stands", () => {
    const table = `<table><tr><th>Boat</th><th>Plan</th></tr><tr><td>Skerry II</td><td><a href="/plan">plan-of-skerry-two</a></td></tr></table>`;
    expect(shown(page(`${table}${BODY}`))).toContain("plan-of-skerry-two");
  });

  it("are the short lines of a page that has no long ones, without its title", () => {
    const text = read("<!doctype html><html><head><title>A boat</title></head><body><nav><a href='/'>Home</a></nav><article><h1>A boat</h1><p>We built a boat.</p><p>It floats well.</p><ul><li>It is red.</li><li>It is made of oak.</li></ul></article></body></html>").text;
    expect(text.split("\n")).toEqual(["We built a boat.", "It floats well.", "It is red.", "It is made of oak."]);
  });
});

describe("pages that Defuddle knows better", () => {
  it("have their notes at their end, numbered by the list, without marks that lead back", () => {
    const noted = BODY.replace("agreed on", `agreed<sup><a href="#n1" id="r1">1</a></sup> on`);
    const { html, text } = read(page(`${noted}<section class="footnotes"><ol><li id="n1"><p>By a vote of nine to two. <a href="#r1">↩</a></p></li></ol></section>`));
    expect(sanitise(html, URL)).toMatch(/<ol><li><p>By a vote of nine to two\.\s*<\/p><\/li><\/ol>\s*$/);
    expect(text.split("\n").at(-1)).toBe("By a vote of nine to two.");
  });

  it("set boxes apart as quotations", () => {
    const html = `<!doctype html><html><head><title>Knots</title></head><body><article><p>A rope holds a boat.</p><div class="admonition note"><p class="admonition-title">Note</p><p>Wet rope holds better.</p></div><p>A chain does too.</p></article></body></html>`;
    expect(sanitise(read(html).html, URL)).toMatch(/<blockquote>\s*<p><strong>Note<\/strong><\/p>\s*<p>Wet rope holds better\.<\/p>\s*<\/blockquote>/);
  });

  it("are threads of platforms, with who answers whom", () => {
    const message = (id: number, indent: number, name: string, words: string) => `<tr class="comtr" id="${id}"><td><table><tr><td class="ind"><img src="s.gif" width="${indent}"></td><td><div class="comhead"><a class="hnuser">${name}</a> <span class="age" title="2025-06-10T09:00:00"><a href="item?id=${id}">2 hours ago</a></span></div><div class="comment"><span class="commtext">${words}</span></div></td></tr></table></td></tr>`;
    const thread = `<html><head><title>Ferry keeps its hour</title></head><body><table class="fatitem"><tr class="athing" id="1"><td class="title"><span class="titleline"><a href="https://skerry.example/ferry">Ferry keeps its hour</a></span></td></tr><tr><td class="subtext">by <a class="hnuser">ines</a> <span class="age" title="2025-06-10T08:00:00"></span></td></tr></table><table class="comment-tree">${message(2, 0, "otto", "Boats every hour are enough.")}${message(3, 40, "ines", "Not on Sundays.")}</table></body></html>`;
    const article = extractPage(thread, "https://news.ycombinator.com/item?id=1");
    expect(article).toMatchObject({ title: "Ferry keeps its hour", byline: "ines", published: { value: "2025-06-10" } });
    expect(sanitise(article.html, URL).replace(/\s+/g, " ")).toMatch(/<blockquote>.*otto.*Boats every hour.*<blockquote>.*ines.*Not on Sundays\..*<\/blockquote> ?<\/blockquote>/);
  });
});

describe("pages that are built to drown a parser", () => {
  const fill = `<p>${paragraph(1)}</p>`.repeat(20);
  it.each([
    ["spans in one paragraph", `<p>${"<span class='date author'>x</span> ".repeat(20_000)}</p>`],
    ["captions without pictures", `<div class="caption">${"<span class='credit'>x</span>".repeat(20_000)}</div>`],
    ["paragraphs that are links", `<p><a href="/x">${paragraph(2)}</a></p>`.repeat(2500)],
    ["quotations", `<blockquote><p>${paragraph(3)}</p></blockquote>`.repeat(2500)],
    ["breaks", `<div>${`${paragraph(4)}<br><br>`.repeat(5000)}</div>`],
    ["names without end", `<p class="${"related-".repeat(20_000)}">x</p>`.repeat(20)],
    ["lines of code", `<pre>${"<div class=line>x = 1</div>".repeat(20_000)}</pre>`],
    ["elements in each other", `${"<div class='a'>".repeat(700)}${"</div>".repeat(700)}`],
  ])("give an article all the same: %s", (_, bomb) => {
    expect(read(page(bomb + fill)).text).toContain(paragraph(1));
  });

  it("are refused at once where unknown elements stand in each other without end", () => {
    expect(() => read(page("<x-y>".repeat(120_000)))).toThrow("nested too deep");
    expect(read(page(`${"<p><x-y></p>".repeat(2_000)}${fill}`)).text).toContain(paragraph(1));
  });

  it("are refused where they hold nothing but signs", () => {
    expect(() => read(page("<".repeat(1_000_000)))).toThrow(AppError);
  });
});
