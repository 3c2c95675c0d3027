import type { ReactNode } from "react";
import { SettingsSection } from "@/components/account/settings-page";
import { CONTROLS } from "@/lib/closed-lists";
import { hostOf } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked } from "@/lib/listing/types";
import type { DeskSource } from "@/lib/sources/queries/desk";
import type { sourceList } from "@/lib/sources/queries/lists";
import { knownOutlet } from "@/lib/sources/register";
import type { SourceField } from "@/lib/sources/rules";
import { SOURCE_STATUSES } from "@/lib/sources/types";
import { AdminPage } from "./admin-page";
import type { Typed } from "./correction-form";
import { SelectField, TextField } from "./field";
import { StaffList } from "./list";
import { labelWords, optionsOf, tellingOf, type PaperTold } from "./paper-words";

type ListProps = { locale: Locale; list: typeof sourceList; asked: Asked; page: Page<typeof sourceList>; told: PaperTold; typed: Typed };

/** Every source there is, and adding one. */
export function AdminSources({ locale, list, asked, page, told, typed }: ListProps) {
  const { routes, words: { adminPaper, labels } } = locale;
  const words = adminPaper.sources;
  const filters = { ...words.list.filters, control: { ...words.list.filters.control, options: labelWords(labels.controls) } };
  return (
    <AdminPage wide locale={locale} here="sources" title={adminPaper.parts.sources} lead={words.lead} {...tellingOf(locale, words.told, told)}>
      <p className="settings-part flex flex-wrap gap-3"><a className="button button-main" href={routes.adminNewSource()}>{locale.words.adding.title}</a><a className="button" href="#add">{words.add}</a></p>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={{ ...words.list, filters }} address={routes.adminSources()}
        show={["name", "control", "country", "status", "articles", "lastArticleAt"]} link={({ slug }) => routes.adminSource(slug)}
      />
      <div id="add"><SettingsSection title={words.add} intro={words.addLead}><SourceForm locale={locale} source={null} typed={typed} /></SettingsSection></div>
    </AdminPage>
  );
}

/** One source, and what is said of it. */
export function AdminSource({ locale, source, feeds, told, typed }: { locale: Locale; source: DeskSource; feeds: ReactNode; told: PaperTold; typed: Typed }) {
  const { routes, words: { adminFullText, adminPaper, sourceRules } } = locale;
  const words = adminPaper.sources;
  return (
    <AdminPage locale={locale} here="sources" title={source.name} {...tellingOf(locale, words.told, told)}>
      <p className="settings-part flex flex-wrap gap-x-6 gap-y-2">
        {source.status !== "gone" && <a className="quiet-link inline-flex min-h-11 items-center" href={routes.source(source.slug)}>{words.see}</a>}
        <a className="quiet-link inline-flex min-h-11 items-center" href={routes.adminSourceRules(source.slug)}>{sourceRules.link}</a>
        <a className="quiet-link inline-flex min-h-11 items-center" href={routes.adminFullText(source.slug)}>{adminFullText.link}</a>
      </p>
      {feeds}
      <Known locale={locale} source={source} />
      <SettingsSection title={words.edit} intro={words.editLead}><SourceForm locale={locale} source={source} typed={typed} /></SettingsSection>
      <Deletion locale={locale} source={source} />
      <p className="mt-6"><a className="button" href={routes.adminSources()}>{words.all}</a></p>
    </AdminPage>
  );
}

/** What is publicly known of a source of which nobody has said who controls it, to be taken over with one button. */
function Known({ locale, source: { slug, name, control, homepage, country } }: { locale: Locale; source: DeskSource }) {
  const { routes, words: { labels, adminPaper: { sources: words } } } = locale;
  const known = control === "unknown" ? (knownOutlet(hostOf(homepage ?? "") ?? "") ?? knownOutlet(name)) : null;
  if (!known) return null;
  const fields = { control: known.control, owner: known.owner ?? "", evidence: known.evidence ?? "", country: country ?? known.country ?? "" };
  return (
    <SettingsSection title={words.known} intro={words.knownLead}>
      <p className="mt-2">{known.name}: <strong>{labels.controls[known.control].word}</strong>, {known.owner}. <span lang="en">{known.evidence}</span></p>
      <form method="post" action={routes.adminSourceForm(slug, "edit")} className="mt-3">
        {Object.entries(fields).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
        <button type="submit" className="button">{words.knownTake}</button>
      </form>
    </SettingsSection>
  );
}

/** Deleting a source: with everything that it brought, or not at all. */
function Deletion({ locale, source: { slug } }: { locale: Locale; source: DeskSource }) {
  const { routes, words: { adminPaper: { sources: words } } } = locale;
  return (
    <SettingsSection title={words.deletion} intro={words.deletionLead}>
      <form method="post" action={routes.adminSourceForm(slug, "delete")} className="form">
        <label className="check"><input type="checkbox" name="sure" value="yes" required /> {words.deletionSure}</label>
        <div><button type="submit" className="button">{words.deletionSubmit}</button></div>
      </form>
    </SettingsSection>
  );
}

/** What can be said of a source, as it is now, or as it was typed. */
function SourceForm({ locale, source, typed }: { locale: Locale; source: DeskSource | null; typed: Typed }) {
  const { routes, words: { labels, adminPaper: { sources: words } } } = locale;
  const value = (field: SourceField) => typed?.[field] ?? (field === "since" ? "" : source?.[field]) ?? "";
  const text = (field: SourceField, more: { hint?: string; rows?: number; maxLength: number; required?: boolean; pattern?: string }) => <TextField name={field} label={words.fields[field]} value={value(field)} {...more} />;
  return (
    <form method="post" action={source ? routes.adminSourceForm(source.slug, "edit") : routes.adminNewSourceForm()} className="form">
      {text("name", { maxLength: 200, required: true })}
      <SelectField name="control" label={words.fields.control} value={value("control") || "unknown"} options={optionsOf(labelWords(labels.controls), CONTROLS)} />
      {text("evidence", { hint: words.evidenceHint, rows: 3, maxLength: 2_000 })}
      {source && text("since", { hint: words.sinceHint, maxLength: 10, pattern: "\\d{4}-\\d{2}-\\d{2}" })}
      {text("country", { hint: words.countryHint, maxLength: 2, pattern: "[A-Za-z]{2}" })}
      {text("language", { hint: words.languageHint, maxLength: 35 })}
      {text("owner", { maxLength: 500 })}
      {text("funding", { maxLength: 500 })}
      {text("description", { rows: 3, maxLength: 2_000 })}
      {text("homepage", { maxLength: 500 })}
      {source && <SelectField name="status" label={words.fields.status} value={value("status")} options={optionsOf(words.statuses, SOURCE_STATUSES)} />}
      <div><button type="submit" className="button button-main">{source ? words.editSubmit : words.addSubmit}</button></div>
    </form>
  );
}
