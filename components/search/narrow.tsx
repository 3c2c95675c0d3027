import { Link } from "@/components/ui/link";
import type { Control, Kind } from "@/lib/closed-lists";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { searchWords, withFilter, withYear } from "@/lib/search/rules/parse";
import { FACETS, type FacetName, type FacetValue, type SearchFilter, type SearchQuery, type SearchResult } from "@/lib/search/types";

/** What a result can be narrowed down to, each with how many were counted. */
export function Narrow({ locale, result }: { locale: Locale; result: SearchResult }) {
  const words = locale.words.search;
  const facets = FACETS.filter((name) => result.facets[name].length > 1);
  if (facets.length === 0) return null;
  return (
    <aside aria-labelledby="narrow" className="search-narrow">
      <h2 id="narrow" className="panel-title mb-1">{words.narrow}</h2>
      {result.atLeast && <p className="meta">{words.counted}</p>}
      {facets.map((name) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h3 id={`facet-${name}`} className="mt-4 mb-1 text-13 font-semibold">{words.facets[name]}</h3>
          <ul>
            {result.facets[name].map((facet) => (
              <li key={facet.value}>
                <Link href={locale.routes.search({ text: narrowed(result.query, name, facet.value), sort: result.sort, form: result.form })} rel="nofollow" className="quiet-link">
                  <span>{valueWords(locale, name, facet)}</span> <span className="meta tabular-nums">{facet.count}{result.atLeast ? "+" : ""}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

/** The filters of a query, each with the way to a search without it. */
export function ActiveFilters({ locale, result }: { locale: Locale; result: SearchResult }) {
  const { query, sort, form } = result;
  const words = locale.words.search;
  const chips = [
    ...query.filters.map((filter) => ({ said: filterWords(locale, filter), rest: { ...query, filters: query.filters.filter((each) => each !== filter) } })),
    ...(query.from === null && query.to === null ? [] : [{ said: searchWords({ groups: [], not: [], filters: [], from: query.from, to: query.to }), rest: { ...query, from: null, to: null } }]),
  ];
  if (chips.length === 0) return null;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2 text-13">
      <span className="text-quiet">{words.active}</span>
      {chips.map(({ said, rest }) => (
        <Link key={said} href={locale.routes.search({ text: searchWords(rest), sort, form })} rel="nofollow" className="button">{said} <span aria-hidden="true">×</span><span className="sr-only">: {words.remove}</span></Link>
      ))}
    </p>
  );
}

function narrowed(query: SearchQuery, name: FacetName, value: string): string {
  return searchWords(name === "time" ? withYear(query, Number(value)) : withFilter(query, name, value));
}

function filterWords(locale: Locale, { field, value, not }: SearchFilter): string {
  return `${not ? "− " : ""}${locale.words.search.facets[field]}: ${valueWords(locale, field, { value, label: null })}`;
}

/** What a filter says, in words. */
export function valueWords(locale: Locale, name: FacetName, { value, label }: Pick<FacetValue, "value" | "label">): string {
  const { labels } = locale.words;
  if (name === "kind") return labels.kinds[value as Kind].word;
  if (name === "control") return labels.controls[value as Control].word;
  if (name === "country") return locale.formats.country(value);
  if (name === "lang") return locale.formats.language(value) ?? value;
  return name === "topic" ? topicName(locale, { slug: value, name: label ?? value }) : (label ?? value);
}
