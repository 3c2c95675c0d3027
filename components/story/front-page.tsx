import { ArticleCard, PaidCard } from "@/components/article/article-card";
import { Headline, Standfirst } from "@/components/article/headline";
import { ArticleMeta } from "@/components/article/article-card";
import { Kicker } from "@/components/article/kicker";
import { UnusualKind } from "@/components/article/kind-chip";
import { PictureBox } from "@/components/article/picture-box";
import type { ArticleCard as Card } from "@/lib/articles/types";
import { routes } from "@/lib/routes";
import type { StoryCard as Story } from "@/lib/stories/types";
import { arrangeFront, isStory, type Arrangement } from "./arrange";
import { LeadStory, StoryCard } from "./story-card";
import type { FrontPage as Front } from "@/lib/stories/types";

/** The front page under its masthead. */
export function FrontPage({ front }: { front: Front }) {
  const { lead, seconds, rows, singles, paid } = arrangeFront(front);
  return (
    <>
      {lead && <LeadArea lead={lead} seconds={seconds} />}
      {rows.map((row, index) => <StoryRow key={row[0]?.id} row={row} picture={index % 2 === 0} />)}
      <Singles articles={singles} />
      <Paid articles={paid} />
    </>
  );
}

function LeadArea({ lead, seconds }: { lead: Story | Card; seconds: Arrangement["seconds"] }) {
  return (
    <div className="front-lead border-b border-ink">
      <div className="pt-6 pb-8">{isStory(lead) ? <LeadStory story={lead} /> : <LeadArticle article={lead} />}</div>
      <div className="hairline-top border-t border-rule pt-6 pb-8 lg:border-t-0">
        {seconds.map((entry, index) => isStory(entry)
          ? <StoryCard key={`story-${entry.id}`} story={entry} size={24} headlines={index === 0 ? 2 : 0} />
          : <ArticleCard key={`article-${entry.id}`} article={entry} level={2} size={24} />)}
      </div>
    </div>
  );
}

function LeadArticle({ article }: { article: Card }) {
  const href = routes.article(article.slug);
  return (
    <article>
      <Kicker topic={article.topics[0]}><UnusualKind kind={article.kind} /></Kicker>
      <Headline level={2} size={38} title={article.title} lang={article.lang} href={href} />
      <div className="mt-4"><PictureBox of={article} href={href} aspect="aspect-[2/1]" /></div>
      <Standfirst text={article.standfirst} lang={article.lang} className="mt-4 text-17 leading-normal lg:text-20" />
      <ArticleMeta article={article} />
    </article>
  );
}

function StoryRow({ row, picture }: { row: Story[]; picture: boolean }) {
  return (
    <div className={`row-grid of-${row.length} border-b border-ink py-6`}>
      {row.map((story) => <div key={story.id}><StoryCard story={story} size={20} picture={picture} /></div>)}
    </div>
  );
}

function Singles({ articles }: { articles: Card[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="singles" className="py-6">
      <h2 id="singles" className="mb-5 text-13 font-semibold">Told by one source so far</h2>
      <div className="row-grid of-4 gap-y-10">
        {articles.map((article, index) => (
          <div key={article.id}><ArticleCard article={article} picture={index < 4} standfirst={index < 8} /></div>
        ))}
      </div>
    </section>
  );
}

function Paid({ articles }: { articles: Card[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="paid" className="border-t border-ink py-6">
      <h2 id="paid" className="mb-1 text-13 font-semibold">Paid for</h2>
      <p className="meta mb-5">Kept apart from the news. Each piece says why it carries its label.</p>
      <div className="row-grid of-4">{articles.map((article) => <div key={article.id}><PaidCard article={article} /></div>)}</div>
    </section>
  );
}
