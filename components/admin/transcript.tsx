import type { Locale } from "@/lib/i18n/locale";
import type { Exchange, ReadingProblem } from "@/lib/sources/types/feeds";
import { Logged } from "./feed-parts";

/** Requests and answers as they went over the wire, one after another. */
export function Transcript({ locale, exchanges, open = false }: { locale: Locale; exchanges: readonly Exchange[]; open?: boolean }) {
  const { transcript: words } = locale.words.adminFeeds;
  return (
    <section className="settings-part">
      <h2 className="headline headline-20">{words.title}</h2>
      <p className="standfirst mt-1 text-15 text-quiet">{words.lead}</p>
      {exchanges.length === 0 && <p className="meta mt-3">{words.none}</p>}
      <ol className="mt-3 grid gap-3">{exchanges.map((exchange, at) => <li key={at}><OneExchange locale={locale} exchange={exchange} open={open} /></li>)}</ol>
    </section>
  );
}

function OneExchange({ locale, exchange: { method, url, address, status, statusText, requestHeaders, responseHeaders, wireBytes, bodyBytes, ms, notes }, open }: { locale: Locale; exchange: Exchange; open: boolean }) {
  const { words: { adminFeeds: { ms: took, transcript: words } }, lang } = locale;
  const answer = status === 0 ? words.noAnswer : `${status} ${statusText}`.trim();
  return (
    <details open={open}>
      <summary className="min-h-11 cursor-pointer py-2 wrap-anywhere"><b>{answer}</b> <span className="meta">{took(ms)}</span> <span dir="ltr">{method} {url}</span></summary>
      <div className="exchange" dir="ltr">
        <Headers title={words.sent} first={`${method} ${url}`} headers={requestHeaders} />
        <Headers title={`${words.answered}${address ? ` (${address})` : ""}`} first={answer} headers={responseHeaders} />
      </div>
      {status !== 0 && <p className="meta mt-2">{words.size(sizeWords(wireBytes, lang), sizeWords(bodyBytes, lang))}</p>}
      {notes.length > 0 && <ul className="meta mt-2 grid list-disc gap-1 ps-5 wrap-anywhere" aria-label={words.notes} >{notes.map((note) => <li key={note}><Logged locale={locale} words={note} inline /></li>)}</ul>}
    </details>
  );
}

function Headers({ title, first, headers }: { title: string; first: string; headers: Exchange["requestHeaders"] }) {
  return (
    <div className="min-w-0">
      <h3 className="text-13 font-semibold"><bdi>{title}</bdi></h3>
      <pre lang="en">{[first, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\n")}</pre>
    </div>
  );
}

const sizeWords = (bytes: number, lang: string) => new Intl.NumberFormat(lang, { style: "unit", unit: bytes < 1_000 ? "byte" : "kilobyte", maximumSignificantDigits: 3 }).format(bytes < 1_000 ? bytes : bytes / 1_000);

/** What a reading skipped or repaired, and where. */
export function ReadingProblems({ locale, problems, more }: { locale: Locale; problems: readonly ReadingProblem[]; more: number }) {
  const { adminFeeds: words } = locale.words;
  if (problems.length === 0) return null;
  return (
    <div className="mt-3">
      <h3 className="text-15 font-semibold">{words.problemsTitle}</h3>
      <ul className="mt-1 grid list-disc gap-1 ps-5 text-15 wrap-anywhere">
        {problems.map(({ entry, words: said }, at) => <li key={at}>{entry !== null && `${words.inEntry(entry)}: `}<Logged locale={locale} words={said} inline /></li>)}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </div>
  );
}
