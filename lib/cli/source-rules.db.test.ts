import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { lookAtAll, manyItems, rss, subscribed, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { useCommandLine } from "./cli.testing";

useTestDatabase();
const server = useFeedServer();
const parallax = useCommandLine();

function file(value: unknown): string {
  const name = path.join(mkdtempSync(path.join(os.tmpdir(), "rules-")), "rules.json");
  writeFileSync(name, typeof value === "string" ? value : JSON.stringify(value));
  return name;
}

it("the command for rules tries a file of them, sets them, prints what can be set again, and names what is wrong", async () => {
  server.serve("/a", rss(manyItems(4)));
  await subscribed("gazette", [server.at("/a")]);
  await lookAtAll();
  expect(await parallax("sources", "rules", "gazette")).toMatchObject({ code: 0, said: "gazette has no rules: all that its feeds bring comes in." });

  const rules = file([{ action: "drop", field: "title", test: "word", value: "district 2", note: "Too far" }, { action: "label", kind: "press-release", field: "any", test: "contains", value: "CLERK" }]);
  const trial = await parallax("sources", "rules", "gazette", "--preview", "--set", rules);
  expect(trial.said).toContain("Of the last 4 items 1 would be dropped and 3 labelled.");
  expect(trial.said).toMatch(/^- The .* of district 2 .*\[dropped by rule 1\]$/m);
  expect(await db().sourceRule.count()).toBe(0);

  expect((await parallax("sources", "rules", "gazette", "--set", rules)).said).toBe("  1. drop: title has the word “district 2” (Too far)\n  2. label as press-release: title, text, author, category or address contains “CLERK”");
  const printed = await parallax("sources", "rules", "gazette", "--json");
  expect(await parallax("sources", "rules", "gazette", "--json", "--set", file(printed.said))).toEqual(printed);

  expect(await parallax("sources", "rules", "gazette", "--set", file([{ action: "drop", field: "title", test: "matches", value: "(" }]))).toMatchObject({ code: 1, complained: expect.stringMatching(/rule 1, value: Something is opened and not closed/) });
  expect(await parallax("sources", "rules", "gazette", "--set", file("[{"))).toMatchObject({ code: 1, complained: expect.stringContaining("is no file of JSON") });
  expect(await parallax("sources", "rules", "nowhere")).toMatchObject({ code: 1, complained: expect.stringContaining("There is no source nowhere") });
});
