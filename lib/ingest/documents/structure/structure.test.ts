import { describe, expect, it } from "vitest";
import type { Block, DocumentArticle } from "../types";
import { splitDateline } from "./dateline";
import { quotedOutlet, sourceAddress } from "./fields";
import { bylineOf } from "./head";
import { isHeadingLine, splitGluedHeading } from "./headings";
import { structureSegment } from "./index";
import { toInline } from "./inline";
import { leftoverReason } from "./leftovers";

const PROSE = "The harbour authority has spent two winters rebuilding the north quay, and engineers now expect the first ferries to use it again before the herring season opens.";

function read(lines: string[], titleLine: number | null = 1): DocumentArticle {
  return structureSegment(lines, { first: 1, last: lines.length, titleLine, evidence: [] });
}
const types = (article: DocumentArticle): Block["type"][] => article.blocks.map((block) => block.type);
const text = (block: Block | undefined): string => (block && "content" in block ? block.content.map((part) => part.text).join("") : "");

describe("the head of an article", () => {
  it("gives title, count, byline, standfirst and date line their fields", () => {
    const article = read(["# North quay reopens", "12 comments", "Ferries are due back before the season, two years after the storm", "By Ida Holm and Per Vang", "Published: 4 March 2024", "", PROSE]);
    expect(article).toMatchObject({ title: "North quay reopens", titleDerived: false, commentCount: 12, byline: "Ida Holm and Per Vang", standfirst: "Ferries are due back before the season, two years after the storm" });
    expect(types(article)).toEqual(["paragraph"]);
  });

  it.each([
    ["By Ida Holm, Staff Writer", "Ida Holm, Staff Writer"], ["BYLINE: Ida Holm", "Ida Holm"], ["Ida Holm reports", "Ida Holm"], ["Von Petra Klein", "Petra Klein"], ["作者：王小明", "王小明"],
  ])("reads the byline of %s", (line, byline) => expect(bylineOf(line)).toBe(byline));

  it.each(["By 2030 the port wants to be free of diesel", "By then it was too late.", "Par for the course", "By the numbers and by the book it failed"])("takes no byline from %s", (line) => expect(bylineOf(line)).toBeNull());

  it("cuts the dateline off the lead", () => {
    expect(splitDateline("OSLO, March 4 (Reuters) - The quay is open.")).toEqual({ dateline: "OSLO, March 4 (Reuters)", rest: "The quay is open." });
    expect(splitDateline("Oslo (AP) -- The quay is open.")?.dateline).toBe("Oslo (AP)");
    expect(splitDateline("The port (AP) of Oslo")).toBeNull();
    expect(splitDateline(PROSE)).toBeNull();
  });
});

describe("headings", () => {
  const around = { previous: PROSE, next: PROSE };
  it.each(["A Quay for the Next Century", "What happens now?", "Firm opposition", "'A costly mistake'", "下一步怎么办"])("takes %s for one", (line) => expect(isHeadingLine(line, around)).toBe(true));
  it.each(["He said the quay was late", "Photo by Ida Holm", "It is very important to choose a safe and honest builder", "ida@quay.example", "The quay opened.", "Ida Holm, Harbour News, Oslo", "- one of the points"])("leaves %s alone", (line) => expect(isHeadingLine(line, around)).toBe(false));
  it("needs a paragraph below it", () => expect(isHeadingLine("Firm opposition", { previous: PROSE, next: null })).toBe(false));

  it("cuts a glued heading off a paragraph, and nothing off an ordinary one", () => {
    expect(splitGluedHeading(`${PROSE} Turn old sheds into homes`, PROSE)?.heading).toBe("Turn old sheds into homes");
    expect(splitGluedHeading(`${PROSE} A Harbour Between Two Worlds`, PROSE)?.heading).toBe("A Harbour Between Two Worlds");
    const endings = ["The company declined to comment", "He told reporters", "Reuters", "Ida Holm", "Photograph: Ida Holm/AFP", "They waited for hours"];
    expect(endings.filter((ending) => splitGluedHeading(`${PROSE} ${ending}`, PROSE) !== null)).toEqual([]);
    expect(splitGluedHeading(`${PROSE.slice(0, -1)}, said Mr. Holm of Vang Co. Ltd`, PROSE)).toBeNull();
    expect(splitGluedHeading(`${PROSE} Turn old sheds into homes`, null)).toBeNull();
  });
});

describe("the body", () => {
  it("reads bullets, numbers and steps as lists", () => {
    const article = read(["How to join", PROSE, "• first berth", "• second berth", PROSE, "1. Ask", "2. Wait", PROSE, "Step 1.", "Write to the port", "Step 2.", "Pay the fee"]);
    expect(article.blocks.flatMap((block) => (block.type === "list" ? [[block.ordered, block.items.length]] : []))).toEqual([[false, 2], [true, 2], [true, 2]]);
  });
  it("takes a year or a lone number for no list", () => expect(types(read(["T", "2019. That was the year in which the old quay fell into the harbour during the storm."]))).toEqual(["paragraph"]));

  it("links addresses and nothing that runs", () => {
    expect(toInline("See https://quay.example/a(b), or write to ida@quay.example.")).toEqual([
      { text: "See " }, { text: "https://quay.example/a(b)", href: "https://quay.example/a(b)" }, { text: ", or write to " }, { text: "ida@quay.example", href: "mailto:ida@quay.example" }, { text: "." },
    ]);
    expect(toInline("[plans](https://quay.example/p)")).toEqual([{ text: "plans", href: "https://quay.example/p" }]);
    const hostile = ["[x](javascript:alert(1))", "javascript:alert(1)", "[x](data:text/html,a)", "vbscript:x"];
    expect(hostile.filter((line) => toInline(line).some((part) => part.href !== undefined))).toEqual([]);
  });

  it("puts caption and credit on a figure", () => {
    const article = read(["Quay reopens", "0", "The new quay at dawn (Photo by Ida HOLM / AFP)", "", PROSE]);
    expect(article.blocks[0]).toEqual({ type: "figure", line: 3, src: null, caption: "The new quay at dawn", credit: "Ida HOLM / AFP" });
    expect(types(read(["Quay reopens", `${PROSE} (Xinhua)`, PROSE]))).toEqual(["paragraph", "paragraph"]);
  });

  it("reads Markdown headings, quotations, tables and code", () => {
    const article = read(["# Quay", "## Plans", PROSE, "> It will last a century.", "| Berth | Length |", "| --- | --- |", "| North | 120 m |", "```", "berth = 1", "```"]);
    expect(types(article)).toEqual(["heading", "paragraph", "quote", "table", "code"]);
  });

  it("drops what scrapers leave, and says so", () => {
    const article = read(["Quay reopens", "0", "Story highlights Ferries are back", "Fees stay the same", PROSE, "Advertisement", "JUST WATCHED Storm hits Replay More Videos ... MUST WATCH Storm hits 01:09", PROSE, "Share this:", "WhatsApp", "READ MORE:", "Ten quays to see"]);
    expect(types(article)).toEqual(["list", "paragraph", "paragraph"]);
    expect(article.dropped.map((drop) => drop.text)).toEqual(["Story highlights", "Advertisement", "JUST WATCHED Storm hits Replay More Videos ... MUST WATCH Storm hits 01:09", "Share this:", "WhatsApp", "READ MORE:", "Ten quays to see"]);
  });
  it.each(["Advertisement works best when it is honest, the agency's founder used to say.", "More than half of the berths are taken.", "Share prices fell.", "Follow the money, he said on Twitter, and you will find the harbour company behind the plan."])("keeps %s", (line) => expect(leftoverReason(line, null)).toBeNull());

  it("keeps source, disclaimer and quoted outlet as fields", () => {
    const article = read(["Norway's Harbour Daily published an editorial on Monday saying the quay came too late for the fishing fleet.", `Comment: ${PROSE}`, "Source: https://quay.example/view/7.", "Disclaimer: The text gives the author's own views."], null);
    expect(article).toMatchObject({ originalUrl: "https://quay.example/view/7", quotedOutlet: "Harbour Daily", disclaimer: "The text gives the author's own views." });
    expect(article.blocks).toHaveLength(2);
    expect(sourceAddress("Source: javascript:alert(1)")).toBeNull();
    expect(quotedOutlet("The minister published a report on quays.")).toBeNull();
  });

  it("takes an opening headline line as the title of an untitled segment, marked as derived", () => {
    const article = read(["Ferries Return to a Rebuilt North Quay", PROSE], null);
    expect(article).toMatchObject({ title: "Ferries Return to a Rebuilt North Quay", titleDerived: true });
    expect(text(article.blocks[0])).toBe(PROSE);
  });
});
