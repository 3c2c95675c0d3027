import { Thread } from "@/components/comment/thread";
import { Link } from "@/components/ui/link";
import type { ArticleCard } from "@/lib/articles/types";
import { cachedDiscussion, cachedSpokenOf, cachedThreads } from "@/lib/comments/cached";
import type { DiscussionFace } from "@/lib/comments/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";

/** Threads on the page of a story; the others are a page away. */
const NEWEST = 3;

/**
 * What readers say of a story, under whichever of its articles they say it: the newest, and the ways to all of it and to
 * what is said of each article.
 * @param articles those that the page shows, the newest first
 */
export async function StoryDiscussion({ locale, articles }: { locale: Locale; articles: readonly ArticleCard[] }) {
  const [lead] = articles;
  if (!lead) return null;
  const words = locale.words.discussion;
  const face = await cachedDiscussion(lead.id);
  return (
    <section id="discussion" className="discussion mt-8 border-t-2 border-ink pt-4 no-print" aria-labelledby="discussion-title" data-in-discussion={face?.id}>
      <h2 id="discussion-title" className="headline headline-24">{words.title}</h2>
      {face && face.published > 0 ? <Newest locale={locale} articles={articles} lead={lead} face={face} /> : (
        <div className="max-w-[38rem] py-4">
          <p className="font-semibold">{words.emptyTitle}</p>
          {!face?.closed && <p className="mt-1 text-quiet">{words.story.empty}</p>}
        </div>
      )}
      {face?.closed ? <p className="mt-3 bg-wash px-3 py-2">{words.closed}</p> : <p className="mt-3"><Link className="button" href={`${locale.routes.discussion(lead.slug)}#compose`}>{words.story.write}</Link></p>}
    </section>
  );
}

async function Newest({ locale, articles, lead, face }: { locale: Locale; articles: readonly ArticleCard[]; lead: ArticleCard; face: DiscussionFace }) {
  const { routes, words: { discussion: words } } = locale;
  const [{ comments }, spoken] = await Promise.all([cachedThreads(face.id, "newest", undefined), cachedSpokenOf(face.id, articles.map(({ id }) => id).join(","))]);
  const among = articles.filter(({ id }) => spoken.includes(id));
  return (
    <>
      <p className="meta mt-1">{words.comments(face.published)}</p>
      <Thread locale={locale} comments={comments.slice(0, NEWEST).map((comment) => ({ ...comment, answers: [] }))} here="" label={words.story.newest} />
      <p className="py-2"><Link className="quiet-link way font-semibold" href={routes.discussion(lead.slug)}>{words.whole}</Link></p>
      {among.length > 0 && (
        <nav aria-labelledby="discussion-by-article" className="border-t border-rule pt-3">
          <h3 id="discussion-by-article" className="text-15 font-semibold">{words.story.byArticle}</h3>
          <ul className="mt-1 text-15">
            {among.map(({ id, slug, title, lang, source }) => (
              <li key={id} className="py-1"><Link className="quiet-link way" href={routes.discussionOnly(slug)}><span lang={langAttribute(lang)} dir={direction(lang)}>{title}</span></Link> <span className="meta"><bdi>{source.name}</bdi></span></li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
