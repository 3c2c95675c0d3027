import { SettingsSection } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import { CONTROLS } from "@/lib/closed-lists";
import type { importList } from "@/lib/documents/queries/lists";
import type { UploadRow } from "@/lib/documents/types";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked } from "@/lib/listing/types";
import { AdminPage } from "./admin-page";
import { SelectField, TextField } from "./field";
import { StaffList } from "./list";
import { labelWords, optionsOf, tellingOf, type PaperTold } from "./paper-words";

type Props = { locale: Locale; list: typeof importList; asked: Asked; page: Page<typeof importList>; uploads: readonly UploadRow[]; told: PaperTold };

/** Sending documents, what became of the last that were sent, and every reading there was. */
export function AdminDocuments({ locale, list, asked, page, uploads, told }: Props) {
  const { routes, words: { adminPaper } } = locale;
  const words = adminPaper.documents;
  return (
    <AdminPage wide locale={locale} here="documents" title={adminPaper.parts.documents} lead={words.lead} {...tellingOf(locale, words.told, told)}>
      {uploads.length > 0 && (
        <SettingsSection title={words.sent}>
          <ul className="rows mt-3" data-uploads="">{uploads.map((upload) => <Upload key={upload.id} locale={locale} upload={upload} />)}</ul>
          {uploads.some((upload) => upload.state === "waiting") && <p className="mt-4" data-uploads-look=""><a className="button" href={routes.adminDocuments()}>{words.look}</a></p>}
        </SettingsSection>
      )}
      <SendDocuments locale={locale} />
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={words.list} address={routes.adminDocuments()}
        show={["document", "startedAt", "articles", "format", "lines"]} link={({ id }) => routes.adminDocument(id)}
      />
    </AdminPage>
  );
}

function Upload({ locale, upload: { id, name, state, outcome, problem, importId, progress, sentAt } }: { locale: Locale; upload: UploadRow }) {
  const { routes, words: { adminPaper: { documents: words } } } = locale;
  return (
    <li data-upload={id} data-state={progress ? `${state} ${progress.stage} ${progress.done}` : state}>
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere font-semibold"><bdi>{name}</bdi></p>
        <p className="meta">
          <Time locale={locale} at={sentAt} precision="minute" /> · {outcome ? words.outcomes[outcome] : words.states[state]}{progress && `: ${words.progress(progress)}`}
          {problem && <>: <span lang={englishOnly(locale)}>{problem}</span></>}
        </p>
      </div>
      {importId !== null && <a className="button" href={routes.adminDocument(importId)} aria-label={`${words.report}: ${name}`}>{words.report}</a>}
      {state === "stopped" && <PostButton action={routes.adminDocumentForm("again")} words={words.readAgain} about={name} fields={{ upload: String(id) }} />}
    </li>
  );
}

function SendDocuments({ locale }: { locale: Locale }) {
  const { routes, words: { labels, adminPaper: { documents: words } } } = locale;
  return (
    <SettingsSection title={words.send} intro={words.sendLead}>
      <form method="post" action={routes.adminDocumentForm("send")} encType="multipart/form-data" className="form">
        <div className="field">
          <label htmlFor="field-files">{words.files}</label>
          <input id="field-files" type="file" name="files" multiple required accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html" className="desk-input" />
        </div>
        <TextField name="source" label={words.source} hint={words.sourceHint} maxLength={200} />
        <details>
          <summary className="quiet-link inline-flex min-h-11 items-center text-15">{words.of}</summary>
          <div className="form">
            <SelectField name="control" label={words.control} options={[{ value: "", word: words.asKnown }, ...optionsOf(labelWords(labels.controls), CONTROLS)]} />
            <TextField name="country" label={words.country} maxLength={2} pattern="[A-Za-z]{2}" />
            <TextField name="language" label={words.language} maxLength={35} />
          </div>
        </details>
        <label className="check"><input type="checkbox" name="again" value="yes" /> {words.again}</label>
        <div><button type="submit" className="button button-main">{words.sendSubmit}</button></div>
      </form>
    </SettingsSection>
  );
}
