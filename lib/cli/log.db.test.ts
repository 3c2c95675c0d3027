import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { record } from "@/lib/moderation/mutations/record";
import { main } from "./index";

useTestDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "parallax-log-"));
const file = path.join(folder, "log.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

let out: string[];
let err: string[];
beforeEach(() => {
  [out, err] = [[], []];
  vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(line));
});
afterEach(() => void vi.restoreAllMocks());

let heads: string[];
beforeAll(async () => {
  const moderator = await newReader("moderator");
  for (let id = 1; id <= 5; id += 1) {
    await db().$transaction((tx) => record(tx, moderator, { action: "reject", target: { type: "comment", id }, reason: "spam", removedText: `ünsaid ${id}`, detail: { flags: id } }));
  }
  heads = (await db().moderationAct.findMany({ orderBy: { id: "asc" } })).map((act) => act.hash);
});

/** Runs a command and gives its exit code with what it said. */
async function run(...args: string[]): Promise<[number, string]> {
  out = [];
  const code = await main(args);
  return [code, out.join("\n")];
}

it("verifies the log in the database, up to any head, whole or by its first digits", async () => {
  expect(await run("log", "verify")).toEqual([0, `5 acts, each as it was recorded. Head: ${heads[4]}`]);
  expect(await run("log", "verify", "--head", heads[2]!)).toEqual([0, `3 acts, each as it was recorded. Head: ${heads[2]}`]);
  expect(await run("log", "verify", "--head", heads[0]!.slice(0, 16).toUpperCase(), "--json")).toEqual([0, JSON.stringify({ ok: true, acts: 1, head: heads[0] })]);
  const [code, said] = await run("log", "verify", "--head", "f".repeat(64));
  expect([code, said]).toEqual([1, expect.stringContaining("none has this head")]);
  expect(await run("log", "head")).toEqual([0, expect.stringMatching(new RegExp(`^${heads[4]}  after act 5, 20\\S+Z$`))]);
});

it("writes the log to a file that is verified without the paper", async () => {
  expect(await run("log", "export", file)).toEqual([0, `${file} holds 5 acts. Head: ${heads[4]}`]);
  expect(await run("log", "verify", "--file", file, "--head", heads[4]!)).toEqual([0, `5 acts, each as it was recorded. Head: ${heads[4]}`]);
  expect(await run("log", "verify", "--file", file, "--json")).toEqual([0, JSON.stringify({ ok: true, acts: 5, head: heads[4] })]);
});

it.each<[string, (lines: string[]) => string[], string]>([
  ["changed", (lines) => lines.with(2, lines[2]!.replace('"spam"', '"abuse"')), "Act 3 does not have the hash"],
  ["removed", (lines) => lines.toSpliced(1, 1), "Act 2 is not there"],
  ["moved", (lines) => lines.with(3, lines[2]!).with(2, lines[3]!), "Act 3 is not there"],
  ["spoilt", (lines) => lines.with(0, "<html>"), "Act 1 cannot be read"],
  ["cut off", (lines) => lines.slice(0, 4), "Act 4 is the last, and none has this head"],
])("names the first act of a file that was %s", async (_, spoil, said) => {
  const spoilt = path.join(folder, "spoilt.jsonl");
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  writeFileSync(spoilt, `${spoil(lines).join("\n")}\n`);
  expect(await run("log", "verify", "--file", spoilt, "--head", heads[4]!)).toEqual([1, expect.stringContaining(said)]);
});

it("says what to type, and what a head looks like", async () => {
  for (const args of [[], ["show"], ["export"], ["verify", "more"], ["head", "more"], ["export", "a", "b"]]) {
    err = [];
    expect(await main(["log", ...args])).toBe(1);
    expect(err[0]).toContain("Say `log verify`");
  }
  expect(await main(["log", "verify", "--head", "abc"])).toBe(1);
  expect(err.at(-1)).toContain("--head takes a hash");
  expect(await main(["log", "verify", "--file", path.join(folder, "nothing")])).toBe(1);
  expect(err.at(-1)).toContain("cannot be read");
});
