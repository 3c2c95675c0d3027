import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import { queryOfAsked } from "@/lib/listing/asked";
import { sortWord } from "@/lib/listing/describe";
import type { Page } from "@/lib/listing/page";
import type { Asked, Filter, ListDescription, ListRow, ListWords, Value } from "@/lib/listing/types";

type Name<L extends ListDescription> = keyof L["columns"] & string;

type Props<L extends ListDescription, Shown extends Name<L>> = {
  locale: Locale;
  list: L;
  asked: Asked;
  page: Page<L>;
  words: ListWords<L, Shown>;
  /** The address of the page that it stands on. */
  address: string;
  /** The columns that are shown, in their order; the first names the row. */
  show: readonly Shown[];
  /** Where the row's name leads. */
  link?: (row: ListRow<L>) => string;
  /** What stands in a cell in place of its value. */
  cells?: { readonly [K in Shown]?: (row: ListRow<L>, locale: Locale) => ReactNode };
  /** What can be done about a row: forms, links. */
  act?: (row: ListRow<L>, locale: Locale) => ReactNode;
};

/** The same words without their list's own names, for the parts below. */
type PlainWords = { columns: Record<string, string>; filters: Record<string, { label: string; options?: Record<string, string> }>; sorts: Record<string, { asc: string; desc: string }>; none: string };
type Parts = { locale: Locale; list: ListDescription; asked: Asked; words: PlainWords; address: string };

/** A list of staff as HTML alone: its filters and order as one form, a table that reads as cards on a phone, the next page and the CSV. */
export function StaffList<L extends ListDescription, Shown extends Name<L>>({ locale, list, asked, page: { rows, next }, words, address, show, link, cells = {}, act }: Props<L, Shown>) {
  const parts: Parts = { locale, list, asked, words: words as unknown as PlainWords, address };
  const { adminLists } = locale.words;
  return (
    <div className="staff-list">
      <Filters {...parts} />
      {rows.length === 0 ? <Empty {...parts} /> : (
        <table className="staff-table">
          <thead><tr>{show.map((name) => <Head key={name} {...parts} name={name} />)}{act && <th scope="col"><span className="sr-only">{adminLists.act}</span></th>}</tr></thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {show.map((name, place) => <Cell key={name} {...parts} name={name} href={place === 0 ? link?.(row) : undefined} first={place === 0}>{cells[name]?.(row, locale) ?? <Shown {...parts} name={name} value={(row as Record<string, Value>)[name] ?? null} />}</Cell>)}
                {act && <td className="staff-act">{act(row, locale)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="staff-ways">
        {next && <a className="button" rel="next" href={address + queryOfAsked(list, asked, next)}>{adminLists.next}</a>}
        {asked.after && <a className="button" href={address + queryOfAsked(list, asked)}>{adminLists.first}</a>}
        {rows.length > 0 && <a className="quiet-link" href={`/api/v1/${list.name}/export${queryOfAsked(list, asked)}`} download="">{adminLists.csv}</a>}
      </p>
    </div>
  );
}

function Filters({ locale: { words: { adminLists } }, list, asked, words, address }: Parts) {
  const chosen = sortWord(asked.sort, asked.descending);
  const orders = Object.keys(list.sorts).flatMap((name) => (list.sorts[name]?.first === "desc" ? [true, false] : [false, true]).map((descending) => ({ value: sortWord(name, descending), word: words.sorts[name]?.[descending ? "desc" : "asc"] })));
  return (
    <search aria-label={adminLists.filters}><form action={address} className="staff-filters">
      {Object.entries(list.filters).map(([name, one]) => <Field key={name} name={name} filter={one} value={asked.filters[name]} words={words.filters[name]} all={adminLists.all} />)}
      <div className="field">
        <label htmlFor="list-sort">{adminLists.order}</label>
        <select id="list-sort" name="sort" className="select">{orders.map(({ value, word }) => <option key={value} value={value} selected={value === chosen}>{word}</option>)}</select>
      </div>
      <button type="submit" className="button">{adminLists.show}</button>
    </form></search>
  );
}

type FieldProps = { name: string; filter: Filter; value: string | undefined; words: PlainWords["filters"][string] | undefined; all: string };

function Field({ name, filter, value = "", words, all }: FieldProps) {
  const id = `list-${name}`;
  if (filter.kind === "switch") return <label className="check"><input type="checkbox" name={name} value="yes" defaultChecked={value === "yes"} /> {words?.label}</label>;
  return (
    <div className="field">
      <label htmlFor={id}>{words?.label}</label>
      {filter.kind === "text" && <input id={id} type="search" name={name} defaultValue={value} maxLength={200} className="desk-input" />}
      {filter.kind === "day" && <input id={id} type="date" name={name} defaultValue={value} className="desk-input" />}
      {filter.kind === "choice" && (
        <select id={id} name={name} className="select">
          <option value="">{all}</option>
          {filter.of.map((word) => <option key={word} value={word} selected={word === value}>{words?.options?.[word] ?? word}</option>)}
        </select>
      )}
    </div>
  );
}

function Empty({ locale: { formats, words: { adminLists } }, list, asked, words, address }: Parts) {
  const on = Object.entries(asked.filters).map(([name, value]) => {
    const { label = name, options } = words.filters[name] ?? {};
    const said = list.filters[name]?.kind === "day" ? formats.date(value, "day") : value === "yes" ? adminLists.yes : value;
    return adminLists.on(label, options?.[value] ?? said);
  });
  if (on.length === 0) return <p className="standfirst mt-6 text-17">{words.none}</p>;
  return <div className="mt-6"><p className="standfirst text-17">{adminLists.noneWith(on.join(", "))}</p><p className="mt-3"><a className="button" href={address}>{adminLists.clear}</a></p></div>;
}

/** A column's head: a link to its order, and once it is that, to the other way round. */
function Head({ list, asked, words, address, name }: Parts & { name: string }) {
  const sort = list.sorts[name];
  if (!sort) return <th scope="col">{words.columns[name]}</th>;
  const here = asked.sort === name;
  const descending = here ? !asked.descending : sort.first === "desc";
  return (
    <th scope="col" aria-sort={here ? (asked.descending ? "descending" : "ascending") : undefined}>
      <a href={address + queryOfAsked(list, { ...asked, sort: name, descending })} title={words.sorts[name]?.[descending ? "desc" : "asc"]}>{words.columns[name]}{here && <span aria-hidden="true">{asked.descending ? " ↓" : " ↑"}</span>}</a>
    </th>
  );
}

/** Its column's word goes before it where the table is cards. */
function Cell({ words, name, first, href, children }: Parts & { name: string; first: boolean; href: string | undefined; children: ReactNode }) {
  if (first) return <th scope="row">{href === undefined ? children : <a className="quiet-link" href={href}>{children}</a>}</th>;
  return <td><span className="staff-label">{words.columns[name]}</span><span>{children}</span></td>;
}

function Shown({ locale, list, words, name, value }: Parts & { name: string; value: Value }) {
  const { adminLists } = locale.words;
  if (value === null || value === "") return <span className="text-quiet">{adminLists.nothing}</span>;
  if (typeof value === "boolean") return value ? adminLists.yes : adminLists.no;
  if (list.columns[name]?.kind === "time") return <Time locale={locale} at={String(value)} precision="minute" />;
  if (typeof value === "number") return value;
  return <bdi>{words.filters[name]?.options?.[value] ?? value}</bdi>;
}
