import { PartsNav, toldIn } from "@/components/account/settings-page";
import { grouped } from "@/lib/format/grouped";
import type { Locale } from "@/lib/i18n/locale";
import type { StarterFeed } from "@/lib/sources/schema/feed-lists";
import { AdminPage } from "./admin-page";
import type { PaperTold } from "./paper-words";

/** By what the starter list can be grouped, the usual one first. */
export const STARTER_GROUPS = ["topic", "country", "kind", "language"] as const;
export type StarterGroup = (typeof STARTER_GROUPS)[number];

type Props = { locale: Locale; feeds: readonly StarterFeed[]; by: StarterGroup; told: PaperTold };

/** The feeds that come with the paper, to be switched on. */
export function AdminStarter({ locale, feeds, by, told: { problem } }: Props) {
  const { routes, lang, words: { adminOpml: words } } = locale;
  const groups = [...grouped(feeds, (feed) => groupOf(locale, by, feed))];
  // Topics and kinds have an order of their own; countries and languages that of their names.
  if (by === "country" || by === "language") groups.sort(([a], [b]) => a.localeCompare(b, lang));
  return (
    <AdminPage locale={locale} here="opml" title={words.starterTitle} lead={words.starterPageLead} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <PartsNav label={words.by} here={by} parts={STARTER_GROUPS.map((key) => ({ key, href: routes.adminStarter(key === "topic" ? {} : { by: key }), word: words.groups[key] }))} />
      <form method="post" action={routes.adminOpmlForm("starter")} className="mt-6 grid gap-8">
        <p><button type="submit" className="button button-main">{words.switchOn}</button></p>
        {groups.map(([name, inGroup]) => (
          <fieldset key={name} className="min-w-0">
            <legend className="headline headline-20">{name}</legend>
            <ul className="rows mt-1">{inGroup.map((feed) => <Starter key={feed.position} locale={locale} feed={feed} by={by} />)}</ul>
          </fieldset>
        ))}
        <p><button type="submit" className="button button-main">{words.switchOn}</button></p>
      </form>
    </AdminPage>
  );
}

function Starter({ locale, feed, by }: { locale: Locale; feed: StarterFeed; by: StarterGroup }) {
  const { words: { adminOpml: words, labels } } = locale;
  const { position, name, url, control, language, inPaper } = feed;
  const facts = [...STARTER_GROUPS.filter((group) => group !== by).map((group) => groupOf(locale, group, feed)), ...(control === "unknown" ? [] : [labels.controls[control].word]), ...(inPaper ? [words.inPaper] : [])];
  return (
    <li><div className="min-w-0">
      <label className="check"><input type="checkbox" name="feed" value={position} disabled={inPaper} aria-describedby={`feed-${position}`} /> <bdi className="min-w-0 font-semibold wrap-anywhere" lang={language}>{name}</bdi></label>
      <p id={`feed-${position}`} className="meta ps-7 wrap-anywhere">{[...new Set(facts)].join(" · ")} · <bdi>{url}</bdi></p>
    </div></li>
  );
}

function groupOf({ formats, words: { adminOpml: words, labels } }: Locale, by: StarterGroup, { topic, country, kind, language }: StarterFeed): string {
  if (by === "topic") return labels.topics[topic];
  if (by === "kind") return words.kinds[kind];
  if (by === "language") return formats.language(language) ?? language;
  return country === null ? words.international : formats.country(country);
}
