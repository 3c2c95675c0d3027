import type { ReactNode } from "react";
import { Note } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import type { ChangeSummary } from "@/lib/bookmarks/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";

/** The article that a form was about. */
export type Meant = { slug: string; title: string; lang: string };

type Outcome = { locale: Locale; article: Meant | null; query: Readonly<Record<string, string | undefined>>; change: ChangeSummary | null };

/** Says what a form did with an article, with the way back. */
export function SavedDone({ locale, article, query, change }: Outcome) {
  const { saved: words } = locale.words;
  const { routes } = locale;
  const back = query.removed && article ? routes.savedDone({ removed: article.slug }) : routes.saved();
  const { title, text, form } = outcome();
  return (
    <Page locale={locale} section={null}>
      <Note level={1} title={title}>
        {article && <Headline article={article} href={routes.article(article.slug)} />}
        <p>{text}</p>
        <div className="flex flex-wrap gap-2 font-sans">
          {form}
          {article && <a className="button" href={routes.article(article.slug)}>{words.done.backTo}</a>}
          <a className="button" href={routes.saved()}>{words.done.toSaved}</a>
        </div>
      </Note>
    </Page>
  );

  function outcome(): { title: string; text: string; form?: ReactNode } {
    const { done } = words;
    if (query.told === "undone") return { title: words.undone, text: done.saved };
    if (query.told === "old") return { title: done.oldTitle, text: done.old };
    if (query.told === "failed") return { title: done.failedTitle, text: done.failed };
    if (query.told === "missing" || !article) return { title: done.missingTitle, text: done.missing };
    if (query.saved) return { title: done.savedTitle, text: done.saved, form: <PlainForm action={routes.unsave(article.slug)} words={words.undo} /> };
    if (!change || change.undone) return { title: done.removedTitle, text: words.told.nothing, form: <PlainForm action={routes.save(article.slug)} words={words.confirm.save} /> };
    return { title: done.removedTitle, text: done.removed, form: <PlainForm action={routes.savedForm("undo")} words={words.undo} hidden={{ change: change.id, back }} /> };
  }
}

/** Asks somebody who has just signed in whether to do what they wanted before. */
export function SavedConfirm({ locale, article, act }: { locale: Locale; article: Meant; act: "save" | "unsave" }) {
  const words = locale.words.saved.confirm;
  const { routes } = locale;
  return (
    <Page locale={locale} section={null}>
      <Note level={1} title={act === "save" ? words.saveTitle : words.unsaveTitle}>
        <Headline article={article} href={routes.article(article.slug)} />
        <p>{words.why}</p>
        <div className="flex flex-wrap gap-2 font-sans">
          <PlainForm action={routes[act](article.slug)} words={words[act]} />
          <a className="button" href={routes.article(article.slug)}>{locale.words.saved.done.backTo}</a>
        </div>
      </Note>
    </Page>
  );
}

function Headline({ article, href }: { article: Meant; href: string }) {
  return <p className="headline headline-24" lang={langAttribute(article.lang)} dir={direction(article.lang)}><a href={href}>{article.title}</a></p>;
}

function PlainForm({ action, words, hidden = {} }: { action: string; words: string; hidden?: Readonly<Record<string, string>> }) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className="button">{words}</button>
    </form>
  );
}
