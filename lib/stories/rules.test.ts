import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HALF_LIFE_HOURS, storyHeat, storyLead, storyNumbers, type StoryArticle } from "./rules";

const HOUR = 3_600_000;
const noon = Date.UTC(2025, 5, 10, 12);
const piece = (sourceId: number, more: Partial<StoryArticle> = {}): StoryArticle => ({
  id: sourceId, sourceId, control: "independent", kind: "report", title: `t${sourceId}`, standfirst: null, lang: "en", sortAt: new Date(noon), reprintOfId: null, ...more,
});

describe("the heat of a story", () => {
  it("rises with each independent source, not with each article", () => {
    expect(storyHeat([piece(1), piece(2)])).toBeGreaterThan(storyHeat([piece(1)]));
    expect(storyHeat([piece(1), piece(1, { id: 9 })])).toBe(storyHeat([piece(1)]));
  });

  it("counts all copies of wire text as one voice, and what is paid for not at all", () => {
    const wire = (id: number) => piece(id, { kind: "wire-copy" });
    expect(storyHeat([wire(1), wire(2), wire(3)])).toBe(storyHeat([wire(1)]));
    const paid = piece(5, { kind: "sponsored", sortAt: new Date(noon + 90 * HOUR) });
    expect(storyHeat([piece(1), paid, piece(6, { kind: "press-release" })])).toBe(storyHeat([piece(1)]));
    expect(storyHeat([paid])).toBe(0);
  });

  it("counts a piece that several print as the voice of who printed it first, and what they tell themselves besides", () => {
    const agency = piece(1);
    const printed = (sourceId: number) => piece(sourceId, { reprintOfId: 1, sortAt: new Date(noon - HOUR) });
    const both = [agency, printed(2), printed(3)];
    expect(storyNumbers(both)).toMatchObject({ sourceCount: 3, voiceCount: 1, shared: { sources: 3, pieces: 1 } });
    expect(storyHeat(both)).toBe(storyHeat([agency]));
    expect(storyNumbers([...both, piece(4), piece(2, { id: 9 })])).toMatchObject({ sourceCount: 4, voiceCount: 3, shared: { sources: 3, pieces: 1 } });
    // The earliest stands elsewhere, or is hidden: who came first of those that are here speaks.
    expect(storyNumbers([piece(5, { reprintOfId: 77 }), piece(6, { reprintOfId: 77 }), piece(5, { id: 8 })])).toMatchObject({ voiceCount: 1, shared: { sources: 2, pieces: 1 } });
    expect(storyNumbers([...both, piece(7), piece(8, { reprintOfId: 7 }), piece(2, { id: 10, reprintOfId: 7 })])).toMatchObject({ voiceCount: 2, shared: { sources: 5, pieces: 2 } });
  });

  it("counts what a source prints twice once, and calls it nothing that sources share", () => {
    expect(storyNumbers([piece(1), piece(1, { id: 2, reprintOfId: 1 })])).toMatchObject({ sourceCount: 1, voiceCount: 1, shared: null });
  });

  it("is worth one doubling of voices per half-life", () => {
    const early = [piece(1), piece(2), piece(3)];
    const later = [piece(1, { sortAt: new Date(noon + HALF_LIFE_HOURS * HOUR) })];
    expect(storyHeat(later)).toBeCloseTo(storyHeat(early), 9);
  });

  it("never falls when an article is added", () => {
    const pieces = fc.array(fc.record({ source: fc.integer({ min: 1, max: 9 }), hours: fc.integer({ min: 0, max: 500 }), kind: fc.constantFrom("report", "wire-copy", "opinion", "sponsored") }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(pieces, (list) => {
      const articles = list.map(({ source, hours, kind }, at) => piece(source, { id: 100 + at, kind: kind as StoryArticle["kind"], sortAt: new Date(noon + hours * HOUR) }));
      expect(storyHeat(articles)).toBeGreaterThanOrEqual(storyHeat(articles.slice(1)));
    }));
  });
});

describe("the face of a story", () => {
  it("counts articles, sources and who controls them", () => {
    const numbers = storyNumbers([piece(1), piece(1, { id: 4 }), piece(2, { control: "state", sortAt: new Date(noon + HOUR) })]);
    expect(numbers).toMatchObject({ articleCount: 3, sourceCount: 2, voiceCount: 2, shared: null, controls: { independent: 2, state: 1 }, firstAt: new Date(noon), lastAt: new Date(noon + HOUR) });
    expect(storyNumbers([])).toMatchObject({ articleCount: 0, sourceCount: 0, voiceCount: 0, shared: null, controls: {}, heat: 0, firstAt: null, lastAt: null });
  });

  it("is led by the first report, before comment and what is paid for", () => {
    const opinion = piece(1, { kind: "opinion", sortAt: new Date(noon - 2 * HOUR) });
    const paid = piece(2, { kind: "sponsored", sortAt: new Date(noon - 3 * HOUR) });
    expect(storyLead([piece(3), opinion, paid])?.sourceId).toBe(3);
    expect(storyLead([opinion, paid])?.sourceId).toBe(1);
    expect(storyLead([])).toBeNull();
  });
});
