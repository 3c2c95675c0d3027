import { Time } from "@/components/article/time";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { direction, langAttribute } from "@/lib/format/text";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { cachedTogether } from "@/lib/stories/cached/together";
import { sharedWords, tieWords, type SharedWords } from "@/lib/stories/rules/shared";
import type { StoryDecision, Tie } from "@/lib/stories/types";

/** Why the articles of a story stand together, one click away: what they share, each one's reason, and what people decided; and where to say otherwise. */
export async function WhyTogether({ locale, slug }: { locale: Locale; slug: string }) {
  const found = await cachedTogether(slug);
  if (!found || found.ties.length < 2) return null;
  const { routes, words: { belonging: words } } = locale;
  const shared = sharedWords(found.ties);
  return (
    <details className="mt-8 border-t border-rule pt-4 no-print" id="why-together">
      <summary className="cursor-pointer py-3 text-15 font-semibold">{words.together.title}</summary>
      <p className="meta mt-2">{words.together.lead}</p>
      {shared.length > 0 && <><h3 className="mt-4 text-15 font-semibold">{words.together.shared}</h3><Shared locale={locale} shared={shared} /></>}
      <ol className="rows mt-4">
        {found.ties.map((tie) => <li key={tie.id}><Why locale={locale} tie={tie} /></li>)}
      </ol>
      {found.decisions.length > 0 && <Decided locale={locale} decisions={found.decisions} />}
      <p className="mt-4"><a className="button" href={routes.belongs({ story: slug })}>{words.way}</a></p>
    </details>
  );
}

function Why({ locale, tie }: { locale: Locale; tie: Tie }) {
  const { routes, words: { belonging: { wayArticle, together: words } } } = locale;
  return (
    <div className="min-w-0">
      <p className="text-15"><Link className="quiet-link font-semibold" href={routes.article(tie.slug)}><span lang={langAttribute(tie.lang)} dir={direction(tie.lang)}>{tie.title}</span></Link> <span className="meta"><bdi>{tie.source}</bdi></span></p>
      <p className="meta mt-1">{tie.hours === 0 ? words.first : apart(words, tie.hours)}{tie.score !== null && <> · {words.likeness(Math.round(tie.score * 100))}</>}</p>
      <div className="mt-1 text-15"><Reason locale={locale} tie={tie} /></div>
      <p className="mt-1 text-13"><a className="quiet-link way" href={routes.belongs({ article: tie.slug })} aria-label={`${wayArticle} ${tie.title}`}>{wayArticle}</a></p>
    </div>
  );
}

/** A moderator's word, an edition's, or what a rule saw; a rule's own words are in English where it saw nothing of its own. */
function Reason({ locale, tie }: { locale: Locale; tie: Tie }) {
  const { routes, words: { belonging } } = locale;
  const words = belonging.together;
  if (tie.act) return <Sentence text={words.byPeople} parts={{ act: <a className="quiet-link" href={routes.act(tie.act.id)}>{belonging.act(tie.act.id)}</a>, time: <Time locale={locale} at={tie.act.at} precision="minute" /> }} />;
  const shared = tieWords(tie);
  if (tie.origin === "edition") return <>{words.byEdition}{shared.length > 0 && <Shared locale={locale} shared={shared} />}</>;
  if (shared.length > 0) return <Shared locale={locale} shared={shared} />;
  return tie.reason === null ? words.unknown : <span lang={englishOnly(locale)}>{tie.reason}</span>;
}

function Shared({ locale: { words: { belonging: { together: { signals } } } }, shared }: { locale: Locale; shared: readonly SharedWords[] }) {
  return (
    <ul>
      {shared.map(({ signal, words }) => <li key={signal} className="wrap-anywhere"><span className="meta">{signals[signal]}:</span> {words.map((word, at) => <span key={word}>{at > 0 && ", "}<bdi>{word}</bdi></span>)}</li>)}
    </ul>
  );
}

function Decided({ locale, decisions }: { locale: Locale; decisions: readonly StoryDecision[] }) {
  const { routes, words: { belonging: { together: words }, log } } = locale;
  return (
    <>
      <h3 className="mt-4 text-15 font-semibold">{words.decided}</h3>
      <ul className="mt-1 text-15">
        {decisions.map(({ act, action, reason, at, undoneBy }) => (
          <li key={act}><a className="quiet-link" href={routes.act(act)}>{words.says[action]}</a>, <Time locale={locale} at={at} precision="minute" /> · {log.reasons[reason]}{undoneBy !== null && <> · {words.takenBack}</>}</li>
        ))}
      </ul>
    </>
  );
}

const HOURS_OF_A_DAY = 24;

/** A time apart in whole hours, or days where it is long. */
function apart({ hoursLater, daysLater }: Locale["words"]["belonging"]["together"], hours: number): string {
  return hours < 2 * HOURS_OF_A_DAY ? hoursLater(Math.max(1, Math.round(hours))) : daysLater(Math.round(hours / HOURS_OF_A_DAY));
}
