import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// Found by looking, so that a new page, action or handler for admins is held to its gate without being named here.
const filesUnder = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)).filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"));
const read = (file: string) => readFileSync(file, "utf8");

const pages = ["admin", "moderation"].flatMap((room) => filesUnder(`app/[lang]/(account)/${room}`)).filter((file) => path.basename(file) === "page.tsx");
const actions = filesUnder("lib").filter((file) => /\/actions(\/|\.ts)/.test(file) && /^"use server";/m.test(read(file)));
const handlers = filesUnder("app/api").filter((file) => /\/(admin|moderation)\//.test(file));
/** Mutations that only moderators or admins may ask for, by their first argument. */
const guarded = new Set(filesUnder("lib").flatMap((file) => [...read(file).matchAll(/export async function (\w+)\(_?actor: (?:Admin|Moderator)Actor/g)].map(([, name = ""]) => name)));

describe("whatever is for admins passes a gate", () => {
  test("there are pages, actions and mutations to look at", () => {
    expect([pages.length, actions.length, guarded.size].map((count) => count > 1)).toEqual([true, true, true]);
  });

  test.each(pages)("%s opens to nobody before its gate, which is its first statement", (file) => {
    const [, body = ""] = /export default async function \w+\([^)]*\) \{\n([\s\S]*)/.exec(read(file)) ?? [];
    expect(body.trimStart()).toMatch(/^if \(!\(await gate(Admin|Moderator)Page\(\)\)\) notFound\(\);/);
  });

  test.each(actions)("every action of %s that uses a guarded mutation gates by name", (file) => {
    const text = read(file);
    const acts = text.split(/\nexport async function /).slice(1);
    for (const act of acts) {
      const used = [...guarded].filter((name) => new RegExp(`\\b${name}\\(`).test(act));
      const gates = (act.match(/\bas(Admin|Moderator)\(|\bgate(Admin|Moderator)\(\)/g) ?? []).length;
      expect([file, act.slice(0, 40), gates >= used.length]).toEqual([file, act.slice(0, 40), true]);
    }
    // A gate of the file's own is none by its name alone.
    const own = [...text.matchAll(/function gate(?:Admin|Moderator)\(\)[^{]*\{\n\s*(.*)/g)].map(([, first]) => first);
    for (const first of own) expect(first).toMatch(/^return as(Admin|Moderator)\(await gateAction\(\)\);$/);
  });

  test("handlers for admins turn an actor into an admin", () => {
    for (const file of handlers) expect([file, /\b(as(Admin|Moderator)|(list|export)Handler)\(/.test(read(file))]).toEqual([file, true]);
  });

  test("no page or handler makes an actor itself", () => {
    for (const file of [...filesUnder("app"), ...filesUnder("components")]) expect([file, /new (User|Moderator|Admin)Actor\(/.test(read(file))]).toEqual([file, false]);
  });
});
