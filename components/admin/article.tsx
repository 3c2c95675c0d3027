import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import { SettingsSection } from "@/components/account/settings-page";
import { HIDING_REASONS, SHOWING_REASONS, type DeskArticle, type DeskCorrection } from "@/lib/articles/types/desk";
import { Sentence } from "@/components/ui/sentence";
import { englishOnly, otherThan, type Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";
import { CorrectionForm, type Typed } from "./correction-form";
import { SelectField } from "./field";
import { optionsOf, tellingOf, type PaperTold } from "./paper-words";

type Props = { locale: Locale; article: DeskArticle; topics: readonly { slug: string; name: string }[]; told: PaperTold; typed: Typed };

/** One article: what is known of it, its corrections, and what an admin can do with it. */
export function AdminArticle({ locale, article, topics, told, typed }: Props) {
  const { routes, words: { adminPaper } } = locale;
  const words = adminPaper.articles;
  return (
    <AdminPage locale={locale} here="articles" title={article.title} {...tellingOf(locale, words.told, told)}>
      <Facts locale={locale} article={article} />
      {article.corrections.length > 0 && (
        <SettingsSection title={words.corrections} intro={words.correctionsLead}>
          <ul className="rows mt-3">{article.corrections.map((one) => <Correction key={one.field} locale={locale} article={article} correction={one} />)}</ul>
        </SettingsSection>
      )}
      <SettingsSection title={words.correct} intro={words.correctLead}>
        <CorrectionForm locale={locale} article={article} topics={topics} typed={typed} />
      </SettingsSection>
      <Place locale={locale} article={article} />
      <PageText locale={locale} article={article} />
      <Reprint locale={locale} article={article} />
      <Discussion locale={locale} article={article} />
      <SettingsSection title={words.deletion} intro={words.deletionLead}>
        <p className="mt-4"><a className="button" href={routes.adminArticleDeletion(article.id)}>{words.deletionAsk}</a></p>
      </SettingsSection>
      <p className="mt-6"><a className="button" href={routes.adminArticles()}>{words.all}</a></p>
    </AdminPage>
  );
}

type Part = { locale: Locale; article: DeskArticle };

function Facts({ locale, article }: Part) {
  const { routes, words: { adminPaper: { articles: words } } } = locale;
  const { source, documents, hidden, slug, status, revisions } = article;
  return (
    <section className="settings-part">
      <p>{hidden ? words.hiddenBy[hidden.by] : words.shown}{status === "visible" && <> · <a className="quiet-link" href={routes.article(slug)}>{words.see}</a></>}</p>
      <dl className="facts mt-3">
        <dt>{words.facts.source}</dt><dd><a className="quiet-link" href={routes.adminSource(source.slug)}><bdi>{source.name}</bdi></a></dd>
        <dt>{words.facts.arrived}</dt><dd><Time locale={locale} at={article.arrivedAt} precision="minute" /></dd>
        {revisions > 0 && <><dt>{words.facts.revisions}</dt><dd>{revisions}</dd></>}
        {documents.length > 0 && (
          <><dt>{words.facts.documents}</dt><dd><ul className="grid gap-1">{documents.map(({ importId, document, firstLine, lastLine }) => (
            <li key={`${importId} ${firstLine}`}><a className="quiet-link" href={routes.adminDocument(importId)}><bdi>{document}</bdi></a>{firstLine !== null && `, ${words.lines(firstLine, lastLine ?? firstLine)}`}</li>
          ))}</ul></dd></>
        )}
      </dl>
    </section>
  );
}

function Correction({ locale, article, correction: { field, at, note, said } }: Part & { correction: DeskCorrection }) {
  const { routes, words: { adminPaper: { articles: words } } } = locale;
  return (
    <li>
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{words.fields[field]}</p>
        <p className="meta">{words.since(locale.formats.date(at, "minute"))} · <bdi>{note}</bdi></p>
        <p className="meta wrap-anywhere" lang={otherThan(locale, article.language)}>{said === null ? words.saysNothing : <bdi>{words.saysInstead(said)}</bdi>}</p>
      </div>
      <PostButton action={routes.adminArticleForm(article.id, "restore")} words={words.takeBack} about={words.fields[field]} fields={{ field }} />
    </li>
  );
}

/** Hiding it, or showing it again, each with its reason. */
function Place({ locale, article: { id, status } }: Part) {
  const { routes, words: { log, adminPaper: { articles: words } } } = locale;
  const shown = status === "visible";
  const reasons = shown ? optionsOf(log.reasons, HIDING_REASONS) : optionsOf(log.reasons, SHOWING_REASONS);
  return (
    <SettingsSection title={words.place} intro={shown ? words.hideLead : words.showLead}>
      <form method="post" action={routes.adminArticleForm(id, shown ? "hide" : "show")} className="form">
        <SelectField name="reason" label={words.reason} options={reasons} />
        <div><button type="submit" className="button">{shown ? words.hide : words.show}</button></div>
      </form>
    </SettingsSection>
  );
}

/** What came of asking its page for the text. */
function PageText({ locale, article: { page, source } }: Part) {
  const { routes, words: { adminFullText: { link, article: words } } } = locale;
  if (!page) return null;
  const { state, why, problem, next, last, pageLetters, feedLetters } = page;
  return (
    <SettingsSection title={words.title} intro={words.states[state]}>
      {problem && <p className="mt-3 wrap-anywhere" lang={englishOnly(locale)}>{problem}</p>}
      <dl className="facts mt-3">
        <dt>{words.why}</dt><dd lang={englishOnly(locale)}>{why}</dd>
        {last && <><dt>{words.last}</dt><dd><Time locale={locale} at={last} precision="minute" />{pageLetters !== null && feedLetters !== null && <> · {words.letters(pageLetters, feedLetters)}</>}</dd></>}
        {next && last && <><dt>{words.next}</dt><dd><Time locale={locale} at={next} precision="minute" /></dd></>}
      </dl>
      <p className="mt-3"><a className="quiet-link" href={routes.adminFullText(source.slug)}>{link}</a></p>
    </SettingsSection>
  );
}

/** What it is one piece with, and the word that it is not. */
function Reprint({ locale, article: { id, apart, source, reprintOf, reprints } }: Part) {
  const { routes, words: { adminPaper: { articles: { reprint: words } } } } = locale;
  if (!apart && !reprintOf && reprints === 0) return null;
  return (
    <SettingsSection title={words.title} intro={apart ? words.apartLead : words.lead}>
      {reprintOf && (
        <p className="mt-3">
          <Sentence text={reprintOf.source === source.name ? words.ofOwn : words.of} parts={{ title: <a className="quiet-link" href={routes.adminArticle(reprintOf.id)}><bdi>{reprintOf.title}</bdi></a>, source: <bdi>{reprintOf.source}</bdi> }} />
          {reprintOf.reason && <span className="meta block" lang={englishOnly(locale)}>{reprintOf.reason}</span>}
        </p>
      )}
      {reprints > 0 && <p className="mt-3">{words.reprints(reprints)}</p>}
      <div className="mt-4"><PostButton action={routes.adminArticleForm(id, apart ? "compare" : "apart")} words={apart ? words.compare : words.apart} /></div>
    </SettingsSection>
  );
}

function Discussion({ locale, article: { id, discussion } }: Part) {
  const { routes, words: { log, adminPaper: { articles: words } } } = locale;
  const closed = discussion?.closed ?? false;
  return (
    <SettingsSection title={words.discussion} intro={closed ? words.closedLead : words.openLead}>
      <form method="post" action={routes.adminArticleForm(id, closed ? "open" : "close")} className="form">
        <SelectField name="discussion-reason" label={words.reason} options={closed ? optionsOf(log.reasons, SHOWING_REASONS) : optionsOf(log.reasons, HIDING_REASONS)} />
        <div><button type="submit" className="button">{closed ? words.open : words.close}</button></div>
      </form>
    </SettingsSection>
  );
}
