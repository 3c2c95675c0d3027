import { expect, test } from "vitest";
import { parsePage } from "./page/parse";
import { publisherStatements } from "./publisher-data";

const PAGE = "https://www.post.example/2026/ferry";
const read = (...blocks: unknown[]) => publisherStatements(parsePage(`<html><head>${blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`).join("")}</head><body><p>Text</p></body></html>`), PAGE);

test("a publisher's statements are found in its organisation and in its articles' publisher, by reference as well", () => {
  const organisation = { "@type": "NewsMediaOrganization", "@id": "https://post.example/#org", name: "Post", ethicsPolicy: "/ethics", correctionsPolicy: { "@type": "CreativeWork", url: "https://post.example/corrections" }, foundingDate: "1951-04-01T00:00:00Z", ownershipFundingInfo: "Owned by its <b>readers</b>.", diversityPolicy: ["https://post.example/diversity", "https://post.example/more"] };
  const all = [
    { kind: "ownership", url: null, words: "Owned by its readers ." }, { kind: "founded", url: null, words: "1951-04-01" }, { kind: "ethics", url: "https://www.post.example/ethics", words: null },
    { kind: "corrections", url: "https://post.example/corrections", words: null }, { kind: "diversity", url: "https://post.example/diversity", words: null },
  ];
  expect(read(organisation)).toEqual(all);
  expect(read({ "@graph": [{ "@type": "NewsArticle", publisher: { "@id": "https://post.example/#org" } }, { ...organisation, "@type": "Thing" }] })).toEqual(all);
  expect(read({ "@type": "NewsArticle", publisher: { "@type": "Organization", name: "Post", masthead: "https://post.example/masthead" } })).toMatchObject([{ kind: "masthead" }]);
});

test("what others are said to be, other schemes and heaps of words are nothing", () => {
  expect(read({ "@type": "Organization", url: "https://other.example/", ethicsPolicy: "https://other.example/ethics" })).toEqual([]);
  expect(read({ "@type": "Organization", url: "https://post.example/", ethicsPolicy: "javascript:alert(1)", masthead: "data:text/html,x", feedback: 7 })).toEqual([]);
  expect(read({ "@type": "Organization", url: "https://post.example/", ownershipFundingInfo: "word ".repeat(5_000), foundingDate: "long ago" })).toMatchObject([{ kind: "ownership", words: expect.stringMatching(/^[\s\S]{1,600}$/) as string }]);
  expect(read([], "no", { "@type": "Organization" }, { "@graph": [null, 3] })).toEqual([]);
});
