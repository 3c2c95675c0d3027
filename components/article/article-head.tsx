import { SourceName } from "@/components/source/source-name";
import type { ArticlePage } from "@/lib/articles/types";
import { count, direction, langAttribute, readingMinutes } from "@/lib/format/text";
import { languageName } from "@/lib/format/labels";
import { ArticleTools } from "./article-tools";
import { Standfirst } from "./headline";
import { Kicker } from "./kicker";
import { KindChip } from "./kind-chip";
import { Time } from "./time";

/** A title longer than this, in characters, is set a size smaller. */
const LONG_TITLE = 90;

/** Everything above the text: what kind of piece, its headline, who says it and when. */
export function ArticleHead({ article }: { article: ArticlePage }) {
  const language = languageName(article.lang);
  return (
    <header>
      <Kicker topic={article.topics[0]}>
        <KindChip kind={article.kind} />
        {article.sponsor && <span className="meta">paid by {article.sponsor}</span>}
      </Kicker>
      <h1 id="headline" className={`headline ${article.title.length > LONG_TITLE ? "headline-38" : "headline-48"}`} lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</h1>
      {article.titleDerived && <p className="meta mt-2">Headline by Parallax, from the lead: the piece came without one.</p>}
      <Standfirst text={article.standfirst} lang={article.lang} className="mt-4 text-20 leading-normal" />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y border-rule py-3">
        <div className="meta grid gap-1">
          <p className="meta-row text-15">
            <SourceName source={article.source} link strong />
            {article.byline && <span lang={langAttribute(article.lang)} dir="auto">{article.byline}</span>}
          </p>
          <p className="meta-row">
            <span className="visually-hidden">Published</span>
            <Time at={article.publishedAt} precision={article.publishedPrecision} />
            {article.sourceUpdatedAt && <span>updated <Time at={article.sourceUpdatedAt} precision="minute" /></span>}
            <span>{readingMinutes(article.wordCount, article.lang)} min read</span>
            {language && language !== "English" && <span>in {language}</span>}
            {article.revisionCount > 0 && <span>changed {article.revisionCount === 1 ? "once" : count(article.revisionCount, "time")}</span>}
          </p>
        </div>
        <ArticleTools lang={langAttribute(article.lang)} />
      </div>
    </header>
  );
}
