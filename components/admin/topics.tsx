import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { LONGEST_NAME, type DeskTopic } from "@/lib/topics/types";
import { AdminPage } from "./admin-page";

type Props = { locale: Locale; topics: readonly DeskTopic[]; told?: string; problem?: string };

/** The paper's topics in their order, with forms to move each, and to add, change and remove those of its own. */
export function AdminTopics({ locale, topics, told, problem }: Props) {
  const { words: { adminTopics: words } } = locale;
  return (
    <AdminPage locale={locale} here="topics" title={words.title} lead={words.lead} told={toldIn(words.told, told)} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <SettingsSection title={words.add}><TopicForm locale={locale} /></SettingsSection>
      <SettingsSection title={words.all}>
        <ol className="border-t border-rule">
          {topics.map((topic, at) => <li key={topic.slug} className="border-b border-rule py-3"><Topic locale={locale} topic={topic} first={at === 0} last={at === topics.length - 1} /></li>)}
        </ol>
      </SettingsSection>
    </AdminPage>
  );
}

function Topic({ locale, topic, first, last }: { locale: Locale; topic: DeskTopic; first: boolean; last: boolean }) {
  const { routes, words: { adminTopics: words, counts } } = locale;
  const name = topicName(locale, topic);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p><Link href={routes.topic(topic.slug)} className="quiet-link font-semibold"><bdi>{name}</bdi></Link> <span className="meta">{topic.own && `${words.own} · `}{counts.articles(topic.articleCount)}</span></p>
        <div className="flex gap-2">
          {!first && <MoveForm locale={locale} slug={topic.slug} way="up" label={words.upOf(name)} />}
          {!last && <MoveForm locale={locale} slug={topic.slug} way="down" label={words.downOf(name)} />}
        </div>
      </div>
      {topic.own && (
        <details className="mt-2">
          <summary className="quiet-link inline-block min-h-6" aria-label={words.editOf(name)}>{words.edit}</summary>
          <div className="mt-4 grid gap-5">
            <p className="meta"><Sentence text={words.address} parts={{ address: <code>{addresses.topic(topic.slug)}</code> }} /></p>
            <TopicForm locale={locale} topic={topic} />
            <form method="post" action={routes.adminTopicsForm("remove")} className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="topic" value={topic.slug} />
              <button type="submit" className="button">{words.remove}</button>
              <span className="meta">{words.removeHint}</span>
            </form>
          </div>
        </details>
      )}
    </>
  );
}

function MoveForm({ locale: { routes, words: { adminTopics: words } }, slug, way, label }: { locale: Locale; slug: string; way: "up" | "down"; label: string }) {
  return (
    <form method="post" action={routes.adminTopicsForm(way)}>
      <input type="hidden" name="topic" value={slug} />
      <button type="submit" className="button" aria-label={label}>{words[way]}</button>
    </form>
  );
}

/** What a topic of the site's own is called and what leads to it; without a topic it is a new one. */
function TopicForm({ locale: { routes, words: { adminTopics: words } }, topic }: { locale: Locale; topic?: DeskTopic }) {
  const id = (field: string) => `${field}-${topic?.slug ?? "new"}`;
  return (
    <form method="post" action={routes.adminTopicsForm(topic ? "edit" : "add")} className="form">
      {topic && <input type="hidden" name="topic" value={topic.slug} />}
      <div className="field">
        <label htmlFor={id("name")}>{words.name}</label>
        <input id={id("name")} name="name" required maxLength={LONGEST_NAME} defaultValue={topic?.name} dir="auto" autoComplete="off" className="desk-input" />
      </div>
      {(["words", "filedUnder"] as const).map((field) => (
        <div key={field} className="field">
          <label htmlFor={id(field)}>{words[field]}</label>
          <p id={`${id(field)}-hint`} className="meta">{words[`${field}Hint`]}</p>
          <textarea id={id(field)} name={field} rows={4} dir="auto" defaultValue={topic?.[field].join("\n")} aria-describedby={`${id(field)}-hint`} className="desk-text" />
        </div>
      ))}
      <div><button type="submit" className="button button-main">{topic ? words.save : words.submit}</button></div>
    </form>
  );
}
