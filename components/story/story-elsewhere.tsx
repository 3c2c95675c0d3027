import { Headline, heard } from "@/components/article/headline";
import { UnusualKind } from "@/components/article/kind-chip";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import type { ArticlePage } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import { cachedStoryHeadlines } from "@/lib/stories/cached";
import { PerspectiveBar } from "./perspective-bar";

const SHOWN = 6;

/** How other sources tell the story of this article, and where to say that they tell another one, or that others tell this one too. */
export async function StoryElsewhere({ locale, of }: { locale: Locale; of: Pick<ArticlePage, "id" | "slug" | "story" | "reprintOf" | "reprints"> }) {
  const found = of.story && (await cachedStoryHeadlines(of.story.slug));
  // Other printings of the same piece stand by themselves.
  const same = new Set([of.id, of.reprintOf?.id, ...of.reprints.map(({ id }) => id)]);
  const articles = found?.articles.filter((article) => !same.has(article.id)) ?? [];
  const { routes, words } = locale;
  const way = (said: string) => <p className="text-13"><a className="quiet-link way" href={routes.belongs({ article: of.slug })}>{said}</a></p>;
  if (!found || articles.length === 0) return way(words.belonging.wayOther);
  const { story } = found;
  return (
    <section className="panel" aria-labelledby="elsewhere">
      <h2 id="elsewhere" className="panel-title mb-3">{words.story.elsewhere(story)}</h2>
      <PerspectiveBar locale={locale} controls={story.controls} />
      <ul className="mt-2">
        {articles.slice(0, SHOWN).map((article) => (
          <li key={article.id} data-article={article.id} className="border-b border-rule py-3">
            <div className="meta meta-row mb-0.5"><SourceName locale={locale} source={article.source} /><UnusualKind locale={locale} kind={article.kind} plain /></div>
            <Headline level={3} size={17} title={article.title} lang={article.lang} href={routes.article(article.slug)} before={heard(locale, article)} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-13"><Link href={routes.story(story.slug)} className="quiet-link way font-semibold">{words.story.all}</Link></p>
      {way(words.belonging.wayArticle)}
    </section>
  );
}
