import { array, assert, nat, property, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { compileRules, foldForMuting, ruleKey } from "./rules";
import type { MutableArticle, Rule } from "./types";

function article(title: string, more: Partial<MutableArticle> = {}): MutableArticle {
  return { title, standfirst: null, kind: "report", sourceId: 1, topicIds: [1, 2], ...more };
}

function hides(value: string, title: string): boolean {
  return compileRules([{ id: "r", target: "word", value }])(article(title)) !== null;
}

describe("words", () => {
  test.each<[string, string]>([
    ["football", "Football fans stay away"],
    ["election", "Elections: what to know"],
    ["Elections", "An election is called"],
    ["company", "Companies report losses"],
    ["box", "Three boxes"],
    ["Beyonce", "BEYONCÉ’s new record"],
    ["Beyoncé", "beyonce again"],
    ["strasse", "Die Straße ist gesperrt"],
    ["royal family", "The royal  families of Europe"],
    ["crypto*", "Cryptocurrency falls"],
    ["Bundes* Wahl", "Bundesweite Wahl"],
    ["芯片", "中国芯片出口新规"],
    ["ガザ", "「ガザ」の停戦"],
    ["서울", "서울에서 열린 회의"],
    ["مقال", "مَقَال عن التجارة"],
    ["ΑΘΗΝΑ", "Στην Αθήνα"],
    ["COVID-19", "After covid 19"],
    ["ＡＢＣ", "abc news"],
  ])("%j hides %j", (value, title) => {
    expect(hides(value, title)).toBe(true);
  });

  test.each<[string, string]>([
    ["art", "The party starts"],
    ["new", "News of the day"],
    ["us", "A bus"],
    ["royal family", "The royal couple and a family"],
    ["family royal", "The royal family"],
    ["crypto*", "A decrypto machine"],
    ["か", "が"],
    ["가", "각"],
    ["chips", "中国芯片"],
    ["war", "Warsaw"],
    [".*", "anything"],
    ["a.c", "abc"],
  ])("%j leaves %j", (value, title) => {
    expect(hides(value, title)).toBe(false);
  });

  test("a title is folded alike, whether or not there is a letter in it that takes longer", () => {
    for (const title of ["The  Minister’s speech", "“It's 's his'S”", " Mars'sea – x's ", "Ministers' — plans"]) {
      expect(foldForMuting(`${title} é`)).toBe(`${foldForMuting(title)} e`.trim());
    }
  });

  test("the standfirst counts too, but a phrase does not run from the headline into it", () => {
    const rule: Rule = { id: "r", target: "word", value: "white house" };
    expect(compileRules([rule])(article("Paint it white", { standfirst: "House prices fall" }))).toBeNull();
    expect(compileRules([rule])(article("Paint", { standfirst: "The White House says" }))).toBe(rule);
  });

  test("every word of a headline hides it, whatever its case", () => {
    assert(property(array(stringMatching(/^[A-Za-zÄÖÜäöüßéèñ]{2,12}$/), { minLength: 1, maxLength: 8 }), nat(), (words, pick) => {
      const word = words[pick % words.length]!;
      expect(hides(word.toUpperCase(), words.join(" "))).toBe(true);
      expect(hides(`${word}*`, words.join(" "))).toBe(true);
    }));
  });
});

test.each<[string, string | null]>([
  ["  Élections ", "election"], ["Royal  Families", "royal family"], ["crypto*", "crypto*"], ["芯片*", "芯片"], ["a*", null], ["*", null], ["...", null], ["", null],
])("the key of %j is %j", (value, key) => {
  expect(ruleKey({ target: "word", value })).toBe(key);
});

test("sources, topics and kinds hide by what an article is, and the first reason in that order is told", () => {
  const source: Rule = { id: "s", target: "source", value: "7" };
  const topic: Rule = { id: "t", target: "topic", value: "2" };
  const kind: Rule = { id: "k", target: "kind", value: "sponsored" };
  const word: Rule = { id: "w", target: "word", value: "sale" };
  const rule = compileRules([word, kind, topic, source]);
  expect(rule(article("Sale", { sourceId: 7, kind: "sponsored" }))).toBe(source);
  expect(rule(article("Sale", { kind: "sponsored" }))).toBe(topic);
  expect(rule(article("Sale", { topicIds: [1], kind: "sponsored" }))).toBe(kind);
  expect(rule(article("Sale", { topicIds: [1] }))).toBe(word);
  expect(rule(article("Fair", { topicIds: [1] }))).toBeNull();
});

test("among 500 rules, the one that fits is found", () => {
  const rules = Array.from({ length: 500 }, (_, index): Rule => ({ id: String(index), target: "word", value: `subject${index}` }));
  const rule = compileRules(rules);
  expect(rule(article("All about subject499"))?.id).toBe("499");
  expect(rule(article("All about subject500"))).toBeNull();
});
