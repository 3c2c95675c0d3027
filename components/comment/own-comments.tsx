import { Time } from "@/components/article/time";
import { Note, WaysOn } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import { listOwn, ownComment } from "@/lib/comments/queries";
import { appealPage, reasonsOf } from "@/lib/comments/rules/told";
import type { OwnComment } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { TalkNav } from "./talk-nav";
import { numberIn } from "./writing-route";
import { UnderArticle, Words } from "./writing-frame";

type Props = { locale: Locale; userId: string; query: Readonly<Record<string, string | undefined>> };

/** What a reader wrote, and what became of each; at its top what was just sent. */
export async function OwnComments({ locale, userId, query }: Props) {
  const before = numberIn(query.before) || undefined;
  const [{ comments, next }, sent] = await Promise.all([listOwn(userId, before), query.sent === undefined ? null : ownComment(userId, numberIn(query.sent))]);
  const { routes, words: { commenting: { own, done }, shell } } = locale;
  return (
    <Page locale={locale} path="/writing" section={null}>
      <PageTitle title={own.title}>{own.lead}</PageTitle>
      <TalkNav locale={locale} here="own" />
      {query.did === "removed" && <output className="form-note mt-6 block">{done.removed}</output>}
      {sent && <Sent locale={locale} own={sent} edited={query.did === "edited"} />}
      {comments.length === 0 && before === undefined
        ? <Note title={own.empty}><p>{own.emptyWhy}</p><WaysOn links={[{ href: routes.front(), words: shell.front }]} /></Note>
        : <ol className="talk-list">{comments.map((comment) => <li key={comment.id}><Row locale={locale} own={comment} /></li>)}</ol>}
      <nav aria-label={shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        {before === undefined ? <span /> : <a className="button" href={routes.ownComments()}>{shell.pages.toNewest}</a>}
        {next === null ? <p className="meta">{shell.pages.end}</p> : <a className="button" rel="next" href={routes.ownComments({ before: String(next) })}>{shell.pages.older}</a>}
      </nav>
    </Page>
  );
}

/** What became of the comment that was sent a moment ago. */
function Sent({ locale, own, edited }: { locale: Locale; own: OwnComment; edited: boolean }) {
  const { routes, words: { commenting: { done, write } } } = locale;
  const { status, article } = own;
  const said = status === "published" && edited ? done.edited : status === "erased" ? done.removed : done[status];
  return (
    <div className="form-note mt-6">
      <output className="block">{said}</output>
      <Why locale={locale} own={own} />
      <div className="mt-3 flex flex-wrap gap-2">
        {status === "published" && <a className="button" href={routes.commentPlace(own.id)}>{write.toComment}</a>}
        {article && <a className="button" href={routes.article(article.slug)}>{write.back}</a>}
      </div>
    </div>
  );
}

/** Why a comment is not public, and when it will be. */
function Why({ locale, own }: { locale: Locale; own: OwnComment }) {
  const { commenting } = locale.words;
  const reasons = reasonsOf(own, commenting);
  if (reasons.length === 0) return null;
  return (
    <ul className="meta mt-1 grid gap-1">
      {reasons.map((reason) => <li key={reason}>{reason}</li>)}
      {own.status === "delayed" && own.publishAt && <li><Sentence text={commenting.publishAt} parts={{ time: <Time locale={locale} at={own.publishAt} precision="minute" /> }} /></li>}
    </ul>
  );
}

function Row({ locale, own }: { locale: Locale; own: OwnComment }) {
  const { routes, words: { commenting: { own: words, statuses }, talk } } = locale;
  const appeal = appealPage(own, routes);
  const gone = own.status === "removed" || own.status === "erased";
  const open = own.editable && !gone && own.status !== "rejected";
  return (
    <article aria-labelledby={`own-${own.id}`}>
      <p className="meta flex flex-wrap gap-x-3">
        <span id={`own-${own.id}`}><UnderArticle locale={locale} article={own.article} /></span>
        {own.status === "published" ? <a className="quiet-link" href={routes.commentPlace(own.id)}><Time locale={locale} at={own.createdAt} precision="minute" /></a> : <Time locale={locale} at={own.createdAt} precision="minute" />}
        <strong className="font-semibold text-ink">{statuses[own.status]}</strong>
        {own.status === "published" && <><span>{words.votes(own.upvotes)}</span><span>{words.answers(own.answerCount)}</span></>}
      </p>
      <Why locale={locale} own={own} />
      {!gone && <Words locale={locale} html={own.html} />}
      {!gone && (
        <div className="mt-2 flex flex-wrap gap-2 no-print">
          {open && <a className="button" href={routes.writeOn(own.id, "edit")}>{words.edit}</a>}
          <a className="button" href={routes.writeOn(own.id, "remove")}>{words.remove}</a>
          {appeal && <a className="button" href={appeal}>{own.decided?.appealed ? talk.appealed : words.appeal}</a>}
        </div>
      )}
    </article>
  );
}
