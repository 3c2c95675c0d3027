import { ArticleRow } from "@/components/article/article-row";
import { Time } from "@/components/article/time";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import { END_OF_TEXT } from "@/lib/reading/rules";
import { PostButton } from "./parts";

type Props = {
  locale: Locale;
  article: ArticleCard;
  read: boolean;
  progress: number | null;
  /** When it was read; given where the list is the history. */
  openedAt?: string | null;
  /** Where to come back to after a button, as the forms' handlers know it. */
  back: Readonly<Record<string, string>>;
};

/** An article of a reader's own list: as everywhere, and under it what they did with it. */
export function ReadingRow({ locale, article, read, progress, openedAt, back }: Props) {
  const { routes, words: { reading: { row, history } } } = locale;
  const begun = progress !== null && progress > 0 && progress < END_OF_TEXT;
  const button = { about: article.title, fields: back };
  return (
    <div>
      <ArticleRow locale={locale} article={article} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="meta meta-row">
          {openedAt && <span><Sentence text={history.readAt} parts={{ time: <Time locale={locale} at={openedAt} precision="minute" /> }} /></span>}
          {read && !openedAt && !begun && <span>{row.read}</span>}
          {begun && <span>{row.share(Math.round(progress * 100))}</span>}
          {begun && <a className="quiet-link" href={routes.article(article.slug)}>{history.goOn}<span className="visually-hidden">: {article.title}</span></a>}
        </p>
        <div className="ms-auto flex flex-wrap gap-2 no-print">
          {read
            ? <PostButton action={routes.readingForm(article.slug, "unread")} words={row.markUnread} {...button} />
            : <PostButton action={routes.readingForm(article.slug, "read")} words={row.markRead} {...button} />}
          {openedAt !== undefined && <PostButton action={routes.readingForm(article.slug, "forget")} words={history.remove} {...button} />}
        </div>
      </div>
    </div>
  );
}
