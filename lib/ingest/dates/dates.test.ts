import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dateOfAddress } from "./address";
import { dateOfLine } from "./head";
import { resolveDates } from "./resolve";
import { numericOrder, scanDates } from "./scan";

const one = (body: string[], addresses: string[] = [], head: string[] = []) => resolveDates([{ head, body, addresses }], { newestFirst: false })[0];
const written = (text: string, order: "dmy" | "mdy" | null = null): string[] =>
  scanDates(text, order).map(({ year, month, day }) => [year ?? "?", month ?? "?", day ?? "?"].join("-"));

describe("written dates", () => {
  it.each([
    ["June 9, 2025", "2025-6-9"], ["9 June 2025", "2025-6-9"], ["the 9th of June 2025", "2025-6-9"], ["Sept. 3, 2024", "2024-9-3"], ["2025-06-09", "2025-6-9"], ["2025/6/9", "2025-6-9"],
    ["2025年5月11日", "2025-5-11"], ["5月11日", "?-5-11"], ["2025년 5월 11일", "2025-5-11"], ["11. März 2025", "2025-3-11"], ["1er mai 2025", "2025-5-1"], ["11 de mayo de 2025", "2025-5-11"],
    ["11 مايو 2025", "2025-5-11"], ["١١ مايو ٢٠٢٥", "2025-5-11"], ["11 мая 2025", "2025-5-11"], ["June 2025", "2025-6-?"], ["25/12/2024", "2024-12-25"], ["12/25/2024", "2024-12-25"], ["11.05.2025", "2025-5-11"],
  ])("%s", (text, date) => expect(written(text)).toEqual([date]));

  it("are not read where day and month could be exchanged, unless the document settles it", () => {
    expect(written("05/06/2025")).toEqual([]);
    expect(written("05/06/2025", "dmy")).toEqual(["2025-6-5"]);
    expect(numericOrder(["25/12/2024", "05/06/2025"])).toBe("dmy");
    expect(numericOrder(["25/12/2024", "12/25/2024"])).toBeNull();
  });
  it.each(["31 April 2025", "version 2.5.2019.1", "It may 11 times", "10:30", "1234567890", "may 5 people come"])("holds none: %s", (text) => expect(written(text)).toEqual([]));
});

describe("a line that is a date", () => {
  it.each(["Sunday, February 17, 2019", "*2019-02-17*", "Wikinews, 2019-02-17, 308w.", "Published: 17 February 2019, 10:30 GMT", "February 17, 2019 Sunday"])("%s", (line) =>
    expect(dateOfLine(line)?.date).toEqual({ year: 2019, month: 2, day: 17 }));
  it.each(["The treaty of February 17, 2019 is void.", "He was born in Oslo on February 17, 2019", "17 February"])("is not %s", (line) => expect(dateOfLine(line)).toBeNull());
});

describe("when an article was published", () => {
  it("is what its date line says, above all else", () => {
    expect(one(["On May 2, 2018 the council said so."], [], ["Harbour Daily", "4 March 2024"])).toMatchObject({ value: "2024-03-04", precision: "day" });
  });
  it("is today's date where the text gives it, with the year from the text", () => {
    expect(one(["The paper wrote today (May 11) that the quay, begun in 2023, was late."])?.value).toBe("2023-05-11");
    expect(one(["Yesterday, June 12, 2024, the quay opened."])?.value).toBe("2024-06-13");
    expect(one(["The paper wrote today (May 11) that the quay was late."])?.value).toBeNull();
  });
  it("follows from an anniversary whose weekday agrees, and from none whose weekday does not", () => {
    const origin = "On March 4, 1974, the first ferry sailed.";
    expect(one(["Monday marks the 50th anniversary of the ferry line.", origin])).toMatchObject({ value: "2024-03-04", precision: "day" });
    expect(one(["Friday marks the 50th anniversary of the ferry line.", origin])?.value).toBeNull();
  });
  it("is the day the lead reports, unless the lead tells its day otherwise", () => {
    expect(one(["The company announced on June 9, 2025, plans for a second quay."])?.value).toBe("2025-06-09");
    expect(one(["The council voted on June 23, 2016, to leave.", "Yesterday it met again."])?.value).toBeNull();
    expect(one(["The quay is to open by June 9, 2031, the company said."])?.value).toBeNull();
  });
  it("is a year that the text speaks of as the present, and no plan", () => {
    expect(one(["2024 marks 50 years of the line."])).toMatchObject({ value: "2024", precision: "year" });
    expect(one(["The line hopes to be free of diesel by 2040."])?.value).toBeNull();
  });
  it("is read from an address that holds it", () => {
    expect(dateOfAddress("https://news.example/2024/03/04/quay")?.date).toEqual({ year: 2024, month: 3, day: 4 });
    expect(dateOfAddress("https://twitter.com/jack/status/1212092628029698048")?.date).toEqual({ year: 2019, month: 12, day: 31 });
    for (const none of ["not an address", "https://news.example/2024/13/45/quay", "https://news.example/item/1831803867011080"]) expect(dateOfAddress(none)).toBeNull();
  });
  it("lies between dated neighbours on a page that lists newest first, and nowhere else", () => {
    const dated = (day: string) => ({ head: [day], body: ["The quay is open."], addresses: [] });
    const articles = [dated("9 June 2025"), { head: [], body: ["Nothing is said."], addresses: [] }, dated("5 June 2025")];
    expect(resolveDates(articles, { newestFirst: true })[1]).toMatchObject({ value: "2025-06", precision: "month" });
    expect(resolveDates(articles, { newestFirst: false })[1]?.value).toBeNull();
    expect(resolveDates(articles.toReversed(), { newestFirst: true })[1]?.value).toBeNull();
  });
  it("is unknown when nothing says it", () => expect(one(["The quay opened on Tuesday."])).toMatchObject({ value: null, precision: "unknown" }));
});

const file = path.resolve(import.meta.dirname, "../../../../shared/data/longform/wikinews-2019.jsonl");
if (!existsSync(file)) process.stderr.write(`dates of real articles: skipped, ${file} is absent\n`);

describe.skipIf(!existsSync(file))("dates of real articles", () => {
  const articles = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { date: string; text: string }) : [];
  const bodyOf = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean);

  it("are all read from their date lines", () => {
    expect(articles.filter(({ date, text }) => one(bodyOf(text))?.value !== date)).toEqual([]);
  });
  it("are never wrong when the date line is taken away", () => {
    const wrong = articles.filter(({ date, text }) => {
      const found = one(bodyOf(text).slice(1))?.value ?? null;
      return found !== null && !date.startsWith(found);
    });
    expect(wrong).toEqual([]);
  });
});
