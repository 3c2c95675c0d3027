import type { Locale } from "@/lib/i18n/locale";
import { ORIGIN_TIES, type NamedOrigin, type RepeatsWhom, type StoryWhole } from "@/lib/stories/types";
import { ControlDot } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";

/** Who tells a story first hand, and how many repeat whom, with how that is known. */
export function OriginList({ locale, story }: { locale: Locale; story: Pick<StoryWhole, "articleCount" | "origins"> }) {
  const { origins } = story;
  const words = locale.words.story.origins;
  const repeated = origins.origins.filter(({ repeats }) => repeats > 0);
  if (repeated.length === 0) return <p className="meta mt-1">{words.all(origins.count)}</p>;
  const [most, ...rest] = repeated.slice(0, 2).map((origin) => words.repeat(origin.repeats, nameOf(locale, origin)));
  return (
    <details className="why-here">
      <summary>{words.line(story.articleCount, origins.count)} ({[most, ...rest].join(", ")})</summary>
      <div className="meta">
        <ul className="grid gap-2">
          {repeated.map((origin, index) => (
            <li key={index}>
              <span className="inline-flex items-baseline gap-1.5">{origin.source && <ControlDot control={origin.source.control} />}<OriginName locale={locale} origin={origin} /></span>
              {": "}{ORIGIN_TIES.flatMap((tie) => (origin.ties[tie] ? [words.ties[tie](origin.ties[tie])] : [])).join(", ")}
            </li>
          ))}
        </ul>
        <p>{words.how}</p>
      </div>
    </details>
  );
}

type Named = Pick<NamedOrigin, "source" | "agency">;
const nameOf = (locale: Locale, { source, agency }: Named): string => source?.name ?? (agency || locale.words.ranking.someAgency);

function OriginName({ locale, origin }: { locale: Locale; origin: Named }) {
  const name = <bdi>{nameOf(locale, origin)}</bdi>;
  return origin.source ? <Link href={locale.routes.source(origin.source.slug)} className="quiet-link">{name}</Link> : name;
}

/** Whom an article repeats, in the line under its headline. */
export function RepeatsNote({ locale, repeats }: { locale: Locale; repeats: RepeatsWhom | undefined }) {
  // Who printed a piece first is said by its printings.
  if (!repeats || repeats.tie === "reprint") return null;
  const words = locale.words.story.origins;
  return <span><Sentence text={repeats.share === null ? words.repeats[repeats.tie] : words.sharesWith(Math.round(repeats.share * 100))} parts={{ origin: <bdi>{nameOf(locale, repeats)}</bdi> }} /></span>;
}
