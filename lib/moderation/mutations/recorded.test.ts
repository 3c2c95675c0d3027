import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// Found by looking, so that a new write of staff is held to the log without being named here.
const writes = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .map((file) => path.join("lib", file))
  .filter((file) => /\/(mutations|jobs\/paper)[/.]/.test(file) && file.endsWith(".ts") && !/\.(test|testing)\.ts$/.test(file))
  .map((file) => ({ file, functions: functionsOf(readFileSync(file, "utf8")) }));
const byStaff = writes.flatMap(({ file, functions }) =>
  [...functions].filter(([, text]) => /^export .*function \w+\(_?actor: (Admin|Moderator)Actor/.test(text)).map(([name]) => ({ name, file, functions: withNeighbours(file, functions) })));

/** With what a file has from others of its folder. Its own come last: of two with one name they count. */
function withNeighbours(file: string, functions: Map<string, string>): Map<string, string> {
  const from = [...readFileSync(file, "utf8").matchAll(/ from "\.\/([\w-]+)";$/gm)].map(([, name]) => path.join(path.dirname(file), `${name}.ts`));
  return new Map([...writes.filter((write) => from.includes(write.file)).flatMap((write) => [...write.functions]), ...functions]);
}

/** Each function of a file by its name, with its text from there on. */
function functionsOf(text: string): Map<string, string> {
  return new Map(text.split(/^(?=(?:export )?(?:async )?function )/m).slice(1).map((one) => [/function (\w+)/.exec(one)?.[1] ?? "", one]));
}

/** Whether a function records an act, or calls one of its file that does. */
function records(name: string, functions: Map<string, string>, seen = new Set<string>()): boolean {
  const text = functions.get(name) ?? "";
  if (seen.has(name)) return false;
  seen.add(name);
  return /\brecord\(/.test(text) || [...functions.keys()].some((other) => new RegExp(`\\b${other}\\(`).test(text) && records(other, functions, seen));
}

/** Writes that leave no line in the log; docs/technotes/moderation.md says why. */
const UNRECORDED = ["addNote", "lookAt", "askForTest", "takeList"];

describe("what staff do", () => {
  test("is found", () => {
    expect(byStaff.map(({ name }) => name)).toEqual(expect.arrayContaining(["decide", "changeRole", "hideArticle", ...UNRECORDED]));
  });

  test.each(byStaff)("by $name is in the log ($file)", ({ name, functions }) => {
    expect(records(name, functions)).toBe(!UNRECORDED.includes(name));
  });
});
