import type { ReactNode } from "react";
import { wasName } from "@/lib/articles/rules/correction-form";
import type { DeskArticle } from "@/lib/articles/types/desk";
import { KINDS } from "@/lib/closed-lists";
import { langAttribute } from "@/lib/format/text";
import { topicName, type Locale } from "@/lib/i18n/locale";
import { SelectField, TextField } from "./field";
import { labelWords, optionsOf } from "./paper-words";

/** What somebody typed into a form that could not be done. */
export type Typed = Readonly<Record<string, string>> | null;

type Props = { locale: Locale; article: DeskArticle; topics: readonly { slug: string; name: string }[]; typed: Typed };

/** Everything that can be corrected of an article, as it is now, or as it was typed. Beside each field goes what it says now. */
export function CorrectionForm({ locale, article, topics, typed }: Props) {
  const { routes, words: { labels, adminPaper: { articles: words } } } = locale;
  const { fields } = words;
  const now = { ...article, date: article.date ?? "", topics: article.topics.join() };
  const value = (field: "title" | "standfirst" | "byline" | "dateline" | "date" | "kind" | "language" | "sponsor" | "disclaimer") => typed?.[field] ?? now[field] ?? "";
  const said = langAttribute(article.language);
  const text = (field: Parameters<typeof value>[0], more: { hint?: ReactNode; rows?: number; maxLength?: number; required?: boolean; pattern?: string; lang?: string } = {}) => (
    <><input type="hidden" name={wasName(field)} value={now[field] ?? ""} /><TextField name={field} label={fields[field]} value={value(field)} {...more} /></>
  );
  const chosen = new Set((typed?.topics ?? now.topics).split(",").filter(Boolean));
  const named = topics.map((topic) => ({ value: topic.slug, word: topicName(locale, topic) }));
  return (
    <form method="post" action={routes.adminArticleForm(article.id, "correct")} className="form">
      {text("title", { hint: article.titleDerived ? words.derivedHint : undefined, rows: 2, maxLength: 500, required: true, lang: said })}
      {text("standfirst", { rows: 3, maxLength: 2_000, lang: said })}
      {text("byline", { maxLength: 1_000 })}
      {text("dateline", { maxLength: 1_000 })}
      {text("date", { hint: words.dateHint, pattern: "\\d{4}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?\\s?(Z|[+\\-]\\d{2}:?\\d{2})?)?)?)?" })}
      <input type="hidden" name={wasName("kind")} value={article.kind} />
      <SelectField name="kind" label={fields.kind} value={value("kind")} options={optionsOf(labelWords(labels.kinds), KINDS)} />
      <input type="hidden" name={wasName("topics")} value={now.topics} />
      <SelectField name="topic" label={fields.topic} value={[...chosen][0] ?? ""} options={[{ value: "", word: words.noTopic }, ...named]} />
      <fieldset className="field">
        <legend>{words.moreTopics}</legend>
        <div className="desk-reasons grid">{named.map(({ value: slug, word }) => (
          <label key={slug} className="check"><input type="checkbox" name="topics" value={slug} defaultChecked={[...chosen].indexOf(slug) > 0} /> {word}</label>
        ))}</div>
      </fieldset>
      {text("language", { hint: words.languageHint })}
      {text("sponsor", { maxLength: 1_000 })}
      {text("disclaimer", { rows: 2, maxLength: 2_000, lang: said })}
      <TextField name="note" label={words.note} hint={words.noteHint} value={typed?.note} rows={2} maxLength={500} />
      <div><button type="submit" className="button button-main">{words.correctSubmit}</button></div>
    </form>
  );
}
