import type { ArticleCard as Card } from "@/lib/articles/types";
import { count } from "@/lib/format/text";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";
import { ArticleMeta } from "./article-card";
import { Headline, Standfirst } from "./headline";
import { Kicker } from "./kicker";
import { UnusualKind } from "./kind-chip";
import { PictureBox } from "./picture-box";

/** One article as a row of a list, with its small picture at the end of the line. */
export function ArticleRow({ article, level = 3 }: { article: Card; level?: 2 | 3 }) {
  const href = routes.article(article.slug);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)_6rem] gap-x-4 sm:grid-cols-[minmax(0,1fr)_10rem] sm:gap-x-6">
      <div className="min-w-0">
        <Kicker topic={article.topics[0]}><UnusualKind kind={article.kind} /></Kicker>
        <Headline level={level} size={20} title={article.title} lang={article.lang} href={href} />
        <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet line-clamp-2" />
        <ArticleMeta article={article}>
          {article.story && <Link href={routes.story(article.story.slug)} className="quiet-link">{count(article.story.articleCount, "article")} on this story</Link>}
        </ArticleMeta>
        {article.kind === "sponsored" && article.kindReason && <p className="meta mt-1">Why it is labelled: <bdi>{article.kindReason}</bdi></p>}
      </div>
      <PictureBox of={article} href={href} aspect="aspect-[3/2]" />
    </article>
  );
}
