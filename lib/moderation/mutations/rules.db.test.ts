import { beforeAll, describe, expect, it } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { contentFacts, contentOf } from "@/lib/comments/queries/content";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { commentPolicy } from "../queries/policy";
import { listWords, spamLearnt, tryWords, WORDS_PAGE } from "../queries/words";
import { policySchema } from "../schema";
import { DEFAULT_POLICY } from "../types";
import { addWord, changePolicy, removeWord } from "./rules";

useTestDatabase();
let admin: AdminActor;
beforeAll(async () => void (admin = (await newReader("admin")) as AdminActor));
const lastAct = () => db().moderationAct.findFirst({ orderBy: { id: "desc" }, select: { action: true, target: true, detail: true } });

describe("the lists of words", () => {
  it("take a phrase once, count at once, and move it to the other list; the log does not repeat it", async () => {
    await addWord(admin, { phrase: "Casino", list: "suspect" });
    expect(await contentFacts(contentOf({ text: "the c-a-s-i-n-o", links: [] }), new Map())).toMatchObject({ banned: [], suspect: ["Casino"] });
    await addWord(admin, { phrase: "cаsino", list: "banned" });
    expect(await contentFacts(contentOf({ text: "CASINO!", links: [] }), new Map())).toMatchObject({ banned: ["cаsino"], suspect: [] });
    expect(await tryWords("my casino")).toEqual({ banned: ["cаsino"], suspect: [] });
    expect(await lastAct()).toEqual({ action: "change-policy", target: "paper", detail: { fields: ["banned-words"] } });
    const { words: [word] } = await listWords();
    expect(await removeWord(admin, word!.id)).toBe(true);
    expect(await removeWord(admin, word!.id)).toBe(false);
    expect(await contentFacts(contentOf({ text: "CASINO!", links: [] }), new Map())).toMatchObject({ banned: [] });
  });

  it.each(["*", "a*", "!!!"])("take no %s", async (phrase) => {
    await expect(addWord(admin, { phrase, list: "banned" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("are paged", async () => {
    await db().wordRule.createMany({ data: Array.from({ length: WORDS_PAGE + 5 }, (_, n) => ({ phrase: `w${n}`, folded: `w${String(n).padStart(3, "0")}`, list: "suspect" })) });
    const first = await listWords();
    const second = await listWords(first.next!);
    expect([first.words.length, second.words.length, second.next]).toEqual([WORDS_PAGE, 5, null]);
  });
});

describe("the comment policy", () => {
  it("holds for the next comment, and the log names what changed", async () => {
    expect(await commentPolicy()).toEqual(DEFAULT_POLICY);
    const acts = await db().moderationAct.count();
    await changePolicy(admin, DEFAULT_POLICY);
    expect(await db().moderationAct.count()).toBe(acts);
    await changePolicy(admin, { ...DEFAULT_POLICY, longest: 2_000, closed: true });
    expect(await commentPolicy()).toEqual({ ...DEFAULT_POLICY, longest: 2_000, closed: true });
    expect(await lastAct()).toMatchObject({ detail: { fields: ["closed", "longest"] } });
  });

  it("stays within what makes sense", () => {
    expect(policySchema.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
    expect(policySchema.parse({ ...DEFAULT_POLICY, longest: "900" })).toMatchObject({ longest: 900 });
    for (const wrong of [{ longest: 0 }, { shortest: 900, longest: 800 }, { spamHeld: 0.1 }, { firstHeld: 1.5 }, { heatMinutes: "soon" }, { more: 1 }]) {
      expect([wrong, policySchema.safeParse({ ...DEFAULT_POLICY, ...wrong }).success]).toEqual([wrong, false]);
    }
  });
});

it("the spam score shows the words that say most, those seen more often first", async () => {
  await db().spamWord.createMany({ data: [{ word: "", spam: 20, ham: 30 }, { word: "pills", spam: 12, ham: 0 }, { word: "once", spam: 1, ham: 0 }, { word: "ferry", spam: 0, ham: 9 }, { word: "even", spam: 5, ham: 5 }], skipDuplicates: true });
  const { total, forSpam, forHam } = await spamLearnt();
  expect(total).toEqual({ spam: 20, ham: 30 });
  expect([forSpam.map((row) => row.word), forHam.map((row) => row.word)]).toEqual([["pills", "once"], ["ferry"]]);
});
