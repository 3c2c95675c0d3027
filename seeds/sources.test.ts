import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { TOPICS } from "../lib/closed-lists";
import { readOpml } from "../lib/ingest/feeds/opml";
import { topicsOf } from "../lib/ingest/feeds/topics";
import { withoutTracking } from "../lib/ingest/url";
import { startersIn } from "../lib/sources/queries/starter";
import { knownOutlet } from "../lib/sources/register";
import { STARTER_KINDS } from "../lib/sources/schema/feed-lists";

const text = readFileSync(fileURLToPath(new URL("sources.opml", import.meta.url)), "utf8");
const { feeds, problems } = readOpml(Buffer.from(text));
const starters = startersIn(feeds);
const distinct = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null));

describe("the starter list", () => {
  it("is well-formed, and every feed of it says what the page shows", () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(problems).toEqual([]);
    expect(starters).toHaveLength(feeds.length);
    expect(feeds.length).toBeGreaterThanOrEqual(55);
    expect(feeds.length).toBeLessThanOrEqual(80);
  });

  it("says at its top that addresses change and that nothing is fetched before it is switched on", () => {
    expect(text.slice(0, text.indexOf("<opml"))).toMatch(/fetched until[\s\S]*Addresses change/);
  });

  it("has each feed once, encrypted and without what only tracks", () => {
    expect(distinct(feeds.map(({ url }) => url.toLowerCase())).size).toBe(feeds.length);
    for (const { url, siteUrl } of feeds) {
      expect([url, url.startsWith("https://"), withoutTracking(url)?.href]).toEqual([url, true, url]);
      expect([siteUrl, siteUrl?.startsWith("https://"), withoutTracking(siteUrl ?? "")?.href]).toEqual([siteUrl, true, siteUrl]);
    }
  });

  it("is of many countries, languages, kinds and every topic", () => {
    expect(distinct(starters.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25);
    expect(distinct(starters.map(({ language }) => language.split("-")[0] ?? "")).size).toBeGreaterThanOrEqual(20);
    expect(distinct(starters.map(({ kind }) => kind))).toEqual(new Set(STARTER_KINDS));
    expect(distinct(starters.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
    for (const { language, country } of starters) {
      expect(Intl.getCanonicalLocales(language)).toEqual([language]);
      expect(country ?? "DE").toMatch(/^[A-Z]{2}$/);
    }
  });

  it("gives its folders as topics when it is added", () => {
    for (const { folder } of feeds) expect([folder, topicsOf([{ term: folder[0] ?? "", label: null, scheme: null }]).map(({ value }) => value)]).toEqual([folder, [folder[0]?.toLowerCase()]]);
  });

  it("says who controls a source only with what that rests on, as the register does", () => {
    for (const { name, control, evidence } of starters) expect([name, control === "unknown"]).toEqual([name, evidence === null]);
    const registered = feeds.flatMap(({ source }) => {
      const known = knownOutlet(source?.name ?? "");
      return known ? [{ said: [source?.name, source?.control, source?.evidence], known: [known.name, known.control, known.evidence] }] : [];
    });
    expect(registered.length).toBeGreaterThan(15);
    expect(registered.map(({ said }) => said)).toEqual(registered.map(({ known }) => known));
  });
});
