import type { Candidate, Facets, FacetValue } from "../types";
import { languageOf } from "./stem";

/** A source and a topic as facets name them. */
export type FacetSource = { id: number; slug: string; name: string; control: string; country: string | null };
export type FacetTopic = { id: number; slug: string; name: string };

const MOST_VALUES = 8;

/** How many of the candidates are of each source, topic, kind and so on: the most frequent first, years the newest first. */
export function countFacets(found: readonly Candidate[], sources: ReadonlyMap<number, FacetSource>, topics: ReadonlyMap<number, FacetTopic>): Facets {
  // Counted by what each row holds, and named afterwards: there are far fewer names than candidates.
  const of = { source: new Map<number, number>(), topic: new Map<number, number>(), kind: new Map<string, number>(), lang: new Map<string, number>(), year: new Map<number, number>() };
  for (const one of found) {
    add(of.source, one.sourceId);
    for (const id of one.topics) add(of.topic, id);
    add(of.kind, one.kind);
    add(of.lang, one.lang);
    add(of.year, new Date(one.at).getUTCFullYear());
  }
  return {
    source: named(of.source, (id) => sources.get(id)?.slug, (id) => sources.get(id)?.name),
    topic: named(of.topic, (id) => topics.get(id)?.slug, (id) => topics.get(id)?.name),
    kind: named(of.kind, (kind) => kind),
    control: named(of.source, (id) => sources.get(id)?.control),
    country: named(of.source, (id) => sources.get(id)?.country ?? undefined),
    lang: named(of.lang, (lang) => (lang === "und" ? undefined : languageOf(lang))),
    time: named(of.year, String).toSorted((a, b) => Number(b.value) - Number(a.value)),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function named<Key>(counts: ReadonlyMap<Key, number>, valueOf: (key: Key) => string | undefined, labelOf?: (key: Key) => string | undefined): FacetValue[] {
  const values = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const [key, count] of counts) {
    const value = valueOf(key);
    if (value === undefined) continue;
    add(values, value, count);
    const label = labelOf?.(key);
    if (label !== undefined) labels.set(value, label);
  }
  return [...values].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).slice(0, MOST_VALUES).map(([value, count]) => ({ value, label: labels.get(value) ?? null, count }));
}
