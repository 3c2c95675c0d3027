import { Link } from "@/components/ui/link";
import { cachedDiscussion, cachedThreads } from "@/lib/comments/cached";
import { COMMENT_ORDERS, type CommentOrder, type DiscussionFace, type ThreadPage } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { LiveFace } from "./live-face";
import { ComposeSlot } from "./compose-slot";
import { CommentPager } from "./pager";
import { Thread } from "./thread";

/** What of an article its discussion asks for. */
export type Discussed = { id: number; slug: string; lang: string };

type Props = {
  locale: Locale;
  article: Discussed;
  order: CommentOrder;
  /** Only what is said of this article, the newest first, where others of its story share the discussion. */
  only?: boolean;
  cursor?: string;
};

/** The discussion below an article: the best threads, and the ways to all of them. */
export function DiscussionSection({ locale, article }: { locale: Locale; article: Discussed }) {
  return (
    <section id="discussion" className="discussion mt-12 border-t-2 border-ink pt-4 no-print" aria-labelledby="discussion-title">
      <h2 id="discussion-title" className="headline headline-24">{locale.words.discussion.title}</h2>
      <Discussion locale={locale} article={article} order="best" />
    </section>
  );
}

/** One page of an article's discussion under its heading: how many comments, in which order, and where to write one. */
export async function Discussion({ locale, article, order, only = false, cursor }: Props) {
  const words = locale.words.discussion;
  const face = await cachedDiscussion(article.id);
  const threads = face && (await cachedThreads(face.id, order, cursor, only ? article.id : undefined));
  const shows = only ? "part" : cursor === undefined ? "" : order === "oldest" && threads?.next === null ? "end" : "part";
  return (
    <>
      {face ? <LiveFace face={face} of={article.id} shows={shows} hidden={face.published === 0}>{words.comments(face.published)}</LiveFace> : <p className="meta mt-1" hidden data-of={article.id} data-live="" />}
      {face?.closed && <p className="mt-3 bg-wash px-3 py-2">{words.closed}</p>}
      {!face?.closed && <ComposeSlot locale={locale} article={article} discussion={face} />}
      {face && threads ? <Threads locale={locale} article={article} order={order} only={only} cursor={cursor} face={face} page={threads} /> : <Empty locale={locale} closed={false} />}
    </>
  );
}

function Threads({ locale, article, order, only, cursor, face, page: { comments, next } }: Props & { face: DiscussionFace; page: ThreadPage }) {
  const { routes, words: { discussion: words } } = locale;
  const later = cursor !== undefined;
  if (comments.length === 0 && !later && !only) return <Empty locale={locale} closed={face.closed} />;
  const at = (cursor?: string) => (only ? routes.discussionOnly(article.slug, cursor) : routes.discussion(article.slug, order, cursor));
  return (
    <>
      <Orders locale={locale} article={article} order={only ? null : order} shared={only === true || face.shared} />
      {comments.length > 0 ? <Thread locale={locale} comments={comments} lang={article.lang} here={article.slug} label={words.list} /> : <p className="py-6">{later ? words.beyond : words.noneOfIt}</p>}
      <CommentPager
        label={words.pages}
        first={later ? { href: at(), words: words.first } : null}
        next={next === null ? null : { href: at(next), words: words.more }}
      />
    </>
  );
}

type OrdersProps = {
  locale: Locale;
  article: Discussed;
  /** Null where only one article's comments are shown. */
  order: CommentOrder | null;
  /** Whether the discussion is a story's, of several articles. */
  shared: boolean;
};

function Orders({ locale: { routes, words: { discussion: words } }, article, order, shared }: OrdersProps) {
  return (
    <nav aria-label={words.orders.label} className="mt-3 border-b border-rule pb-3">
      <ul className="meta meta-row gap-x-4">
        {COMMENT_ORDERS.map((one) => (
          <li key={one}><Link href={routes.discussion(article.slug, one)} className="quiet-link" aria-current={one === order ? "true" : undefined}>{words.orders[one]}</Link></li>
        ))}
        {shared && <li><Link href={routes.discussionOnly(article.slug)} className="quiet-link" aria-current={order === null ? "true" : undefined}>{words.only}</Link></li>}
      </ul>
    </nav>
  );
}

function Empty({ locale: { words: { discussion: words } }, closed }: { locale: Locale; closed: boolean }) {
  return (
    <div className="max-w-[38rem] py-6" data-empty="">
      <p className="font-semibold">{words.emptyTitle}</p>
      {!closed && <p className="mt-1 text-quiet">{words.empty}</p>}
    </div>
  );
}
