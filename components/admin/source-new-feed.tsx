import { Time } from "@/components/article/time";
import { Sentence } from "@/components/ui/sentence";
import { langAttribute } from "@/lib/format/text";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { FoundFeed } from "@/lib/sources/schema/feeds";

const FORMATS = { rss: "RSS", rdf: "RDF", atom: "Atom", json: "JSON Feed" } as const;

type Props = { locale: Locale; feed: FoundFeed; chosen: boolean };

/** A feed that was found: what it is, what it would bring, and whether it is here already. */
export function FeedCard({ locale, feed, chosen }: Props) {
  const { routes, words: { adding: words } } = locale;
  const { url, title, description, existing, by, format, version, texts, entries } = feed;
  const facts = [`${FORMATS[format]}${version ? ` ${version}` : ""}`, words.entries(entries), ...(entries > 0 ? [oftenOf(locale, feed.everySeconds), words.texts[texts]] : [])];
  const id = `feed-${url}`;
  return (
    <article aria-labelledby={id}>
      <h3 id={id} className="headline headline-20" lang={langOf(feed.lang)} dir="auto">{title ?? words.untitled}</h3>
      <p className="meta mt-1 wrap-anywhere"><bdi>{url}</bdi></p>
      {description && <p className="mt-1 text-15" lang={langOf(feed.lang)} dir="auto">{description}</p>}
      <p className="meta mt-1">{facts.join(" · ")} · {words.by[by]}</p>
      {existing
        ? <p className="form-note mt-3"><Sentence text={words.existing} parts={{ source: <a className="quiet-link" href={routes.adminSource(existing.slug)}><bdi>{existing.name}</bdi></a> }} /></p>
        : <label className="check mt-2"><input type="checkbox" name="feeds" value={url} defaultChecked={chosen} aria-describedby={id} /> {words.choose}</label>}
      <Latest locale={locale} feed={feed} open={chosen} />
      <Problems locale={locale} feed={feed} />
    </article>
  );
}

/** How often it publishes, in the largest span in which that is at least one. */
function oftenOf({ words: { adding: { often } } }: Locale, everySeconds: number | null): string {
  if (everySeconds === null) return often.unknown;
  const in_ = (span: number) => Math.round(span / everySeconds);
  const spans = [["hourly", 3_600], ["daily", 86_400], ["weekly", 604_800], ["monthly", 2_629_800]] as const;
  const [name, span] = spans.find(([, seconds]) => everySeconds <= seconds) ?? (["yearly", 31_557_600] as const);
  return often[name](Math.max(1, in_(span)));
}

function Latest({ locale, feed: { latest, entries }, open }: { locale: Locale; feed: FoundFeed; open: boolean }) {
  const { words: { adding: words } } = locale;
  if (entries === 0) return <p className="meta mt-3">{words.empty}</p>;
  return (
    <details className="mt-3" open={open}>
      <summary className="min-h-11 cursor-pointer py-2 text-15">{words.latest}</summary>
      <ol className="mt-1 grid gap-4 border-s border-rule ps-4">
        {latest.map((entry, at) => (
          <li key={at}>
            <p className="headline headline-17 wrap-anywhere" lang={langOf(entry.lang)} dir="auto">{entry.title}</p>
            {entry.standfirst && <p className="mt-1 line-clamp-3 text-15" lang={langOf(entry.lang)} dir="auto">{entry.standfirst}</p>}
            <p className="meta mt-1">{entry.publishedAt ? <Time locale={locale} at={entry.publishedAt} precision={entry.precision} /> : words.noDate} · {words.words(entry.words)} · {entry.whole ? words.wholeText : words.summaryOnly}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Problems({ locale, feed: { problems, moreProblems } }: { locale: Locale; feed: FoundFeed }) {
  const { words: { adding: words } } = locale;
  if (problems.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer py-2 text-15">{words.problems(problems.length + moreProblems)}</summary>
      <ul className="grid gap-1 text-13" lang={englishOnly(locale)}>
        {problems.map((problem, at) => <li key={at} className="wrap-anywhere">{problem.entry !== null && <b>{words.inEntry(problem.entry)}: </b>}{problem.words}</li>)}
        {moreProblems > 0 && <li>{words.more(moreProblems)}</li>}
      </ul>
    </details>
  );
}

const langOf = (lang: string | null) => (lang === null ? undefined : langAttribute(lang));
