import { describe, expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "./languages";
import { englishOnly, localeOf, pageDirection, topicName } from "./locale";

const en = localeOf("en");
const de = localeOf("de");
const iso = "2025-06-10T23:05:00.000Z";

describe("dates in words", () => {
  it("say no more than is known, in UTC whatever the machine's zone", () => {
    const said = (["minute", "day", "month", "year", "unknown"] as const).map((precision) => en.formats.date(iso, precision));
    expect(said).toEqual(["10 June 2025, 23:05 UTC", "10 June 2025", "June 2025", "2025", "date unknown"]);
    expect(en.formats.date(null, "minute")).toBe("date unknown");
  });

  it("are written as the language writes them", () => {
    const said = (["minute", "day", "month", "unknown"] as const).map((precision) => de.formats.date(iso, precision));
    expect(said).toEqual(["10. Juni 2025, 23:05 UTC", "10. Juni 2025", "Juni 2025", "Datum unbekannt"]);
  });

  it("name the day and edition in UTC", () => {
    expect([en.formats.editionDay(iso), de.formats.editionDay(iso)]).toEqual(["Tuesday 10 June 2025", "Dienstag, 10. Juni 2025"]);
    expect(["2025-06-10T05:00:00Z", "2025-06-10T11:00:00Z", "2025-06-10T20:00:00Z"].map(en.formats.editionName))
      .toEqual(["Morning edition", "Midday edition", "Evening edition"]);
  });
});

describe("names", () => {
  it("of countries and languages are those of the language, and pass over what is neither", () => {
    expect([en, de].map(({ formats }) => [formats.country("ng"), formats.country("GB"), formats.country("the Moon")]))
      .toEqual([["Nigeria", "United Kingdom", "the Moon"], ["Nigeria", "Vereinigtes Königreich", "the Moon"]]);
    expect([en.formats.language("de"), de.formats.language("de"), en.formats.language("und"), en.formats.language("not a tag")]).toEqual(["German", "Deutsch", null, null]);
  });

  it("of topics are the paper's own, and a site's where it added one", () => {
    expect([topicName(de, { slug: "science", name: "Science" }), topicName(de, { slug: "chess", name: "Chess" }), topicName(de, { slug: "constructor", name: "Builders" })])
      .toEqual(["Wissenschaft", "Chess", "Builders"]);
  });

  it("have words of their own for every entry of the closed lists", () => {
    for (const { words } of INTERFACE_LANGUAGES.map(localeOf)) {
      for (const list of [words.labels.controls, words.labels.kinds]) {
        const said = Object.values(list).map(({ word }) => word);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });
});

it("a whole page runs in the direction of its language", () => {
  expect([pageDirection("ar"), pageDirection("he"), pageDirection("de"), pageDirection("und")]).toEqual(["rtl", "rtl", "ltr", "ltr"]);
  expect(INTERFACE_LANGUAGES.map((lang) => localeOf(lang).dir)).toEqual(["ltr", "ltr"]);
});

it("links lead to pages in the same language, and to what machines read at its one address", () => {
  expect([de.routes.front(), de.routes.story("a b"), de.routes.before({ kind: "topic", slug: "world" }, "1-2")]).toEqual(["/de", "/de/stories/a%20b", "/de/topics/world/before/1-2"]);
  expect([de.routes.feed({ kind: "front" }, "rss"), de.routes.apiDocs()]).toEqual(["/feed.xml", "/docs/api"]);
});

it("marks what is there in English alone", () => {
  expect([englishOnly(en), englishOnly(de)]).toEqual([undefined, "en"]);
});
