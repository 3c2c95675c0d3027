import type { Candidate, Facets, FacetValue } from "../types";
import { languageOf } from "./stem";

/** A source and a topic as facets name them. */
export type FacetSource = { id: number; slug: string; name: string; control: string; country: string | null };
export type FacetTopic = { id: number; slug: string; name: string };

const MOST_VALUES = 8;

/** How many of the candidates are of each source, topic, kind and so on: the most frequent first, years the newest first. */
export function countFacets(found: readonly Candidate[], sources: ReadonlyMap<number, FacetSource>, topics: ReadonlyMap<number, FacetTopic>): Facets {
  const source = (one: Candidate) => sources.get(one.sourceId);
  return {
    source: counted(found, (one) => [source(one)?.slug], (slug) => [...sources.values()].find((each) => each.slug === slug)?.name ?? null),
    topic: counted(found, (one) => one.topics.map((id) => topics.get(id)?.slug), (slug) => [...topics.values()].find((each) => each.slug === slug)?.name ?? null),
    kind: counted(found, (one) => [one.kind]),
    control: counted(found, (one) => [source(one)?.control]),
    country: counted(found, (one) => [source(one)?.country ?? undefined]),
    lang: counted(found, (one) => (one.lang === "und" ? [] : [languageOf(one.lang)])),
    time: counted(found, (one) => [String(new Date(one.at).getUTCFullYear())]).toSorted((a, b) => Number(b.value) - Number(a.value)),
  };
}

function counted(found: readonly Candidate[], valuesOf: (one: Candidate) => readonly (string | undefined)[], label: (value: string) => string | null = () => null): FacetValue[] {
  const counts = new Map<string, number>();
  for (const one of found) for (const value of valuesOf(one)) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).slice(0, MOST_VALUES).map(([value, count]) => ({ value, label: label(value), count }));
}
