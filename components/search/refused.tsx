import { Note, WaysOn } from "@/components/shell/notes";
import { PageFrame } from "@/components/shell/page-frame";
import { STANDARD_SECTIONS } from "@/components/shell/sections";
import type { Locale } from "@/lib/i18n/locale";
import type { SearchAddress } from "@/lib/search/rules/asked";

/** Says that somebody, or everybody together, searches too much. Made ahead, without the database and the search. */
export function TooManySearches({ locale }: { locale: Locale }) {
  const { routes, words: { search: words, notices, shell } } = locale;
  return (
    <PageFrame locale={locale} section="search" topics={STANDARD_SECTIONS}>
      <Note level={1} title={words.tooMany}>
        <p>{words.tooManyWhy}</p>
        {/* The same address with its query: the search that was refused. */}
        <WaysOn links={[{ href: "", words: notices.retry }, { href: routes.front(), words: shell.front }, { href: routes.latest(), words: shell.sections.latest }]} />
      </Note>
    </PageFrame>
  );
}

/** Says that a search takes longer than one may, and what helps. */
export function TooLong({ locale: { routes, words: { search: words, notices } }, asked }: { locale: Locale; asked: SearchAddress }) {
  return (
    <div className="border-t border-ink">
      <Note title={words.tooLong}>
        <p>{words.tooLongWhy}</p>
        <WaysOn links={[{ href: routes.search({ ...asked, sort: "date", form: "articles", after: null }), words: words.sort.date }, { href: routes.search(asked), words: notices.retry }]} />
      </Note>
    </div>
  );
}
