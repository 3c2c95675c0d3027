import type { ReactNode } from "react";
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
    <article className="grid grid-cols-1 content-start">
      {picture && <div className="mb-3"><PictureBox of={article} href={href} /></div>}
      <Kicker topic={article.topics[0]}><UnusualKind kind={article.kind} /></Kicker>
      <Headline level={level} size={size} title={article.title} lang={article.lang} href={href} />
      {standfirst && <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet line-clamp-3" />}
      <ArticleMeta article={article} />
    </article>
  );
}

/** Who published a piece and when; what else there is to say comes after. */
export function ArticleMeta({ article, children }: { article: Card; children?: ReactNode }) {
  return (
    <div className="meta mt-2 flex flex-wrap gap-x-3 gap-y-0.5">
      <SourceName source={article.source} link />
      <span className="flex flex-wrap gap-x-3">
        <Time at={article.publishedAt} precision={article.publishedPrecision} />
        {article.titleDerived && <span>headline by Parallax</span>}
        {children}
      </span>
    </div>
  );
}

/** A paid piece: quieter than the rest, with the reason for its label. */
export function PaidCard({ article }: { article: Card }) {
  return (
    <article className="grid grid-cols-1 content-start">
      <div className="meta-row mb-1.5">
        <KindChip kind={article.kind} />
        {article.sponsor && <span className="meta">paid by {article.sponsor}</span>}
      </div>
      <Headline level={3} size={17} title={article.title} lang={article.lang} href={routes.article(article.slug)} />
      {article.kindReason && <p className="meta mt-1.5">Why: <bdi>{article.kindReason}</bdi></p>}
      <ArticleMeta article={article} />
    </article>
  );
}
