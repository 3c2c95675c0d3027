import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { segmentDocument } from ".";

const SEEDS = path.resolve("../shared/seeds");
const present = existsSync(path.join(SEEDS, "expected.json"));
if (!present) process.stderr.write(`seed documents: skipped, ${SEEDS} holds no expected.json\n`);

type Expected = {
  documents: {
    file: string;
    page?: number;
    furniture: number[];
    articles: { first: number; last: number; title: string | null }[];
  }[];
};

const expected: Expected = present
  ? (JSON.parse(readFileSync(path.join(SEEDS, "expected.json"), "utf8")) as Expected)
  : { documents: [] };

describe.skipIf(!present)("the seed documents", () => {
  it.each(expected.documents)("$file has exactly its articles and its furniture", ({ file, page, furniture, articles }) => {
    const lines = readFileSync(path.join(SEEDS, file), "utf8").split("\n");
    const read = segmentDocument(lines);
    expect(read.segments.map(({ first, last }) => [first, last])).toEqual(articles.map(({ first, last }) => [first, last]));
    expect(read.segments.map(({ titleLine }) => titleLine)).toEqual(articles.map(({ first, title }) => (title === null ? null : first)));
    expect(read.furniture).toEqual(furniture);
    expect(read.page).toBe(page ?? null);
    for (const { evidence } of read.segments) expect(evidence.length).toBeGreaterThan(0);
  });
});
