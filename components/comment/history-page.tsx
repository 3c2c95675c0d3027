import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { CommentHistory } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { Author, wordsIn } from "./comment";

/** Everything a comment has said in public. */
export function HistoryPage({ locale, history }: { locale: Locale; history: CommentHistory }) {
  const { routes, words: { discussion: { history: words } } } = locale;
  const { id, author, versions } = history;
  return (
    <Page locale={locale} path={addresses.commentHistory(id)} section={null}>
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      <div className="discussion border-t border-ink pt-3">
        <p className="meta meta-row gap-x-4 pb-2">
          {author && <Author locale={locale} author={author} />}
          <span>{versions.length > 1 ? words.earlier(versions.length - 1) : words.never}</span>
          <Link href={routes.comment(id)} className="quiet-link">{words.toComment}</Link>
        </p>
        <ol className="thread">
          {versions.map(({ html, since }, index) => (
            <li key={since + String(index)} className="comment">
              <p className="meta"><Sentence text={index === 0 ? words.current : words.before} parts={{ time: <Time locale={locale} at={since} precision="minute" /> }} /></p>
              <div className="comment-words" dir="auto" dangerouslySetInnerHTML={{ __html: wordsIn(locale, html) }} />
            </li>
          ))}
        </ol>
      </div>
    </Page>
  );
}
