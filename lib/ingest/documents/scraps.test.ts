import { expect, it } from "vitest";
import { gatherScraps } from "./scraps";

const line = "A line of some length, as prose has it.";

it("gathers endless scraps into few lines, and loses neither a word nor a line number", () => {
  const scraps = Array.from({ length: 50_000 }, (_, at) => (at % 7 === 3 ? "" : `w${at}`));
  const lines = gatherScraps([line, ...scraps, line]);
  expect(lines).toHaveLength(50_002);
  expect(lines[0]).toBe(line);
  expect(lines.at(-1)).toBe(line);
  expect(lines.filter((each) => each !== "").length).toBeLessThan(200);
  expect(lines.join(" ").split(/\s+/)).toEqual([line, ...scraps, line].join(" ").split(/\s+/));
});

it("leaves a poem, a list and a table alone", () => {
  const short = [line, ...Array.from({ length: 1_500 }, (_, at) => `line ${at}`), "", line];
  expect(gatherScraps(short)).toEqual(short);
});
