import { SettingsSection } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { Sentence } from "@/components/ui/sentence";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { SourceFeed } from "@/lib/sources/queries/desk";

/** The feeds of a source, and what is happening with each. */
export function SourceFeeds({ locale, feeds, workers }: { locale: Locale; feeds: readonly SourceFeed[]; workers: number }) {
  const { routes, words: { adding: words } } = locale;
  return (
    <SettingsSection title={words.feeds}>
      {feeds.length === 0 ? <p className="meta mt-2">{words.noFeeds}</p> : <ul className="rows mt-3">{feeds.map((feed) => <li key={feed.id}><Feed locale={locale} feed={feed} workers={workers} /></li>)}</ul>}
      <p className="mt-4"><a className="button" href={routes.adminNewSource()}>{words.addOne}</a></p>
    </SettingsSection>
  );
}

function Feed({ locale, feed, workers }: { locale: Locale; feed: SourceFeed; workers: number }) {
  const { routes, words: { adding: words, fetching: { failures } } } = locale;
  const { url, title, outcome, problem, entries, added } = feed;
  const failure = outcome !== null && Object.hasOwn(failures, outcome) ? failures[outcome as keyof typeof failures].replace("{host}", () => new URL(url).host) : words.states.failed;
  return (
    <div className="min-w-0">
      <p className="wrap-anywhere font-semibold"><a className="quiet-link" href={routes.adminFeed(feed.id)}><bdi>{title ?? url}</bdi></a></p>
      {title && <p className="meta wrap-anywhere"><bdi>{url}</bdi></p>}
      <p className="text-15">{stateWords(locale, feed, workers)}</p>
      {problem && outcome !== null && <p className="text-15">{failure} <span className="meta" lang={englishOnly(locale)}>{problem}</span></p>}
      {outcome !== null && (
        <p className="meta">
          {words.articlesSoFar(entries)}{added !== null && <> · <Sentence text={words.states.read} parts={{ count: words.entries(added) }} /></>}
          {feed.nextCheckAt && feed.state === "active" && <> · <Sentence text={words.next} parts={{ time: <Time locale={locale} at={feed.nextCheckAt} precision="minute" /> }} /></>}
        </p>
      )}
    </div>
  );
}

function stateWords({ words: { adding: { states } } }: Locale, { state, outcome }: SourceFeed, workers: number): string | null {
  if (state === "paused" || state === "gone") return states[state];
  if (workers === 0) return states.none;
  return outcome === null ? states.waiting : null;
}
