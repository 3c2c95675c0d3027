import { Time } from "@/components/article/time";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { CONTROLS } from "@/lib/closed-lists";
import type { Locale } from "@/lib/i18n/locale";
import type { SourcePage } from "@/lib/sources/types";
import { ControlDot, DemoMark } from "./source-name";

/** Every source under who controls it. */
export function SourceIndex({ locale, sources }: { locale: Locale; sources: SourcePage[] }) {
  const { controls } = locale.words.labels;
  const groups = CONTROLS.map((control) => ({ control, sources: sources.filter((source) => source.control === control) }));
  return (
    <div>
      {groups.filter((group) => group.sources.length > 0).map(({ control, sources }) => (
        <section key={control} aria-labelledby={`control-${control}`} className="grid gap-x-8 gap-y-4 border-t border-ink pt-4 pb-10 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <div>
            <h2 id={`control-${control}`} className="headline headline-20 flex items-center gap-2"><ControlDot control={control} /> {controls[control].word}</h2>
            <p className="meta mt-1 max-w-[32rem]">{controls[control].meaning}</p>
          </div>
          <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
            {sources.map((source) => <li key={source.slug}><SourceEntry locale={locale} source={source} /></li>)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function SourceEntry({ locale, source }: { locale: Locale; source: SourcePage }) {
  const { words, formats, routes } = locale;
  const facts = [source.country && formats.country(source.country), words.counts.articles(source.articleCount)].filter(Boolean).join(", ");
  return (
    <article>
      <h3 className="headline headline-17">
        <Link href={routes.source(source.slug)} data-story=""><bdi lang={source.language ?? undefined}>{source.name}</bdi></Link>
        {source.demo && <> <DemoMark locale={locale} /></>}
      </h3>
      {source.description && <p className="meta mt-1 line-clamp-3" lang={source.language ?? undefined} dir="auto">{source.description}</p>}
      <p className="meta mt-1">{facts}{source.lastArticleAt && <Sentence text={words.source.lastArticle} parts={{ time: <Time locale={locale} at={source.lastArticleAt} precision="day" /> }} />}</p>
    </article>
  );
}
