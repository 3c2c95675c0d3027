import { SettingsSection } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { Fact } from "@/components/source/fact";
import { REPORT_PAGE, type ArticleReport, type DeskReport } from "@/lib/documents/types";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";

type Props = { locale: Locale; report: DeskReport; from: number };

/** The report of a reading: the same that the command line says. */
export function AdminDocument({ locale, report, from }: Props) {
  const { routes, words: { adminPaper: { documents: words } } } = locale;
  return (
    <AdminPage locale={locale} here="documents" title={report.document}>
      <Facts locale={locale} report={report} />
      {report.warnings.length > 0 && (
        <SettingsSection title={words.warned}>
          <ul className="mt-2 grid list-disc gap-1 ps-5">{report.warnings.map(({ name, count }) => <li key={name}>{words.warnings[name](count)}</li>)}</ul>
        </SettingsSection>
      )}
      {report.articles.length > 0 && <Articles locale={locale} report={report} from={from} />}
      <Titles title={words.missing} titles={report.missing} />
      <Titles title={words.withdrawn} titles={report.withdrawn} />
      {report.moved > 0 && <p className="settings-part">{words.moved(report.moved)}</p>}
      <LeftOut locale={locale} report={report} />
      <p className="mt-6"><a className="button" href={routes.adminDocuments()}>{words.all}</a></p>
    </AdminPage>
  );
}

function Facts({ locale, report }: { locale: Locale; report: DeskReport }) {
  const { words: { adminPaper: { documents: words } } } = locale;
  const { format, encoding, bytes, lines, checksum, importer, page, startedAt, finishedAt, kept } = report;
  const size = new Intl.NumberFormat(locale.lang, { maximumFractionDigits: 1 }).format(bytes / 1000);
  return (
    <section className="settings-part">
      {finishedAt === null ? <p className="form-note mb-4">{words.unfinished}</p> : !kept && <p className="form-note mb-4">{words.notKept}</p>}
      <dl className="facts">
        <dt>{words.facts.read}</dt><dd><Time locale={locale} at={startedAt} precision="minute" /></dd>
        <Fact term={words.facts.format} value={`${format}, ${encoding}`} />
        <Fact term={words.facts.size} value={words.size(size, lines)} />
        <Fact term={words.facts.page} value={page === null ? null : String(page)} />
        <Fact term={words.facts.checksum} value={`${checksum.slice(0, 16)} (SHA-256)`} />
        <Fact term={words.facts.importer} value={importer} />
      </dl>
    </section>
  );
}

function Articles({ locale, report: { id, articles, total }, from }: Props) {
  const { routes, words: { adminPaper: { documents: words } } } = locale;
  const [earlier, later] = [from > 0 ? Math.max(0, from - REPORT_PAGE) : null, from + articles.length < total ? from + articles.length : null];
  const place = (at: number) => routes.adminDocument(id, at === 0 ? {} : { from: String(at) });
  return (
    <SettingsSection title={total > articles.length ? words.from(from + 1, from + articles.length, total) : words.articles(total)}>
      <ol className="hairline-top mt-3 grid">{articles.map((article, at) => <Read key={at} locale={locale} article={article} />)}</ol>
      {(earlier !== null || later !== null) && (
        <p className="mt-4 flex flex-wrap gap-3">
          {earlier !== null && <a className="button" rel="prev" href={place(earlier)}>{words.previous}</a>}
          {later !== null && <a className="button" rel="next" href={place(later)}>{words.next}</a>}
        </p>
      )}
    </SettingsSection>
  );
}

/** One article of a document: where it stands in it, what became of it, and what its date and labels rest on. */
function Read({ locale, article }: { locale: Locale; article: ArticleReport }) {
  const { routes, formats, words: { adminPaper } } = locale;
  const words = adminPaper.documents;
  const { outcome, id, title, titleDerived, firstLine, lastLine, date, dateEvidence, labels, deleted, source } = article;
  return (
    <li className="grid gap-1 py-3">
      <p className="font-semibold wrap-anywhere">{id === null ? <bdi>{title}</bdi> : <a className="quiet-link" href={routes.adminArticle(id)}><bdi>{title}</bdi></a>}</p>
      <p className="meta wrap-anywhere">
        {words.marks[outcome]}{firstLine !== null && ` · ${adminPaper.articles.lines(firstLine, lastLine ?? firstLine)}`} · {date ?? words.noDate} · <bdi>{source}</bdi>
        {titleDerived && ` · ${words.derived}`}{deleted && ` · ${words.staysAway(formats.date(deleted.at, "day"), deleted.reason)}`}
      </p>
      <details className="text-13">
        <summary className="quiet-link inline-flex min-h-6 items-center text-quiet max-md:min-h-11">{words.why}<span className="sr-only">: {title}</span></summary>
        <dl className="facts mt-2" lang={englishOnly(locale)}>
          {dateEvidence && <><dt lang={locale.lang}>{words.reasons.date}</dt><dd>{dateEvidence}</dd></>}
          {labels.map(({ field, value, reason }) => [<dt key={`${field} ${value}`} lang={locale.lang}>{reasonWord(words.reasons, field)}: {value}</dt>, <dd key={`${field} ${value} said`}>{reason}</dd>])}
        </dl>
      </details>
    </li>
  );
}

function reasonWord(words: Readonly<Record<string, string>>, field: string): string {
  return Object.hasOwn(words, field) ? (words[field] ?? field) : field;
}

function Titles({ title, titles }: { title: string; titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return <SettingsSection title={title}><ul className="mt-2 grid list-disc gap-1 ps-5">{titles.map((one, at) => <li key={at}><bdi>{one}</bdi></li>)}</ul></SettingsSection>;
}

/** Lines that belong to no article, and what was repaired. */
function LeftOut({ locale, report: { furniture, furnitureLines, repairs } }: { locale: Locale; report: DeskReport }) {
  const { words: { adminPaper: { documents: words } } } = locale;
  if (furniture === 0 && repairs.length === 0) return null;
  return (
    <section className="settings-part grid gap-3">
      {furniture > 0 && (
        <details>
          <summary className="quiet-link inline-flex min-h-11 items-center">{words.furniture(furniture)}</summary>
          <p className="meta wrap-anywhere">{furnitureLines.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(", ")}</p>
        </details>
      )}
      {repairs.length > 0 && (
        <details>
          <summary className="quiet-link inline-flex min-h-11 items-center">{words.repairs(repairs.length)}</summary>
          <dl className="facts mt-2">{repairs.map(({ line, before, after, reason }, at) => [
            <dt key={at}>{words.repaired(line)}</dt>,
            <dd key={`${at} said`} className="wrap-anywhere"><del>{before}</del> <ins>{after}</ins> <span lang={englishOnly(locale)}>({reason})</span></dd>,
          ])}</dl>
        </details>
      )}
    </section>
  );
}
