import type { ReactNode } from "react";
import type { ArticleCard as Card } from "@/lib/articles/types";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { ArticleMeta } from "./article-card";
import { Headline, Standfirst, heard } from "./headline";
import { Kicker } from "./kicker";
import { UnusualKind } from "./kind-chip";
import { PictureBox } from "./picture-box";

/**
 * One article as a row of a list, with its small picture at the end of the line.
 * @param props.passage what stands in place of the standfirst
 * @param props.later it stands below the first screen of any phone, so it need not be laid out before the first sight
 */
export function ArticleRow({ locale, article, level = 3, later = false, passage }: { locale: Locale; article: Card; level?: 2 | 3 | 4; later?: boolean; passage?: ReactNode }) {
  const { routes, words } = locale;
  const href = routes.article(article.slug);
  return (
    <article data-article={article.id} className={`article-row${later ? " later" : ""}`}>
      <div>
        <Kicker locale={locale} topic={article.topics[0]}><UnusualKind locale={locale} kind={article.kind} why={article.slug} /></Kicker>
        <Headline level={level} size={20} title={article.title} lang={article.lang} href={href} before={heard(locale, article)} />
        {passage ?? <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet line-clamp-2" />}
      </div>
      <div>
        <ArticleMeta locale={locale} article={article}>
          {article.story && <Link href={routes.story(article.story.slug)} className="quiet-link">{words.article.onThisStory(article.story.articleCount)}</Link>}
        </ArticleMeta>
        {article.kind === "sponsored" && article.kindReason && <p className="meta mt-1"><Sentence text={words.article.whyLabelled} parts={{ reason: <bdi lang={englishOnly(locale)}>{article.kindReason}</bdi> }} /></p>}
      </div>
      <PictureBox of={article} href={href} aspect="aspect-[3/2]" />
    </article>
  );
}
