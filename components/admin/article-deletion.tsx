import { HIDING_REASONS, type DeskArticle, type DeskLosses } from "@/lib/articles/types/desk";
import type { Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";
import { SelectField, TextField } from "./field";
import { optionsOf } from "./paper-words";

/** Says what deleting an article takes away for good, and asks. */
export function AdminArticleDeletion({ locale, article, losses }: { locale: Locale; article: DeskArticle; losses: DeskLosses }) {
  const { routes, words: { log, adminPaper: { articles: words } } } = locale;
  const { comments, revisions, readers, saved } = losses;
  return (
    <AdminPage locale={locale} here="articles" title={words.deletionTitle(article.title)}>
      <section className="settings-part">
        <p>{words.lost}</p>
        <ul className="mt-3 grid list-disc gap-1 ps-5">
          <li>{words.losses.text}</li>
          {revisions > 0 && <li>{words.losses.revisions(revisions)}</li>}
          {comments > 0 && <li>{words.losses.comments(comments)}</li>}
          {readers > 0 && <li>{words.losses.read(readers)}</li>}
        </ul>
        {saved > 0 && <p className="mt-3">{words.losses.saved(saved)}</p>}
        <p className="mt-3">{words.stays}</p>
      </section>
      <form method="post" action={routes.adminArticleForm(article.id, "delete")} className="form max-w-108">
        <SelectField name="reason" label={words.reason} options={optionsOf(log.reasons, HIDING_REASONS)} />
        <TextField name="note" label={words.deletionNote} maxLength={500} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button button-main">{words.deletionSubmit}</button>
          <a className="button" href={routes.adminArticle(article.id)}>{words.keep}</a>
        </div>
      </form>
    </AdminPage>
  );
}
