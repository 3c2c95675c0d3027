import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONTROLS, KINDS, PRECISIONS, TOPICS } from "@/lib/closed-lists";

const sql = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(`prisma/migrations/${entry.name}/migration.sql`, "utf8"))
  .join("\n");

/** The words of the newest check constraint with this name. */
function checkedWords(constraint: string): string[] {
  const found = [...sql.matchAll(new RegExp(`CONSTRAINT "${constraint}" CHECK \\([^(]*\\(([^)]*)\\)`, "g"))].at(-1);
  return [...(found?.[1] ?? "").matchAll(/'([^']+)'/g)].map((word) => word[1]!);
}

describe("the database allows the words of the closed lists, and no others", () => {
  it.each([
    ["Source_control_listed", CONTROLS],
    ["Article_kind_listed", KINDS],
    ["Article_precision_listed", PRECISIONS],
  ])("%s", (constraint, words) => {
    expect(checkedWords(constraint).sort()).toEqual([...words].sort());
  });

  it("starts every paper with the topics, in order", () => {
    const inserted = /INSERT INTO "Topic"[^;]*;/.exec(sql)?.[0] ?? "";
    expect([...inserted.matchAll(/\('([a-z-]+)','/g)].map((match) => match[1])).toEqual([...TOPICS]);
  });
});
