import { expect, it } from "vitest";
import { dayMarks, rangeMarks } from "./marks";
import { passageOf } from "./passages";
import { wordsOf, wordsThatMayBe } from "./words";

const terms = (text: string, lang: string) => [...wordsOf(text, lang)].map(({ term }) => term);

it("takes words as they are looked for, in any script", () => {
  expect(terms("Trump's U.S. tariffs: l'homme don't 1,000 3.5 covid-19 Zürich STRASSE Straße", "en")).toEqual(["trump", "us", "tariff", "homme", "dont", "1000", "3.5", "covid", "19", "zurich", "strasse", "strasse"]);
  expect(terms("Häuser Haus Kindern Kinder", "de")).toEqual(["haus", "haus", "kind", "kind"]);
  expect(terms("élections élection nationaux national", "fr")).toEqual(["election", "election", "national", "national"]);
  expect(terms("выборов выборы", "ru")).toEqual(["выбор", "выбор"]);
  expect(terms("iPhone手机 2026年", "zh")).toEqual(["iphone", "手机", "2026", "年"]);
  expect(terms("北京天安门", "zh")).toEqual(expect.arrayContaining(["北京", "京天", "天安", "安门", "天安门"]));
});

it("says where each word stands, in places that phrases go by", () => {
  const text = "A 北京市 b";
  expect([...wordsOf(text, "und")].filter(({ part }) => part !== "word").map(({ term, place, from, to }) => [term, place, text.slice(from, to)])).toEqual([
    ["a", 1, "A"], ["北京", 2, "北京"], ["京市", 3, "京市"], ["b", 4, "b"],
  ]);
});

it("names any range of days by marks of which each of its days has exactly one", () => {
  for (const [first, last] of [[20_000, 20_000], [19_999, 20_777], [-3, 600], [0, 511]] as const) {
    const marks = new Set(rangeMarks(first, last));
    for (let day = first - 2; day <= last + 2; day += 1) expect(dayMarks(day).filter((mark) => marks.has(mark))).toHaveLength(day >= first && day <= last ? 1 : 0);
  }
});

it("passes over words that begin otherwise, and over none that is among those looked for", () => {
  const texts = [
    ["Élections d'automne: l'homme élu, l’élu, 1,000 U.S. votes; covid-19 (3.5 %) ÉLU don't Été", "fr"], ["والأخبار الخبر كتاب e-mail", "ar"],
    ["iPhone手机2026年，北京天安门 iphone", "zh"], ["Президент iPhone объявил выборы в 2026", "ru"], ["Über Straße strasse, Öl; “Zürich” zurich's", "de"],
  ] as const;
  for (const [text, lang] of texts) for (const { term } of wordsOf(text, lang)) {
    const of = (words: Iterable<{ term: string; to: number }>) => Array.from(words).flatMap((word) => (word.term === term ? word.to : []));
    expect([text, term, of(wordsThatMayBe(text, lang, new Set([term])))]).toEqual([text, term, expect.arrayContaining(of(wordsOf(text, lang)))]);
  }
});

it("shows the place of a text with most of the words, and marks them", () => {
  const text = `${"Nothing here. ".repeat(40)}The ferry was seen. ${"Nothing again. ".repeat(40)}A ferry left the harbour at dawn.`;
  const passage = passageOf(text, "en", new Set(["ferri", "harbour"])) ?? [];
  expect(passage.filter(({ mark }) => mark).map((part) => part.text)).toEqual(["ferry", "harbour"]);
  expect(passage.map((part) => part.text).join("")).toMatch(/^… .*A ferry left the harbour at dawn\.$/);
  expect(passageOf(text, "en", new Set(["boat"]))).toBeNull();
  expect(passageOf("北京市政府", "zh", new Set(["北京", "京市"]))).toEqual([{ text: "北京市", mark: true }, { text: "政府", mark: false }]);
});
