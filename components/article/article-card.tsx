import type { ReactNode } from "react";
import { SaveForm } from "@/components/reader/save-form";
import { SourceName } from "@/components/source/source-name";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard as Card } from "@/lib/articles/types";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { site } from "@/lib/site";
import { Headline, Standfirst, heard } from "./headline";
import { Kicker } from "./kicker";
import { KindChip, UnusualKind } from "./kind-chip";
import { PictureBox } from "./picture-box";
import { PrintingsNote } from "./printings";
import { Time } from "./time";

type Props = { locale: Locale; article: Card; level?: 2 | 3 | 4; picture?: boolean; size?: 24 | 20 | 17; standfirst?: boolean };

/** One article as a plain card. */
export function ArticleCard({ locale, article, level = 3, picture = false, size = 20, standfirst = true }: Props) {
  const href = locale.routes.article(article.slug);
  return (
    <article className="grid grid-cols-1 content-start" data-article={article.id}>
      {picture && <div className="mb-3"><PictureBox of={article} href={href} /></div>}
      <Kicker locale={locale} topic={article.topics[0]}><UnusualKind locale={locale} kind={article.kind} why={article.slug} /></Kicker>
      <Headline level={level} size={size} title={article.title} lang={article.lang} href={href} before={heard(locale, article)} />
      {standfirst && <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet line-clamp-3" />}
      <ArticleMeta locale={locale} article={article} />
    </article>
  );
}

/** Who published a piece and when; what else there is to say comes after. */
export function ArticleMeta({ locale, article, children }: { locale: Locale; article: Card; children?: ReactNode }) {
  return (
    <div className="meta with-save mt-2 flex flex-wrap gap-x-3 gap-y-0.5">
      <SourceName locale={locale} source={article.source} link />
      <span className="flex flex-wrap gap-x-3">
        <Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} />
        {article.titleDerived && <span>{locale.words.article.headlineByUs(site().name)}</span>}
        {children}
        <PrintingsNote locale={locale} article={article} />
      </span>
      <SaveForm locale={locale} article={article} />
    </div>
  );
}

/** A paid piece: quieter than the rest, with the reason for its label. */
export function PaidCard({ locale, article }: { locale: Locale; article: Card }) {
  return (
    <article className="grid grid-cols-1 content-start" data-article={article.id}>
      <div className="meta-row mb-1.5">
        <KindChip locale={locale} kind={article.kind} why={article.slug} />
        {article.sponsor && <span className="meta">{locale.words.article.paidBy(article.sponsor)}</span>}
      </div>
      <Headline level={3} size={17} title={article.title} lang={article.lang} href={locale.routes.article(article.slug)} before={heard(locale, article)} />
      {article.kindReason && <p className="meta mt-1.5"><Sentence text={locale.words.article.why} parts={{ reason: <bdi lang={englishOnly(locale)}>{article.kindReason}</bdi> }} /></p>}
      <ArticleMeta locale={locale} article={article} />
    </article>
  );
}
