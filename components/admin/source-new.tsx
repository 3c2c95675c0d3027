import { toldIn } from "@/components/account/settings-page";
import { Voices } from "@/components/suggestion/desk";
import { Sentence } from "@/components/ui/sentence";
import { CONTROLS } from "@/lib/closed-lists";
import { topicName, type Locale } from "@/lib/i18n/locale";
import type { KeptLook } from "@/lib/sources/queries/kept-look";
import type { FeedField } from "@/lib/sources/rules";
import type { FeedSearch } from "@/lib/sources/schema/feeds";
import type { DeskSuggestion } from "@/lib/suggestions/types";
import { AdminPage } from "./admin-page";
import { SelectField, TextField } from "./field";
import { labelWords, optionsOf } from "./paper-words";
import { FeedCard } from "./source-new-feed";
import { NothingFound, Tried } from "./source-new-tried";

type Topics = readonly { slug: string; name: string }[];
type Props = { locale: Locale; kept: KeptLook | null; code: string | undefined; suggestion: DeskSuggestion | null; topics: Topics; problem?: string };

/** Adding a source by its address: looking, seeing what it would bring, adding. */
export function NewSource({ locale, kept, code, suggestion, topics, problem }: Props) {
  const { routes, words: { adding: words, adminOpml } } = locale;
  const look = kept?.look ?? null;
  return (
    <AdminPage locale={locale} here="sources" title={words.title} lead={words.lead} problem={problem === undefined ? undefined : (toldIn(words.problemsOf, problem) ?? words.problemsOf.other)}>
      {suggestion && <Voices locale={locale} suggestion={suggestion} />}
      <LookForm locale={locale} fields={kept?.fields ?? {}} address={suggestion?.address} code={code} suggestion={suggestion} />
      {look && <Found locale={locale} look={look} fields={kept?.fields ?? {}} code={code ?? ""} topics={topics} />}
      <p className="mt-6"><a className="quiet-link" href={`${routes.adminSources()}#add`}>{words.byHand}</a></p>
      <p className="mt-4 flex flex-wrap gap-4"><a className="quiet-link" href={routes.adminStarter()}>{adminOpml.starterOpen}</a><a className="quiet-link" href={routes.adminOpml()}>{adminOpml.send}</a></p>
    </AdminPage>
  );
}

type Fields = Readonly<Partial<Record<string, string>>>;

function LookForm({ locale, fields, address, code, suggestion }: { locale: Locale; fields: Fields; address: string | undefined; code: string | undefined; suggestion: DeskSuggestion | null }) {
  const { routes, words: { adding: words } } = locale;
  const special = ["userAgent", "headers", "user"].some((name) => fields[name] !== undefined);
  return (
    <section className="settings-part">
      <form method="post" action={routes.adminNewSourceForm("look")} className="form" data-looking={words.lookingFor}>
        {code && <input type="hidden" name="kept" value={code} />}
        {suggestion && <input type="hidden" name="suggestion" value={suggestion.id} />}
        <TextField name="address" label={words.address} hint={words.addressHint} value={fields.address ?? address} required maxLength={2_000} />
        <details open={special}>
          <summary className="min-h-11 cursor-pointer py-2">{words.manner}</summary>
          <p className="meta">{words.mannerLead}</p>
          <div className="mt-4 grid gap-5">
            <TextField name="userAgent" label={words.userAgent} hint={words.userAgentHint} value={fields.userAgent} maxLength={500} />
            <TextField name="headers" label={words.headers} hint={words.headersHint} value={fields.headers} rows={2} maxLength={10_000} />
            <TextField name="user" label={words.user} value={fields.user} maxLength={500} />
            <Password words={words} kept={fields.password !== undefined} />
          </div>
        </details>
        <div>
          <button type="submit" className="button button-main">{words.look}</button>
          <output className="meta mt-2 block" data-looking-status="">{words.looking}</output>
        </div>
      </form>
    </section>
  );
}

/** It is never written into a page again. */
function Password({ words, kept }: { words: Locale["words"]["adding"]; kept: boolean }) {
  return (
    <div className="field">
      <label htmlFor="field-password">{words.password}</label>
      {kept && <p id="field-password-hint" className="meta">{words.passwordKept}</p>}
      <input id="field-password" name="password" type="password" maxLength={500} autoComplete="off" className="desk-input" aria-describedby={kept ? "field-password-hint" : undefined} />
    </div>
  );
}

function Found({ locale, look, fields, code, topics }: { locale: Locale; look: FeedSearch; fields: Fields; code: string; topics: Topics }) {
  const { routes, words: { adding: words } } = locale;
  const chosen = look.feeds.find(({ existing }) => existing === null)?.url;
  return (
    <section id="found" className="settings-part">
      <h2 className="headline headline-24">{look.feeds.length > 0 ? words.found(look.feeds.length) : words.none}</h2>
      <p className="meta mt-1 wrap-anywhere"><bdi>{look.address}</bdi>{!look.complete && <> · {words.incomplete}</>}</p>
      {look.feeds.length === 0 && <NothingFound locale={locale} look={look} />}
      {look.feeds.length > 0 && (
        <form method="post" action={routes.adminNewSourceForm("read")} className="form into-form">
          <input type="hidden" name="kept" value={code} />
          <ul className="grid gap-8">{look.feeds.map((feed) => <li key={feed.url}><FeedCard locale={locale} feed={feed} chosen={feed.url === chosen} /></li>)}</ul>
          {chosen !== undefined && <Choices locale={locale} look={look} fields={fields} topics={topics} />}
        </form>
      )}
      <Tried locale={locale} look={look} />
    </section>
  );
}

const EVERY_MINUTES = [5, 15, 30, 60, 180, 360, 720, 1_440] as const;

/** Which source they belong to, what a new one says of itself, and how often it is looked at. */
function Choices({ locale, look, fields, topics }: { locale: Locale; look: FeedSearch; fields: Fields; topics: Topics }) {
  const { words: { adding: words, labels, adminPaper: { sources } } } = locale;
  const first = look.feeds.find(({ existing }) => existing === null) ?? look.feeds[0];
  const likely = [...new Map(look.feeds.flatMap((feed) => [...feed.belongsTo, ...(feed.existing ? [feed.existing] : [])]).map(({ slug, name }) => [slug, { slug, name }])).values()];
  const into = fields.into ?? likely[0]?.slug ?? "new";
  const value = (field: FeedField, suggested: string | null | undefined) => fields[field] ?? suggested ?? "";
  const every = EVERY_MINUTES.map((minutes) => ({ value: String(minutes * 60), word: minutes < 60 ? words.minutes(minutes) : words.hours(minutes / 60) }));
  return (
    <>
      <fieldset className="field">
        <legend>{words.source}</legend>
        <p className="meta">{words.sourceLead}</p>
        {likely.map(({ slug, name }) => <label key={slug} className="check"><input type="radio" name="into" value={slug} defaultChecked={into === slug} /> <span><Sentence text={words.likely} parts={{ source: <bdi>{name}</bdi> }} /></span></label>)}
        <label className="check"><input type="radio" name="into" value="new" defaultChecked={into === "new"} /> {words.newSource}</label>
        <label className="check"><input type="radio" name="into" value="another" defaultChecked={into === "another"} /> {words.another}</label>
      </fieldset>
      <div className="into-another"><TextField name="source" label={words.another} hint={words.anotherName} value={fields.source} maxLength={200} /></div>
      <fieldset className="field into-new">
        <legend>{words.about}</legend>
        <div className="mt-2 grid gap-5">
          <TextField name="name" label={words.name} value={value("name", first?.suggested.name)} maxLength={200} />
          <SelectField name="control" label={words.control} value={value("control", first?.suggested.control)} options={optionsOf(labelWords(labels.controls), CONTROLS)} />
          <TextField name="evidence" label={words.evidence} hint={words.evidenceHint} value={value("evidence", first?.suggested.evidence)} rows={2} maxLength={2_000} />
          <TextField name="country" label={words.country} hint={sources.countryHint} value={value("country", first?.suggested.country)} maxLength={2} pattern="[A-Za-z]{2}" />
          <TextField name="language" label={words.language} hint={sources.languageHint} value={value("language", first?.suggested.language)} maxLength={35} />
        </div>
      </fieldset>
      <SelectField name="topic" label={words.topic} hint={words.topicHint} value={fields.topic ?? ""} options={[{ value: "", word: words.noTopic }, ...topics.map((topic) => ({ value: topic.slug, word: topicName(locale, topic) }))]} />
      <SelectField name="every" label={words.every} value={fields.every ?? ""} options={[{ value: "", word: words.automatic }, ...every]} />
      <div><button type="submit" className="button button-main">{words.add}</button></div>
    </>
  );
}
