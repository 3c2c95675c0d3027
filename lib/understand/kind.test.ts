import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findKind } from "./kind";

const REPORT = "Police arrested two men over a token sale that promised guaranteed returns. Victims were told to sign up now for a presale with stable income, prosecutors said. The court heard that the website listed prices and a bonus round, according to the indictment. Lawyers for the accused denied fraud.";
const PROMOTION = "HarbourCoin is gaining momentum as it enters the final presale. With tokens priced at $0.01, Stage 9 offers a limited-time opportunity. Sign up today and get $ 15 instantly when you sign up. Your profits are automatically paid: passive income for beginners, and you only need a phone. The game-changing, user-friendly platform is poised to dominate.\nOfficial website: https://coin.example/\nEmail: info@coin.example";

describe("the kind of a piece", () => {
  it.each([
    [{ title: "Opinion: The quay is late", text: "x" }, "opinion"], [{ title: "A quay", text: "x", kicker: "ANALYSIS/OPINION:" }, "opinion"], [{ title: "A quay", text: "x", kicker: "Advertorial" }, "sponsored"],
    [{ title: "A quay", text: "x", disclaimer: "This article represents the author's personal views." }, "opinion"], [{ title: "A quay", text: "x", dateline: "OSLO (Reuters)" }, "wire-copy"],
    [{ title: "A quay", text: "OSLO, March 4 /PRNewswire/ -- Quay Inc. today announced" }, "press-release"], [{ title: "Correction: The quay", text: "x" }, "correction"], [{ title: "Review: The Quay", text: "x" }, "review"],
    [{ title: "A quay", text: "Some words.\n\nComment: The council is wrong." }, "opinion"], [{ title: "A coin to watch", text: PROMOTION }, "sponsored"], [{ title: "A quay", text: "This article is sponsored by Quay Inc." }, "sponsored"],
  ])("%j", (input, kind) => {
    const finding = findKind(input);
    expect(finding?.value).toBe(kind);
    expect(finding?.evidence).not.toBe("");
  });

  it("is not guessed: a plain report, a report on fraud, and a company's news have none", () => {
    for (const text of [REPORT, "The council met. Comments were few.", "The company announced a capital raise of €300 million for its treasury. Investors welcomed the plan. Shares rose 3 %."]) {
      expect(findKind({ title: "News", text })).toBeNull();
    }
  });
});

const data = path.resolve(import.meta.dirname, "../../../shared/data");
const files = ["documents/dev.jsonl", "documents/dev-long.jsonl", "longform/wikinews-2019.jsonl"].map((file) => path.join(data, file));
if (!files.every(existsSync)) process.stderr.write(`kinds of real articles: skipped, ${data} lacks them\n`);

describe.skipIf(!files.every(existsSync))("real reporting", () => {
  it.each(files)("is never called sponsored: %s", (file) => {
    type Row = { title?: string; text: string; starts?: number[] };
    const rows = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Row);
    const pieces = rows.flatMap(({ title, text, starts }) => {
      if (!starts) return [{ title: title ?? "", text }];
      const lines = text.split("\n");
      return starts.map((start, index) => ({ title: "", text: lines.slice(start - 1, (starts[index + 1] ?? lines.length + 1) - 1).join("\n") }));
    });
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.map(findKind).filter((finding) => finding?.value === "sponsored")).toEqual([]);
  });
});
