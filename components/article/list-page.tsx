import type { ReactNode } from "react";
import { ReadAllForm } from "@/components/reader/read-all-form";
import { Note, WaysOn } from "@/components/shell/notes";
import { Pagination } from "@/components/shell/pagination";
import type { ArticleList } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import type { ListScope } from "@/lib/routes";
import { ArticleListByDay } from "./article-list";

type Props = {
  locale: Locale;
  scope: ListScope;
  list: ArticleList;
  /** What is said where the list has nothing at all. */
  empty: ReactNode;
};

/** A list of articles under its head: by day, with the ways to newer and older pages. */
export function ArticleListPage({ locale, scope, list, empty }: Props) {
  const [newest] = list.articles;
  if (newest) {
    return (
      <>
        <ArticleListByDay locale={locale} articles={list.articles} />
        {!list.newer && <ReadAllForm locale={locale} scope={scope} before={newest.sortAt} />}
        <Pagination locale={locale} scope={scope} older={list.older} newer={list.newer} />
      </>
    );
  }
  const { routes, words: { shell } } = locale;
  const onLaterPage = list.newer !== null || list.older !== null;
  return (
    <div className="border-t border-ink">
      {onLaterPage
        ? <Note title={shell.pages.beyond}><p>{shell.pages.beyondWhy}</p><WaysOn links={[{ href: routes.list(scope), words: shell.pages.toNewest }]} /></Note>
        : <Note title={shell.pages.empty}>{empty}<WaysOn links={[{ href: routes.front(), words: shell.front }, { href: routes.latest(), words: shell.sections.latest }]} /></Note>}
    </div>
  );
}
