import { KindChip } from "@/components/article/kind-chip";
import { AboutPart } from "@/components/shell/about";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { KINDS } from "@/lib/closed-lists";
import type { Locale } from "@/lib/i18n/locale";
import { HEADLINE_POINTS } from "@/lib/stories/rules/headline";
import { HALF_LIFE_HOURS, KIND_WEIGHTS, REPEATED_RELEASE_WEIGHT } from "@/lib/stories/rules/ranking";
import { FRONT_RULE_NAMES } from "@/lib/stories/types";

/** The formula that orders the front page, with the constants that are in force, and the rules above it. */
export function RankingPage({ locale }: { locale: Locale }) {
  const { ranking: { page: words, rules, worth, own, at } } = locale.words;
  const kinds = [...KINDS].sort((a, b) => KIND_WEIGHTS[b] - KIND_WEIGHTS[a]);
  return (
    <>
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      <AboutPart id="sum" title={words.sum.title}>
        <p>{words.sum.origins}</p>
        <p>{words.sum.weight}</p>
        <dl className="about-list">
          {kinds.map((kind) => <div key={kind}><dt><KindChip locale={locale} kind={kind} /></dt><dd>{worth(KIND_WEIGHTS[kind])}</dd></div>)}
        </dl>
        <p>{words.sum.release(worth(REPEATED_RELEASE_WEIGHT))}</p>
        <p>{words.sum.decay(HALF_LIFE_HOURS)}</p>
        <p>{words.sum.kept}</p>
        <p><code>{words.sum.formula(HALF_LIFE_HOURS)}</code></p>
        <p>{words.sum.legend}</p>
      </AboutPart>
      <AboutPart id="rules" title={words.rules.title}>
        <p>{words.rules.lead}</p>
        <ol className="about-list ps-5 list-decimal">
          {FRONT_RULE_NAMES.filter((rule) => rule !== "others").map((rule) => <li key={rule} className="py-1.5">{rules[rule]}</li>)}
        </ol>
        <p>{words.rules.sponsored}</p>
        <p>{words.latest}</p>
        <p className="meta-row"><Link href={`${locale.routes.front()}#own-order`} className="quiet-link needs-script">{own.open}</Link><Link href={locale.routes.at()} className="quiet-link">{at.link}</Link></p>
      </AboutPart>
      <AboutPart id="headline" title={words.headline.title}>
        <p>{words.headline.lead}</p>
        <ul className="about-list ps-5 list-disc">{headlinePoints(words.headline).map((point) => <li key={point} className="py-1.5">{point}</li>)}</ul>
        <p>{words.headline.change(HEADLINE_POINTS.change)}</p>
      </AboutPart>
    </>
  );
}

function headlinePoints(words: Locale["words"]["ranking"]["page"]["headline"]): string[] {
  const { news, view, language, names, origin, plain } = HEADLINE_POINTS;
  return [words.news(news, view), words.language(language), words.names(names), words.origin(origin / 2), words.plain(plain)];
}
