import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kind } from "@/lib/closed-lists";
import { storyNumbers, type StoryArticle } from "./rules";
import { HALF_LIFE_HOURS, worthOfHeat } from "./rules/ranking";
import type { Credits } from "./types";

const HOUR = 3_600_000;
const noon = Date.UTC(2025, 5, 10, 12);
const piece = (sourceId: number, more: Partial<StoryArticle> = {}): StoryArticle => {
  const at = more.at ?? noon;
  return {
    id: sourceId, sourceId, sourceName: `Paper ${sourceId}`, sourceSlug: `paper-${sourceId}`, control: "independent", kind: "report", title: `Title ${sourceId}`, titleDerived: false, standfirst: null, lang: "en",
    sortAt: new Date(at), at, reprintOfId: null, address: null, credits: null, passages: [], topic: null, ...more,
  };
};
const heat = (articles: StoryArticle[]) => storyNumbers(articles).heat;
const credits = (more: Partial<Credits>): Credits => ({ agency: null, named: [], links: [], ...more });

describe("the rank of a story", () => {
  it("rises with each independent origin, not with each article", () => {
    expect(heat([piece(1), piece(2)])).toBeGreaterThan(heat([piece(1)]));
    expect(heat([piece(1), piece(1, { id: 9 })])).toBe(heat([piece(1)]));
  });

  it("is not raised by ten copies of one text, whenever they come", () => {
    const before = [piece(1), piece(2, { at: noon - HOUR })];
    const copies = Array.from({ length: 10 }, (_, index) => piece(20 + index, { reprintOfId: 1, at: noon + index * HOUR }));
    expect(heat([...before, ...copies])).toBe(heat(before));
    expect(storyNumbers([...before, ...copies])).toMatchObject({ articleCount: 12, sourceCount: 12, voiceCount: 2, origins: { count: 2, repeating: 10 } });
  });

  it("is worth half after a half-life, whoever looks when", () => {
    const two = [piece(1), piece(2)];
    const later = [piece(1, { at: noon + HALF_LIFE_HOURS * HOUR })];
    expect(heat(later)).toBeCloseTo(heat(two), 9);
    expect(worthOfHeat(heat(two), noon)).toBeCloseTo(2, 9);
    expect(worthOfHeat(heat(two), noon + HALF_LIFE_HOURS * HOUR)).toBeCloseTo(1, 9);
  });

  it("counts comment for less than news, and what is paid for, sent out or made up as a joke for nothing", () => {
    const opinion = piece(2, { kind: "opinion" });
    expect(heat([piece(1), opinion])).toBeGreaterThan(heat([piece(1)]));
    expect(heat([piece(1), opinion])).toBeLessThan(heat([piece(1), piece(2)]));
    for (const kind of ["sponsored", "press-release", "satire"] as const) {
      expect(heat([piece(1), piece(5, { kind, at: noon + 90 * HOUR })])).toBe(heat([piece(1)]));
      expect(heat([piece(5, { kind })])).toBe(0);
    }
    expect(storyNumbers([opinion]).ranking.news).toBe(false);
    expect(storyNumbers([opinion, piece(1)]).ranking.news).toBe(true);
  });

  it("says what its sum is made of, so that it can be added up again", () => {
    const articles = Array.from({ length: 15 }, (_, index) => piece(index + 1, { at: noon - index * 3 * HOUR, kind: index === 4 ? "analysis" : "report" }));
    const { ranking, heat: kept } = storyNumbers(articles);
    const added = ranking.terms.reduce((sum, { weight, at }) => sum + weight * 2 ** ((Date.parse(at) - Date.parse(ranking.at!)) / HOUR / HALF_LIFE_HOURS), 0);
    expect(ranking.rest.origins).toBe(3);
    expect(added + ranking.rest.sum).toBeCloseTo(ranking.sum, 9);
    expect(worthOfHeat(kept, noon)).toBeCloseTo(ranking.sum, 6);
  });

  it("never falls when an article is added that repeats nobody", () => {
    const kinds: Kind[] = ["report", "wire-copy", "opinion", "sponsored", "satire"];
    const pieces = fc.array(fc.record({ source: fc.integer({ min: 1, max: 9 }), hours: fc.integer({ min: 0, max: 500 }), kind: fc.constantFrom(...kinds) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(pieces, (list) => {
      const articles = list.map(({ source, hours, kind }, at) => piece(source, { id: 100 + at, kind, at: noon + hours * HOUR }));
      const [last, ...rest] = articles.sort((a, b) => b.at - a.at);
      expect(heat([last!, ...rest])).toBeGreaterThanOrEqual(heat(rest) - 1e-9);
    }));
  });
});

describe("who tells a story first hand", () => {
  const origins = (articles: StoryArticle[]) => storyNumbers(articles).origins;

  it("counts a piece that several print as the telling of who printed it first, and what they tell themselves besides", () => {
    const both = [piece(1), piece(2, { reprintOfId: 1, at: noon + HOUR }), piece(3, { reprintOfId: 1, at: noon + HOUR })];
    expect(storyNumbers(both)).toMatchObject({ sourceCount: 3, voiceCount: 1, shared: { sources: 3, pieces: 1 } });
    expect(storyNumbers([...both, piece(4), piece(2, { id: 9 })])).toMatchObject({ sourceCount: 4, voiceCount: 3 });
    expect(origins(both).origins).toEqual([{ sourceId: 1, agency: null, articles: 1, repeats: 2, ties: { reprint: 2 }, counted: true }]);
    // The earliest stands elsewhere, or is hidden: who came first of those that are here tells it.
    expect(storyNumbers([piece(5, { reprintOfId: 77 }), piece(6, { reprintOfId: 77 })])).toMatchObject({ voiceCount: 1, shared: { sources: 2, pieces: 1 } });
  });

  it("counts what a source prints twice once, and calls it nothing that sources share", () => {
    expect(storyNumbers([piece(1), piece(1, { id: 2, reprintOfId: 1 })])).toMatchObject({ sourceCount: 1, voiceCount: 1, shared: null });
  });

  it("follows passages, names, agencies and links to where they lead, and no further than to what was there before", () => {
    const first = piece(1, { sourceName: "Lagoon Register", address: "https://lagoon.example/ship" });
    const cut = piece(2, { at: noon + HOUR, passages: [{ fromId: 1, share: 0.5 }] });
    const named = piece(3, { at: noon + 2 * HOUR, credits: credits({ named: [{ name: "the Lagoon Register on Monday", at: "start", words: "according to the Lagoon Register" }] }) });
    const linked = piece(4, { at: noon + 2 * HOUR, credits: credits({ links: ["https://lagoon.example/ship"] }) });
    const byWay = piece(5, { at: noon + 3 * HOUR, passages: [{ fromId: 3, share: 0.9 }] });
    expect(origins([first, cut, named, linked, byWay])).toEqual({ count: 1, repeating: 4, origins: [{ sourceId: 1, agency: null, articles: 1, repeats: 4, ties: { passages: 2, named: 1, link: 1 }, counted: true }] });
    expect(origins([piece(1, { at: noon + 9 * HOUR, sourceName: "Lagoon Register" }), named]).count).toBe(2);
    expect(origins([first, piece(2, { at: noon + HOUR, passages: [{ fromId: 1, share: 0.1 }] })]).count).toBe(2);
  });

  it("counts all that carries an agency's text as that agency, which may be a source itself", () => {
    const wire = (id: number, agency: string | null = null) => piece(id, { kind: "wire-copy", at: noon + id, credits: credits({ agency }) });
    expect(origins([wire(1), wire(2), wire(3)])).toMatchObject({ count: 1, repeating: 3, origins: [{ sourceId: null, agency: "" }] });
    expect(origins([wire(1, "Reuters"), wire(2, "AFP"), wire(3, "Reuters")])).toMatchObject({ count: 2, origins: [{ agency: "Reuters", repeats: 2, ties: { agency: 2 } }, { agency: "AFP", repeats: 1 }] });
    const halyard = piece(9, { sourceName: "Halyard", control: "wire", kind: "wire-copy", at: noon + HOUR });
    expect(origins([halyard, wire(1, "Halyard"), wire(2, "Nobody knows")])).toMatchObject({ count: 2, origins: [{ sourceId: 9, articles: 1, repeats: 1 }, { agency: "" }] });
  });

  it("counts a release that newsrooms repeat as one origin of little weight, and one that nobody repeats not at all", () => {
    const release = piece(1, { kind: "press-release" });
    const printed = (id: number) => piece(id, { reprintOfId: 1, at: noon + HOUR });
    expect(origins([release]).count).toBe(0);
    expect(storyNumbers([release, printed(2), printed(3)])).toMatchObject({ voiceCount: 1, origins: { count: 1, repeating: 2 }, ranking: { sum: 0.25, news: false } });
  });
});

describe("the face of a story", () => {
  it("counts articles, sources and who controls them", () => {
    const numbers = storyNumbers([piece(1, { topic: "world" }), piece(1, { id: 4, topic: "climate" }), piece(2, { control: "state", at: noon + HOUR, topic: "climate" })]);
    expect(numbers).toMatchObject({ articleCount: 3, sourceCount: 2, voiceCount: 2, shared: null, controls: { independent: 2, state: 1 }, firstAt: new Date(noon), lastAt: new Date(noon + HOUR), ranking: { topic: "climate", side: "independent", sourceId: 1 } });
    expect(storyNumbers([])).toMatchObject({ articleCount: 0, sourceCount: 0, voiceCount: 0, shared: null, controls: {}, heat: 0, headline: null, firstAt: null, lastAt: null, ranking: { at: null, sum: 0 } });
  });
});
