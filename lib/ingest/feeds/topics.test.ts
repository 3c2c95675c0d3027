import { describe, expect, it } from "vitest";
import { topicsOf, topicsOfAddress } from "./topics";

const filed = (...terms: string[]) => topicsOf(terms.map((term) => ({ term, label: null, scheme: null }))).map(({ value }) => value);

describe("what a feed files an entry under", () => {
  it.each([
    ["Économie", "business"], ["Wirtschaft", "business"], ["Экономика", "business"], ["財經", "business"], ["Kinh tế", "business"], ["اقتصاد", "business"],
    ["スポーツ", "sport"], ["Fußball", "sport"], ["رياضة", "sport"], ["Культура", "culture"], ["エンタメ", "culture"], ["Sucesos", "crime"], ["사회", "society"],
    ["News/Politics", "politics"], ["Arts & Culture", "culture"], ["CLIMATE-CHANGE", "climate"], ["Sağlık", "health"], ["Наука", "science"],
  ])("%s is %s", (term, topic) => {
    expect(filed(term)).toEqual([topic]);
  });
  it("is at most two topics, and none where the words name none", () => {
    expect(filed("Sport", "Health", "Crime")).toEqual(["sport", "health"]);
    expect(filed("Ellery", "Featured", "")).toEqual([]);
  });
});

describe("where an article's address stands", () => {
  it.each([
    ["https://news.example/sport/2026/11/ellery-wins", "sport"], ["https://news.example/en/world-news/middle-east/a", "world"], ["https://sport.example.com/a/b", "sport"],
    ["https://zeitung.example/wirtschaft/artikel-1.html", "business"], ["https://paper.example/%D1%81%D0%BF%D0%BE%D1%80%D1%82/1", "sport"],
  ])("%s is %s", (address, topic) => {
    expect(topicsOfAddress(address).map(({ value }) => value)).toEqual([topic]);
  });
  it("is not the article's own name, nor what is no address", () => {
    for (const address of ["https://news.example/sport", "https://news.example/2026/11/22/politics", "about: sport", null]) expect(topicsOfAddress(address)).toEqual([]);
  });
});
