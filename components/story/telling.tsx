import { Headline, Standfirst, heard } from "@/components/article/headline";
import { KindChip } from "@/components/article/kind-chip";
import { PrintingsNote } from "@/components/article/printings";
import { Time } from "@/components/article/time";
import { SaveForm } from "@/components/reader/save-form";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import type { ArticleCard } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import type { RepeatsWhom } from "@/lib/stories/types";
import { RepeatsNote } from "./origin-list";

type Props = { locale: Locale; article: ArticleCard; repeats?: RepeatsWhom; /** The story in which it can be set beside others. */ story?: string };

/** How one source tells it. */
export function Telling({ locale, article, repeats, story }: Props) {
  const { routes, words: { story: words } } = locale;
  return (
    <article className="break-inside-avoid" data-article={article.id}>
      <div className="meta meta-row mb-1"><SourceName locale={locale} source={article.source} link words={false} /><KindChip locale={locale} kind={article.kind} plain /></div>
      <Headline level={4} size={20} title={article.title} lang={article.lang} href={routes.article(article.slug)} before={heard(locale, article)} />
      <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet" />
      <div className="meta with-save mt-1.5">
        <span className="flex flex-wrap gap-x-3">
          <Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} />
          <PrintingsNote locale={locale} article={article} />
          <RepeatsNote locale={locale} repeats={repeats} />
          {story && <Link href={routes.compare(story, article.id)} rel="nofollow" className="quiet-link">{words.compare.link}<span className="visually-hidden">: {article.title}</span></Link>}
        </span>
        <SaveForm locale={locale} article={article} />
      </div>
    </article>
  );
}
