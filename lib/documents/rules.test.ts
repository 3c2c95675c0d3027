import { expect, test } from "vitest";
import { rangesOf, warningsOf } from "./rules";
import type { ArticleReport } from "./types";

test("line numbers are told as ranges", () => {
  expect(rangesOf([1, 2, 3, 7, 9, 10])).toEqual([[1, 3], [7, 7], [9, 10]]);
  expect(rangesOf([])).toEqual([]);
});

test("a report names what calls for a look, and how often", () => {
  const article: ArticleReport = {
    outcome: "added", id: 1, slug: "a", title: "A", titleDerived: false, firstLine: 1, lastLine: 2, date: "2025", precision: "year", dateEvidence: null, kind: "report", labels: [], source: "Post", deleted: null,
  };
  const articles = [article, { ...article, titleDerived: true, date: null }, { ...article, source: "Document edition", outcome: "deleted-before" as const }];
  expect(warningsOf({ document: "edition.txt", articles, missing: ["Gone"], withdrawn: [] })).toEqual([
    { name: "derived", count: 1 }, { name: "undated", count: 1 }, { name: "source-unknown", count: 1 }, { name: "stay-away", count: 1 }, { name: "missing", count: 1 },
  ]);
  expect(warningsOf({ document: "edition.txt", articles: [article], missing: [], withdrawn: [] })).toEqual([]);
});
