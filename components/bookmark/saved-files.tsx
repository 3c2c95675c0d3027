import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { type ChangeSummary, EXPORT_FORMATS, type ImportReport } from "@/lib/bookmarks/types";
import type { Locale } from "@/lib/i18n/locale";
import { routes as firstRoutes } from "@/lib/routes";
import { numbered } from "./desk";

type Props = {
  locale: Locale;
  /** The import that has just been made. */
  imported: ChangeSummary | null;
  /** How many entries of a file were saved already, where there was nothing else in it. */
  known: number | null;
  told: string | undefined;
};

/** Export and import of what was saved. */
export function SavedFiles({ locale, imported, known, told }: Props) {
  const words = locale.words.saved;
  const { routes } = locale;
  const failed: Readonly<Record<string, string>> = words.import.failed;
  const problem = told === undefined || told === "undone" ? undefined : Object.hasOwn(failed, told) ? failed[told] : words.failed;
  return (
    <Page locale={locale} path={firstRoutes.savedFiles()} section="saved">
      <PageTitle title={words.files}><p><a className="quiet-link" href={routes.saved()}>{words.done.toSaved}</a></p></PageTitle>
      <div className="saved-two">
        <section aria-labelledby="import" className="panel">
          <h2 id="import" className="headline headline-24">{words.import.title}</h2>
          <p className="mt-2">{words.import.lead}</p>
          {problem && <p role="alert" className="saved-problem">{problem}</p>}
          {told === "undone" && <output className="saved-report">{words.undone}</output>}
          {imported?.report && <Report locale={locale} report={imported.report} change={imported} />}
          {known !== null && <output className="saved-report">{numbered(words.import.known, known)}</output>}
          <form method="post" action={routes.savedForm("import")} encType="multipart/form-data" className="saved-upload">
            <label htmlFor="file" className="panel-title">{words.import.file}</label>
            <input id="file" type="file" name="file" required accept=".html,.htm,.json,text/html,application/json" />
            <button type="submit" className="button">{words.import.submit}</button>
          </form>
        </section>
        <section aria-labelledby="export" className="panel">
          <h2 id="export" className="headline headline-24">{words.export.title}</h2>
          <p className="mt-2">{words.export.lead}</p>
          <ul className="mt-4 grid gap-3">
            {EXPORT_FORMATS.map((format) => (
              <li key={format} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <a className="button" href={`/api/v1/bookmarks/export?format=${format}`} download="">{words.export.formats[format].name}</a>
                <span className="meta">{words.export.formats[format].text}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

function Report({ locale, report, change }: { locale: Locale; report: ImportReport; change: ChangeSummary }) {
  const { import: words, undo, undone } = locale.words.saved;
  const counts = (["articles", "links", "known", "shortened"] as const).filter((name) => report[name] > 0);
  return (
    <div aria-live="polite" className="saved-report">
      <ul>{counts.map((name) => <li key={name}>{numbered(words[name], report[name])}</li>)}</ul>
      {report.refused.length > 0 && (
        <details>
          <summary>{numbered(words.refused, report.refused.length)}</summary>
          <ul className="saved-refused">{report.refused.map(({ title, url }, at) => <li key={at}><bdi>{title}</bdi>{url && url !== title && <> <code>{url}</code></>}</li>)}</ul>
        </details>
      )}
      {report.listsLeftOut.length > 0 && <p>{numbered(words.listsLeftOut, report.listsLeftOut.length)} {report.listsLeftOut.join(", ")}</p>}
      {change.undone
        ? <p>{undone}</p>
        : (
          <form method="post" action={locale.routes.savedForm("undo")}>
            <input type="hidden" name="change" value={change.id} /><input type="hidden" name="back" value={locale.routes.savedFiles()} />
            <button type="submit" className="button">{undo}</button>
          </form>
        )}
    </div>
  );
}
