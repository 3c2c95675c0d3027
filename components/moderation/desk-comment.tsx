import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import type { DeskComment } from "@/lib/moderation/types";
import { bounded, standingWords, verdictSentence } from "./words";

type Props = { locale: Locale; comment: DeskComment };

/** A comment with what surrounds it: where it stands, what it answers, who wrote it, what was found and reported. */
export function DeskCommentBody({ locale, comment, heading }: Props & { heading: ReactNode }) {
  const { words: { desk } } = locale;
  const { html, quote, answers, looking } = comment;
  return (
    <>
      {heading}
      <Where locale={locale} comment={comment} />
      {looking && <p className="form-note mt-2">{desk.looking(looking.name ?? desk.somebody)}</p>}
      {answers && (
        <details className="desk-context">
          <summary>{desk.answersTo(answers.name ?? desk.nobody)}</summary>
          <div className="prose desk-words" dir="auto" dangerouslySetInnerHTML={{ __html: answers.html }} />
        </details>
      )}
      {quote && <blockquote className="desk-quote" dir="auto"><span className="sr-only">{desk.passage}: </span>{quote}</blockquote>}
      <div className="prose desk-words" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      <Found locale={locale} comment={comment} />
    </>
  );
}

function Where({ locale, comment: { article, author, createdAt, status } }: Props) {
  const { routes, words: { desk } } = locale;
  const where = article ? <a className="quiet-link" href={routes.article(article.slug)}><bdi>{article.title}</bdi></a> : desk.noArticle;
  return (
    <div className="meta grid gap-1">
      <p>{desk.statuses[status]} · <Time locale={locale} at={createdAt} precision="minute" /> · <Sentence text={desk.on} parts={{ article: where }} /></p>
      {author
        ? <p><a className="quiet-link" href={routes.moderationPerson(author.id)}><bdi>{author.name ?? author.handle ?? author.id}</bdi></a> · {standingWords(locale, author)} · <History locale={locale} author={author} /></p>
        : <p>{desk.by(desk.nobody)}</p>}
    </div>
  );
}

function History({ locale, author }: { locale: Locale; author: NonNullable<DeskComment["author"]> }) {
  const { formats, words: { desk } } = locale;
  return <>{desk.person(bounded(desk, author.published), bounded(desk, author.rejected), formats.date(author.since, "day"))}</>;
}

function Found({ locale, comment: { checks, flags, flagCount } }: Props) {
  const { words: { desk } } = locale;
  if (checks.length === 0 && flags.length === 0) return null;
  return (
    <div className="desk-found">
      <p className="text-13 font-semibold">{desk.found}{flagCount > 0 && `, ${desk.reports(flagCount)}`}</p>
      <ul>
        {checks.map((verdict) => <li key={verdict.check}>{verdictSentence(desk, verdict)}</li>)}
        {flags.map(({ reason, note, name, at, outcome }) => (
          <li key={at + (name ?? "")}>
            <bdi>{desk.reportedBy(name ?? desk.nobody, desk.reasons[reason])}</bdi>{outcome !== "open" && ` (${desk.outcomes[outcome]})`}
            {note && <q className="desk-note" dir="auto">{note}</q>}
          </li>
        ))}
      </ul>
    </div>
  );
}
