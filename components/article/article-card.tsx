import { SourceName } from "@/components/source/source-name";
import type { ArticleCard as Card } from "@/lib/articles/types";
import { routes } from "@/lib/routes";
import { Headline, Standfirst } from "./headline";
import { Kicker } from "./kicker";
import { KindChip, UnusualKind } from "./kind-chip";
import { PictureBox } from "./picture-box";
import { Time } from "./time";

type Props = { article: Card; level?: 2 | 3 | 4; picture?: boolean; size?: 24 | 20 | 17; standfirst?: boolean };

/** One article as a plain card. */
export function ArticleCard({ article, level = 3, picture = false, size = 20, standfirst = true }: Props) {
  const href = routes.article(article.slug);
  return (
    <article className="grid content-start">
      {picture && <div className="mb-3"><PictureBox of={article} href={href} /></div>}
      <Kicker topic={article.topics[0]}><UnusualKind kind={article.kind} /></Kicker>
      <Headline level={level} size={size} title={article.title} lang={article.lang} href={href} />
      {standfirst && <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet line-clamp-3" />}
      <ArticleMeta article={article} />
    </article>
  );
}

/** Who published a piece and when. */
export function ArticleMeta({ article }: { article: Card }) {
  return (
    <p className="meta meta-row mt-2">
      <SourceName source={article.source} link />
      <Time at={article.publishedAt} precision={article.publishedPrecision} />
      {article.titleDerived && <span>headline by Parallax</span>}
    </p>
  );
}

/** A paid piece: quieter than the rest, with the reason for its label. */
export function PaidCard({ article }: { article: Card }) {
  return (
    <article className="grid content-start">
      <div className="meta-row mb-1.5">
        <KindChip kind={article.kind} />
        {article.sponsor && <span className="meta">paid by {article.sponsor}</span>}
      </div>
      <Headline level={3} size={17} title={article.title} lang={article.lang} href={routes.article(article.slug)} />
      {article.kindReason && <p className="meta mt-1.5">Why: {article.kindReason}</p>}
      <ArticleMeta article={article} />
    </article>
  );
}
