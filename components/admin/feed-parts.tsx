import { whyNext } from "@/lib/i18n/looks";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { saidIn } from "@/lib/i18n/sentences";
import { INTERVALS, type FeedState, type LookOutcome } from "@/lib/sources/types/feeds";

/** What came of a look, in words; of a failure why, with the host that it was about. */
export function outcomeWords({ words: { adminFeeds, fetching } }: Locale, outcome: LookOutcome, url: string): string {
  if (Object.hasOwn(adminFeeds.outcomes, outcome)) return adminFeeds.outcomes[outcome as keyof typeof adminFeeds.outcomes];
  const host = URL.canParse(url) ? new URL(url).host : url;
  return fetching.failures[outcome as keyof typeof fetching.failures].replaceAll("{host}", host);
}

type Health = { state: FeedState; failures: number; lastOutcome: LookOutcome | null; url: string };

/** A feed's state in words, and where it is in trouble why, and how many times in a row. */
export function FeedHealth({ locale, feed: { state, failures, lastOutcome, url } }: { locale: Locale; feed: Health }) {
  const { adminFeeds: words } = locale.words;
  const wrong = failures > 0 || lastOutcome === "incomplete";
  return (
    <>
      <span className="whitespace-nowrap">{words.list.filters.state.options[state]}</span>
      {wrong && lastOutcome && <span className="feed-trouble meta block"><b>{words.trouble}{failures > 1 && `, ${words.times(failures)}`}:</b> {outcomeWords(locale, lastOutcome, url)}</span>}
    </>
  );
}

/** What was logged, in the page's language as far as it has words for it. */
export function Logged({ locale, words, inline = false }: { locale: Locale; words: string; inline?: boolean }) {
  const said = saidIn(locale.lang, words);
  return <span className={inline ? undefined : "meta block"} lang={said === null ? englishOnly(locale) : undefined}>{said ?? words}</span>;
}

/** Why the next look is when it is. */
export function NextWhy({ locale: { words, lang }, reason }: { locale: Locale; reason: string | null }) {
  const why = whyNext(reason, words.looks, lang);
  return why && <span className="meta block">{why}</span>;
}

/** How often a feed is looked at: as an admin set it, or adapted. */
export function intervalWords({ words: { adminFeeds } }: Locale, seconds: number | null): string {
  return seconds === null ? adminFeeds.automatic : adminFeeds.every(Math.round(seconds / 60));
}

/** Intervals to choose from, with the one that is set among them. */
export function intervalOptions(locale: Locale, set: number | null = null): { value: string; word: string }[] {
  const all = set === null || INTERVALS.some((one) => one === set) ? INTERVALS : [...INTERVALS, set].sort((a, b) => a - b);
  return [{ value: "", word: intervalWords(locale, null) }, ...all.map((seconds) => ({ value: String(seconds), word: intervalWords(locale, seconds) }))];
}

const BAR = 7;
const HEIGHT = 20;
/** What is not nothing is seen. */
const LEAST = 1.5;

/** Articles of each of the last weeks as small bars; its words say the same. */
export function Sparkline({ locale: { words: { adminFeeds } }, weeks }: { locale: Locale; weeks: readonly number[] }) {
  const most = Math.max(1, ...weeks);
  const bars = weeks.flatMap((count, at) => {
    if (count === 0) return [];
    const height = Math.round(Math.max(LEAST, (count / most) * HEIGHT) * 10) / 10;
    return [`M${at * BAR} ${HEIGHT}v${-height}h${BAR - 2}v${height}z`];
  });
  const width = weeks.length * BAR - 2;
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${HEIGHT + 1}`} width={width} height={HEIGHT + 1} role="img" aria-label={adminFeeds.weeks(weeks.join(", "))}>
      <path d={`${bars.join("")}M0 ${HEIGHT}h${width}v1h${-width}z`} fill="currentColor" />
    </svg>
  );
}
