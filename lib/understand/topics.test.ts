import { describe, expect, it } from "vitest";
import { findTopics } from "./topics";

const topicsOf = (title: string, text: string): string[] => findTopics(title, text).map((finding) => finding.topic);

describe("topics of a text", () => {
  it("are found with the words that show them", () => {
    const [first] = findTopics("Ellery wins the cup final", "The team scored twice in the match; the coach praised his players, and the goalkeeper was named man of the tournament. The championship is the club's first in the league.");
    expect(first).toMatchObject({ topic: "sport" });
    expect(first?.evidence).toContain("“tournament”");
  });
  it("are at most two", () => {
    const found = topicsOf("Court jails lawmakers over vaccine fraud", "Prosecutors said the lawmakers, convicted of fraud, had sold vaccines. Parliament met; the election is near. Hospitals lacked vaccines in the pandemic. The jury found them guilty, and the prime minister resigned. Voters and the opposition want a trial of the cabinet.");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(2);
    expect(found.every((topic) => ["crime", "politics", "health"].includes(topic))).toBe(true);
  });
  it("are none where little agrees, and none from one word said often", () => {
    expect(topicsOf("A walk", "We went along the shore and came back before dark.")).toEqual([]);
    expect(topicsOf("Chips", "chips ".repeat(60))).toEqual([]);
    expect(topicsOf("", "")).toEqual([]);
    expect(topicsOf("Der Rat tagt", "Der Rat hat am Dienstag über den Kai beraten und nichts beschlossen.")).toEqual([]);
  });
  it("do not grow with the length of a text alone", () => {
    const aside = "A spokesman for the company, which trades in shares, was there. ";
    expect(topicsOf("A walk", `${aside}${"We went along the shore and came back before dark. ".repeat(100)}`)).toEqual([]);
  });
});
