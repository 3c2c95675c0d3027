import { expect, it } from "vitest";
import { siteOrigin } from "@/lib/site";
import { headTags, type Said } from "./head-tags";

const HOSTILE = `"/><script>alert('1')</script>&`;
const said: Said = {
  title: { absolute: HOSTILE }, description: HOSTILE,
  alternates: { canonical: `/a?${HOSTILE}`, languages: { de: "/de/a" }, types: { "application/rss+xml": "/feed.xml" } },
  openGraph: { title: HOSTILE, description: HOSTILE, url: "/", locale: "en_GB", siteName: "Parallax", images: [{ url: "/b.png", width: 1, height: 2, alt: "" }], type: "article", section: HOSTILE },
  twitter: { card: "summary_large_image", title: HOSTILE, description: HOSTILE, images: ["/b.png"] },
};

/** The tags with their attributes, as a parser sees them. */
const tagsOf = (html: string) => [...html.matchAll(/<(\w+)((?: [\w:-]+="[^"]*")*)\/?>/g)].map(([, tag = "", attributes = ""]) => `${tag}${attributes}`);

it("says every thing in a tag of its own, from which no text breaks out", () => {
  const html = headTags(said);
  expect(tagsOf(html).filter((tag) => !/^(title|meta|link)/.test(tag))).toEqual([]);
  expect(html.match(/</g)).toHaveLength(tagsOf(html).length + 1);
  expect(html).toContain("&quot;/&gt;&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&amp;</title>");
});

it("names whole addresses, the front page's without a slash at its end, and leaves others' as they are", () => {
  const html = headTags(said);
  expect(html).toContain(`<meta property="og:url" content="${siteOrigin()}"/>`);
  expect(html).toContain(`<link rel="alternate" href="${siteOrigin()}/de/a" hreflang="de"/>`);
  expect(html).toContain(`<meta name="twitter:image" content="${siteOrigin()}/b.png"/>`);
  expect(headTags({ ...said, alternates: { canonical: "https://elsewhere.test/a" } })).toContain(`<link rel="canonical" href="https://elsewhere.test/a"/>`);
});

it("says nothing of what is not known", () => {
  expect(headTags({ title: { absolute: "A" }, robots: { index: false } })).toMatch(/^<title>A<\/title><meta name="robots" content="noindex"\/><meta name="application-name"/);
});
