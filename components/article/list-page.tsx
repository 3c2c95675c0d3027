import type { ReactNode } from "react";
import { Note, WaysOn } from "@/components/shell/notes";
import { Pagination } from "@/components/shell/pagination";
import type { ArticleList } from "@/lib/articles/types";
import { type ListScope, routes } from "@/lib/routes";
import { ArticleListByDay } from "./article-list";

type Props = {
  scope: ListScope;
  list: ArticleList;
  /** The list's own first page, to which every end leads back. */
  first: string;
  /** What is said where the list has nothing at all. */
  empty: ReactNode;
};

/** A list of articles under its head: by day, with the ways to newer and older pages. */
export function ArticleListPage({ scope, list, first, empty }: Props) {
  if (list.articles.length > 0) {
    return (
      <>
        <ArticleListByDay articles={list.articles} />
        <Pagination scope={scope} older={list.older} newer={list.newer} end="That is the end of this list: there is nothing older." />
      </>
    );
  }
  const onLaterPage = list.newer !== null || list.older !== null;
  return (
    <div className="border-t border-ink">
      {onLaterPage
        ? <Note title="Nothing further this way"><p>This end of the list is empty now.</p><WaysOn links={[{ href: first, words: "To its newest page" }]} /></Note>
        : <Note title="Nothing here yet">{empty}<WaysOn links={[{ href: routes.front(), words: "Front page" }, { href: routes.latest(), words: "Latest" }]} /></Note>}
    </div>
  );
}
