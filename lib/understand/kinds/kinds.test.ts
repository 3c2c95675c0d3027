import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findKind, sayWhy } from ".";
import type { KindInput } from "./types";

const FRAUD = "Police arrested two men over a token sale that promised guaranteed returns. Victims were told to sign up now for a presale with stable income, prosecutors said. The court heard that the website listed prices and a bonus round, according to the indictment. Lawyers for the accused denied fraud.";
const PROMOTION = "HarbourCoin is gaining momentum as it enters the final presale. With tokens priced at $0.01, Stage 9 offers a limited-time opportunity. Sign up today and get $ 15 instantly when you sign up. Your profits are automatically paid: passive income for beginners, and you only need a phone. The game-changing, user-friendly platform is poised to dominate.\nOfficial website: https://coin.example/\nEmail: info@coin.example";
const COLUMN = "I have watched this quay for thirty years, and I am tired of promises. We should stop pretending that another study will help. It is a disgrace that those who decide have never stood there in January. What we need is a crane, and we ought to buy it now. Is that really too much to ask?";

const kindOf = (input: Partial<KindInput>) => findKind({ title: "A quay", text: "", ...input });

describe("what a source says of its piece", () => {
  it.each<[Partial<KindInput>, string]>([
    [{ marks: [{ in: "type", words: "OpinionNewsArticle" }] }, "opinion"], [{ marks: [{ in: "type", words: "BackgroundNewsArticle" }] }, "analysis"], [{ marks: [{ in: "type", words: "AdvertiserContentArticle" }] }, "sponsored"],
    [{ marks: [{ in: "section", words: "Leitartikel" }] }, "editorial"], [{ marks: [{ in: "category", words: "Contenu sponsorisé" }] }, "sponsored"], [{ marks: [{ in: "category", words: "社説" }] }, "editorial"],
    [{ marks: [{ in: "label", words: "ANALYSIS/OPINION:" }] }, "opinion"], [{ url: "https://paper.example/opinie/2025/05/quay" }, "opinion"], [{ url: "https://paper.example/de/meinung/kommentare/quay-12.html" }, "opinion"],
    [{ url: "https://paper.example/partner-content/quay" }, "sponsored"], [{ url: "https://www.presseportal.de/pm/1/2" }, "press-release"], [{ url: "https://paper.example/news/live/quay-1" }, "live-blog"],
    [{ byline: "The Editorial Board" }, "editorial"], [{ byline: "Agence France-Presse" }, "wire-copy"], [{ sponsor: "Quay Inc." }, "sponsored"],
  ])("%j is %s", (input, kind) => expect(kindOf(input).value).toBe(kind));

  it("outweighs how it is written", () => {
    expect(kindOf({ text: COLUMN }).value).toBe("opinion");
    expect(kindOf({ text: COLUMN, marks: [{ in: "type", words: "ReportageNewsArticle" }] }).value).toBe("report");
    expect(kindOf({ text: PROMOTION, marks: [{ in: "section", words: "Satire" }] }).value).toBe("satire");
  });

  it("is not read into names that are topics, nor into the last part of an address", () => {
    expect(kindOf({ marks: [{ in: "category", words: "Satire" }] }).value).toBe("report");
    expect(kindOf({ url: "https://paper.example/news/opinion" }).value).toBe("report");
    expect(kindOf({ marks: [{ in: "links", words: "rel=sponsored, 3 times" }] }).value).toBe("report");
  });
});

describe("what a piece says of itself", () => {
  it.each<[Partial<KindInput>, string]>([
    [{ title: "Opinion: The quay is late" }, "opinion"], [{ title: "Kommentar: Der Kai kommt zu spät" }, "opinion"], [{ title: "评论：码头来得太晚" }, "opinion"], [{ title: "The quay is late | Editorial" }, "editorial"],
    [{ title: "[사설] 부두는 늦었다" }, "editorial"], [{ title: "【PR】港の新しい店" }, "sponsored"], [{ title: "Anzeige: Der neue Kai" }, "sponsored"], [{ title: "Correction: The quay" }, "correction"], [{ title: "Review: The Quay" }, "review"],
    [{ title: "Storm on the quay: live updates" }, "live-blog"], [{ title: "In conversation with the keeper of the quay" }, "interview"],
    [{ text: "This article is sponsored by Quay Inc." }, "sponsored"], [{ text: "Some words.\n\nComment: The council is wrong." }, "opinion"], [{ disclaimer: "This article represents the author's personal views." }, "opinion"],
    [{ dateline: "OSLO (Reuters)" }, "wire-copy"], [{ text: "新华社奥斯陆9月6日电（记者李明）码头6日开放。" }, "wire-copy"], [{ text: "МОСКВА, 14 апреля. /ТАСС/. Причал открыт." }, "wire-copy"],
    [{ text: "OSLO, March 4 /PRNewswire/ -- Quay Inc. today announced" }, "press-release"], [{ title: "A coin to watch", text: PROMOTION }, "sponsored"],
    [{ text: "In our edition of Monday we wrote that the quay is closed. It is open. We apologise for the error." }, "correction"],
  ])("%j is %s", (input, kind) => {
    const found = kindOf(input);
    expect(found.value).toBe(kind);
    expect(found.evidence[0]?.words).not.toBe("");
  });

  it.each<[Partial<KindInput>, string]>([
    [{ text: "BRANFORD, Ohio (XQ) — A ferry left the quay." }, "wire-copy"], [{ text: "Halvik, Oct 9 (QNA) Three boats were held, an official said." }, "wire-copy"], [{ title: "UPDATE 2-Quay opens late" }, "wire-copy"],
    [{ text: "The quay was closed. This material may not be published, broadcast, rewritten or redistributed." }, "wire-copy"], [{ title: "The Gazette's view on the quay" }, "editorial"],
    [{ text: "She has kept the quay for forty years.\n\nDo you sleep at night?\n\nI do, when the wind allows me.\n\nWho taught you?\n\nMy aunt. She had no patience with me.\n\nWill you stop?\n\nI tried once. My knees brought me back." }, "interview"],
    [{ title: "Statement from the Harbour Office", text: "Our landmark partnership with the town has today reached a milestone.\n\nPress office, Harbour Office" }, "press-release"],
  ])("%j is %s by its form", (input, kind) => expect(kindOf({ lang: "en", ...input }).value).toBe(kind));

  it("is no agency's where a broadcaster stands in the dateline", () => {
    expect(kindOf({ text: "WASHINGTON (CNN) — The quay was closed on Monday, officials said." }).value).toBe("report");
  });

  it("is known by its manner, which is told in words; what only speaks warmly is not sponsored", () => {
    const found = kindOf({ text: COLUMN });
    expect(found.value).toBe("opinion");
    expect(sayWhy(found.evidence)).toMatch(/^It is written so: .*it says what should be \(“/);
    const warm = "The innovative quay is stunning and world class, a premium place that is perfect for everyone. It stands out. Its cranes are state of the art, its lights are breathtaking, its keepers tailored and convenient, and whoever comes will find it unforgettable.";
    expect(kindOf({ text: warm }).value).not.toBe("sponsored");
  });

  it("is not guessed: reports on fraud, on advertising, on a company and with a mark for an advertisement are reports", () => {
    const company = "The company announced a capital raise of €300 million for its treasury. Investors welcomed the plan. Shares rose 3 %, and analysts said more could follow.";
    for (const text of [FRAUD, "The council met. Comments were few.", company, `Advertisement\n${company}`]) expect(findKind({ title: "News", text })).toMatchObject({ value: "report", evidence: [] });
  });

  it("is told with its words and where they stood", () => {
    const found = kindOf({ title: "Opinion: The quay is late", text: COLUMN, url: "https://paper.example/opinion/quay" });
    expect(found.evidence.slice(0, 2)).toEqual([{ signal: "title-label", words: "Opinion", where: "title" }, { signal: "address", words: "/opinion/", where: "address" }]);
    expect(found.evidence.some(({ signal }) => signal === "manner")).toBe(true);
    expect(sayWhy(found.evidence)).toMatch(/^Its title says “Opinion”; its address lies under “\/opinion\/”;/);
    expect(found.confidence).toBeGreaterThan(kindOf({ text: COLUMN }).confidence);
    expect(sayWhy([])).toBe("Nothing in it shows another kind of piece.");
  });
});

it("reads hostile texts in linear time", () => {
  const parts = ["“".repeat(9_000), "Q: ".repeat(3_000), "12:30 ".repeat(2_000), "— ".repeat(4_000), "sponsored by ".repeat(800), "a".repeat(10_000), "about A".repeat(1_500), "(".repeat(9_000), "interview met ".repeat(700), "\n".repeat(9_000), "5/".repeat(4_000), "https://".repeat(1_200)];
  for (const part of parts) expect(findKind({ title: part.slice(0, 500), text: part.repeat(20), url: `https://paper.example/${"opinion-".repeat(200)}/x` }).confidence).toBeGreaterThan(0);
});

const data = path.resolve(import.meta.dirname, "../../../../shared/data");
const files = ["documents/dev.jsonl", "documents/dev-long.jsonl", "longform/wikinews-2019.jsonl"].map((file) => path.join(data, file));
if (!files.every(existsSync)) process.stderr.write(`kinds of real articles: skipped, ${data} lacks them\n`);

describe.skipIf(!files.every(existsSync))("real reporting", () => {
  it.each(files)("is never called sponsored, nor a release or satire: %s", (file) => {
    type Row = { title?: string; text: string; starts?: number[] };
    const rows = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Row);
    const pieces = rows.flatMap(({ title, text, starts }) => {
      if (!starts) return [{ title: title ?? "", text }];
      const lines = text.split("\n");
      return starts.map((start, index) => ({ title: "", text: lines.slice(start - 1, (starts[index + 1] ?? lines.length + 1) - 1).join("\n") }));
    });
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.map((piece) => findKind({ ...piece, lang: "en" })).filter(({ value }) => value === "sponsored" || value === "press-release" || value === "satire")).toEqual([]);
  });
});
