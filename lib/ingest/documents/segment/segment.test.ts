import { describe, expect, it } from "vitest";
import { segmentDocument } from ".";

const FERRY = [
  "A ferry carrying 212 passengers ran aground off the island of Sorle on Tuesday night, the coast guard said, and all on board were brought ashore by morning.",
  "Captain Ingrid Halvorsen told the rescue service that the ferry had lost its steering in a strong current, the coast guard said in a statement.",
  "Halvorsen, 51, has commanded ferries on the route since 2009. She was not hurt.",
  "\"We felt a bump and then the lights went out,\" said one of the passengers, who spent the night in a school gymnasium.",
  "The ferry will be towed to a yard once the weather improves. Its owner said it would pay for new tickets.",
];
const CENSUS = [
  "The national statistics office will count households online for the first time next spring, Interior Minister Paulo Quintela announced on Monday in the capital.",
  "Quintela said the census would cost a third less than the last one, which sent 40,000 enumerators from door to door.",
  "Households without a connection can still ask for a paper form, the minister added, and libraries will offer help with the questions.",
  "Privacy groups have asked how long the answers will be kept. The office says that names are removed after two years.",
];
const ORCHARD = [
  "Apple growers in the Tarn valley expect their smallest harvest in three decades after late frost destroyed the blossom, according to the regional chamber of agriculture.",
  "Growers lit candles between the rows for five nights in April, but the frost reached minus six degrees in the lower orchards.",
  "\"Some orchards have nothing left to pick,\" said Maud Fabre, who grows apples on 14 hectares near the river.",
  "Fabre has insured half of her trees. The chamber has asked the region for loans without interest for the others.",
];

const firsts = (lines: string[]): number[] => segmentDocument(lines).segments.map(({ first }) => first);
const spaced = (lines: string[]): string[] => lines.flatMap((line) => [line, ""]);

describe("articles run together", () => {
  it("finds where the subject, the names and the place change", () => {
    expect(firsts([...ORCHARD, ...FERRY])).toEqual([1, 5]);
  });

  it("leaves one article whole, with and without blank lines", () => {
    for (const article of [FERRY, CENSUS, ORCHARD]) {
      expect(firsts(article)).toEqual([1]);
      expect(firsts(spaced(article))).toEqual([1]);
    }
  });

  it("takes a headline as the first line of its article", () => {
    const { segments } = segmentDocument([
      "Ferry runs aground off Sorle, all passengers safe",
      ...FERRY,
      "Census goes online for the first time",
      "0",
      ...CENSUS,
      "Late frost leaves apple growers with smallest harvest in decades",
      ...ORCHARD,
    ]);
    expect(segments.map(({ first, titleLine }) => [first, titleLine])).toEqual([[1, 1], [7, 7], [13, 13]]);
  });

  it("says why it cut", () => {
    const { segments } = segmentDocument([...ORCHARD, ...FERRY]);
    expect(segments[1]?.evidence).toContain("the vocabulary changes here");
  });
});

describe("layouts a document keeps to", () => {
  const titles = ["Ferry runs aground off Sorle", "Census goes online next spring", "Frost ruins the apple blossom"];
  const bodies = [FERRY, CENSUS, ORCHARD];
  const join = (entry: (title: string, body: string[], k: number) => string[]): string[] => titles.flatMap((title, k) => entry(title, bodies[k]!, k));

  const layouts: [string, string[]][] = [
    ["headings of Markdown", join((title, body) => [`# ${title}`, "", ...spaced(body), "## Background", "", "It was the third such case this year, records show.", ""])],
    ["numbered headlines", join((title, body, k) => [`${k + 1}. ${title}`, "", "Courier, 2024-03-05, 120w.", "", ...spaced(body), ""])],
    ["ruled lines", join((title, body, k) => [...(k > 0 ? ["----------------", ""] : []), title, "", ...spaced(body)])],
    ["underlined headlines", join((title, body) => [title, "=".repeat(title.length), "", ...spaced(body)])],
    ["wider gaps", join((title, body) => [title, "", ...spaced(body), "", ""])],
    ["headlines in capitals", join((title, body) => [title.toUpperCase(), "Tuesday, 5 March 2024", "", ...spaced(body)])],
    ["a numbered archive", join((title, body, k) => [`                 ${k + 1} of 3 DOCUMENTS`, "", "                 The Courier", "", title, "", "LENGTH: 120 words", "", ...spaced(body), "LOAD-DATE: March 5, 2024", ""])],
    ["a template with comment counts", join((title, body) => [title, "", "0", "", body[0]!, "", "What the coast says", "", ...spaced(body.slice(1))])],
  ];
  it.each(layouts)("%s", (_name, lines) => {
    const { segments } = segmentDocument(lines);
    const found = segments.map(({ titleLine }) => lines[(titleLine ?? 0) - 1]?.replace(/^(?:#|\d\.) /u, "").toLowerCase());
    expect(found).toEqual(titles.map((title) => title.toLowerCase()));
  });

  it("keeps an article whole whose sections have headings", () => {
    const lines = [`# ${titles[0]}`, "", ...spaced(FERRY), "## The route", "", ...spaced(CENSUS), "## The weather", "", ...spaced(ORCHARD)];
    expect(firsts(lines)).toEqual([1]);
  });

  it("ends an archive's article before its trailing fields", () => {
    const lines = layouts.find(([name]) => name === "a numbered archive")![1];
    const last = segmentDocument(lines).segments[0]!.last;
    expect(lines[last - 1]).toBe(FERRY.at(-1));
  });
});

describe("furniture", () => {
  it("names a page's own lines and its number, and gives them to no article", () => {
    const lines = ["DD", "MM", "YYYY", "banner_img", "Home Blog Page 12", "", "Ferry runs aground off Sorle", "", "0", "", ...spaced(FERRY), "« 1 2 3 … 40 Next »"];
    const read = segmentDocument(lines);
    expect(read.page).toBe(12);
    expect(read.furniture).toEqual([1, 2, 3, 4, 5, lines.length]);
    expect(read.segments).toHaveLength(1);
    expect(read.segments[0]).toMatchObject({ first: 7, titleLine: 7, last: lines.length - 2 });
  });

  it("keeps a lone count and short paragraphs in the article", () => {
    const read = segmentDocument(["Ferry runs aground off Sorle", "3", ...FERRY, "Next, the yard.", "7"]);
    expect(read.furniture).toEqual([]);
  });
});
