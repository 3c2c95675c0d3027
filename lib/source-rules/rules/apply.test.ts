import { array, assert, boolean, constant, constantFrom, option, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { RULE_ACTIONS, RULE_FIELDS, RULE_TESTS, type RuleEntry, type RuleValues, type SourceRule } from "../types";
import { applyRules, matchIn } from "./apply";
import { compileRules, valueProblem } from "./compile";
import { exactForm, foldedForm, foldedPlaces } from "./fold";

const ENTRY: RuleEntry = {
  title: "Ten things to know", text: "The council met on Tuesday. Nothing else happened.", author: "Ada Byron, Grace Hopper", categories: ["Local news", "Politik"],
  address: "https://news.example.org/2026/ten-things", lang: "en-GB",
};

function rule(given: Partial<SourceRule>): SourceRule {
  return { id: 1, place: 1, feedId: null, action: "drop", kind: null, field: "title", test: "contains", value: "things", caseSensitive: false, enabled: true, note: null, ...given };
}

function drops(given: Partial<SourceRule>, entry: Partial<RuleEntry> = {}): boolean {
  return applyRules(compileRules([rule(given)], null), { ...ENTRY, ...entry }).drops;
}

describe("a rule", () => {
  test.each<[Partial<RuleValues>, Partial<RuleEntry>, boolean]>([
    [{ value: "THINGS" }, {}, true],
    [{ value: "THINGS", caseSensitive: true }, {}, false],
    [{ value: "elections" }, { title: "Les Élections" }, true],
    [{ value: "Élections" }, { title: "les elections" }, true],
    [{ value: "élections", caseSensitive: true }, { title: "les e\u0301lections" }, true],
    [{ value: "elections", caseSensitive: true }, { title: "les élections" }, false],
    [{ value: "STRASSE" }, { title: "Auf der Straße" }, true],
    [{ value: "ΟΔΟΣ" }, { title: "οδος" }, true],
    [{ value: "istanbul" }, { title: "İSTANBUL" }, true],
    [{ value: "don't" }, { title: "Don’t  panic" }, true],
    [{ value: "two  words" }, { title: "Two\u00a0words" }, true],
    [{ value: "café" }, { title: "Ｃａｆｅ" }, true],
    [{ value: "promo" }, { title: "pro\u00admo\u200b" }, true],
    [{ test: "word", value: "hing" }, {}, false],
    [{ test: "word", value: "to know" }, {}, true],
    [{ test: "word", value: "c++" }, { title: "Learning C++, slowly" }, true],
    [{ test: "word", value: "art" }, { title: "The party starts: art" }, true],
    [{ test: "word", value: "広告" }, { title: "これは広告です" }, true],
    [{ test: "word", value: "ad" }, { title: "Adé" }, false],
    [{ test: "equals", value: "ten things to know" }, {}, true],
    [{ test: "equals", value: "ten things" }, {}, false],
    [{ test: "starts", value: "ten " }, {}, true],
    [{ test: "starts", value: "things" }, {}, false],
    [{ test: "matches", value: "^ten .* know$" }, {}, true],
    [{ test: "matches", value: "^ten", caseSensitive: true }, {}, false],
    [{ test: "matches", value: "\\pL{7}" }, { title: "élèves, elves" }, false],
    [{ field: "text", value: "council" }, {}, true],
    [{ field: "author", value: "hopper" }, {}, true],
    [{ field: "author", value: "hopper" }, { author: null }, false],
    [{ field: "category", test: "equals", value: "politik" }, {}, true],
    [{ field: "category", test: "equals", value: "local" }, {}, false],
    [{ field: "category", value: "local" }, { categories: [] }, false],
    [{ field: "address", value: "/2026/" }, {}, true],
    [{ field: "lang", test: "equals", value: "en" }, {}, true],
    [{ field: "lang", test: "equals", value: "en-gb" }, {}, true],
    [{ field: "lang", test: "equals", value: "en-US" }, {}, false],
    [{ field: "lang", test: "equals", value: "zh-Hant" }, { lang: "zh-Hant-TW" }, true],
    [{ field: "any", value: "politik" }, {}, true],
    [{ field: "any", test: "equals", value: "en" }, {}, false],
    [{ enabled: false }, {}, false],
  ])("%o on %o: %s", (given, entry, expected) => expect(drops(given, entry)).toBe(expected));

  test("for another feed counts for nothing", () => {
    const own = rule({ feedId: 7 });
    expect(applyRules(compileRules([own], 7), ENTRY).drops).toBe(true);
    expect(applyRules(compileRules([own], 8), ENTRY).drops).toBe(false);
    expect(applyRules(compileRules([own], null), ENTRY).drops).toBe(false);
  });

  test("looks at the first 20,000 characters of a text", () => {
    expect(drops({ field: "text", value: "needle" }, { text: `${"hay ".repeat(4_000)}needle` })).toBe(true);
    expect(drops({ field: "text", value: "needle" }, { text: `${"hay ".repeat(6_000)}needle` })).toBe(false);
  });

  test.each([
    ["(a+", "not-closed"], ["[a", "not-closed"], ["a)", "not-opened"], ["a{2000}", "too-often"], ["(?=a)b", "looks-around"], ["(?<=a)b", "looks-around"], ["(a)\\1", "refers-back"], ["*", "no-repetition"], ["a**", "no-repetition"],
    ["a\\", "backslash"], ["(.{1,100}){1,9}x", "too-large"], ["a*", "matches-all"], ["[z-a]", "no-pattern"],
  ])("of the pattern %s is refused as %s", (value, problem) => {
    expect(valueProblem({ test: "matches", value, caseSensitive: false })).toBe(problem);
  });

  test("of nothing but spaces or accents is refused", () => {
    expect(valueProblem({ test: "contains", value: " \u0301", caseSensitive: false })).toBe("empty");
  });

  test.each(["(a+)+$", "(a|aa|a?b)+c", "(.*)(.*)(.*)=x", "([a-z]+)*\\d"])("of the pattern %s ends on a text made against it", (value) => {
    expect(drops({ test: "matches", field: "text", value }, { text: `${"a".repeat(19_000)}!` })).toBe(false);
  });

  test("shows what it matched in the words as they stand", () => {
    const given = rule({ value: "strasse, cafe" });
    const entry = { ...ENTRY, title: "Vor 2 Jahren: Straße, CAFÉ’s Ende" };
    expect(matchIn(compileRules([given], null), given, entry)).toEqual({ field: "title", before: "Vor 2 Jahren: ", matched: "Straße, CAFÉ", after: "’s Ende" });
    const pattern = rule({ test: "matches", field: "any", value: "tues\\w+" });
    expect(matchIn(compileRules([pattern], null), pattern, ENTRY)).toMatchObject({ field: "text", matched: "Tuesday", before: "The council met on " });
    expect(matchIn(compileRules([given], null), given, ENTRY)).toBeNull();
  });
});

describe("rules", () => {
  const keep = rule({ id: 2, place: 1, action: "keep", value: "ten" });
  const drop = rule({ id: 3, place: 2, value: "things" });

  test("are asked in their order, whatever the order in which they are given", () => {
    expect(applyRules(compileRules([drop, keep], null), ENTRY)).toEqual({ drops: false, by: keep, label: null });
    expect(applyRules(compileRules([{ ...keep, place: 3 }, drop], null), ENTRY)).toEqual({ drops: true, by: drop, label: null });
  });

  test("that keep drop what none of them matches", () => {
    expect(applyRules(compileRules([keep], null), { ...ENTRY, title: "Nine" })).toEqual({ drops: true, by: null, label: null });
    expect(applyRules(compileRules([{ ...keep, enabled: false }], null), { ...ENTRY, title: "Nine" }).drops).toBe(false);
  });

  test("that label stand apart from those that decide, and the first gives the kind", () => {
    const labels = [rule({ id: 5, place: 3, action: "label", kind: "review", value: "know" }), rule({ id: 6, place: 4, action: "label", kind: "opinion", value: "things" })];
    expect(applyRules(compileRules([keep, drop, ...labels], null), ENTRY)).toEqual({ drops: false, by: keep, label: labels[0] });
    expect(applyRules(compileRules(labels, null), { ...ENTRY, title: "Two things" })).toEqual({ drops: false, by: null, label: labels[1] });
  });

  test("ask an entry for each of its texts once, however many they are", () => {
    let asked = 0;
    const entry = { ...ENTRY, get text() { asked += 1; return ENTRY.text; } };
    const many = Array.from({ length: 200 }, (_, at) => rule({ id: at + 1, place: at + 1, field: "any", value: `word ${at}`, test: RULE_TESTS[at % 4] ?? "contains" }));
    const compiled = compileRules(many, null);
    for (let turn = 0; turn < 100; turn += 1) expect(applyRules(compiled, entry).drops).toBe(false);
    expect(asked).toBe(100);
  });
});

describe("by a naive reading", () => {
  const words = constantFrom("sun", "SUN", "moon", "Mond", "été", "ete", "sun moon");
  const entries = record({ title: words, text: words, author: option(words), categories: array(words, { maxLength: 2 }), address: constant("https://sun.example/moon"), lang: constantFrom("en", "en-GB", "de") });
  const rules = array(record({
    action: constantFrom(...RULE_ACTIONS), field: constantFrom(...RULE_FIELDS), test: constantFrom(...RULE_TESTS), value: words, caseSensitive: boolean(), enabled: boolean(), feedId: constantFrom(null, 1, 2),
  }), { maxLength: 8 }).map((list) => list.map((given, at): SourceRule => ({ ...given, id: at + 1, place: at + 1, kind: given.action === "label" ? "opinion" : null, note: null })));

  function holds({ field, test: how, value, caseSensitive }: SourceRule, entry: RuleEntry): boolean {
    const plain = (text: string) => (caseSensitive ? text : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase());
    const texts = { title: [entry.title], text: [entry.text], author: [entry.author ?? ""], category: entry.categories, address: [entry.address ?? ""], lang: [entry.lang, entry.lang.slice(0, 2)], any: [entry.title, entry.text, entry.author ?? "", ...entry.categories, entry.address ?? ""] }[field];
    const sought = plain(value);
    return texts.some((given) => {
      const text = plain(given);
      if (how === "equals") return text === sought;
      if (how === "starts") return text.startsWith(sought);
      if (how === "word") return ` ${text.replace(/[^\p{L}]/gu, " ")} `.includes(` ${sought} `);
      return how === "contains" ? text.includes(sought) : new RegExp(value, caseSensitive ? "u" : "iu").test(given);
    });
  }

  test("rules do the same", () => {
    assert(property(rules, entries, (list, entry) => {
      const matching = list.filter((each) => each.enabled && each.feedId !== 2 && holds(each, entry));
      const first = matching.find(({ action }) => action !== "label");
      const keeps = list.some((each) => each.enabled && each.feedId !== 2 && each.action === "keep");
      expect(applyRules(compileRules(list, 1), entry)).toEqual({ drops: first ? first.action === "drop" : keeps, by: first ?? null, label: matching.find(({ action }) => action === "label") ?? null });
    }), { numRuns: 500 });
  });

  test("a folded text has a place in the exact one for each of its letters", () => {
    assert(property(string({ unit: "grapheme" }), (text) => {
      const exact = exactForm(text);
      const { folded, places } = foldedPlaces(exact);
      expect(folded).toBe(foldedForm(exact));
      expect(places).toHaveLength(folded.length + 1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }), { numRuns: 500 });
  });
});
