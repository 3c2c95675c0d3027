import { NoticeHead } from "@/components/comment/notice-head";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { InboxNotice } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import type { ProposalAnswer, ProposedThing } from "@/lib/stories/types";

/** What readers propose about a story, as a sentence with the ways to what it is about. */
export function Wish({ locale, proposal: { kind, story, article, other } }: { locale: Locale; proposal: ProposalAnswer }) {
  const { routes, words: { belonging: words } } = locale;
  const named = (thing: ProposedThing | null, href: (slug: string) => string) => (thing ? <Link className="quiet-link" href={href(thing.slug)}><bdi>{thing.title}</bdi></Link> : words.gone);
  return <Sentence text={words.wishes[kind]} parts={{ article: named(article, routes.article), story: named(story, routes.story), other: named(other, routes.story) }} />;
}

/** Why it was declined. */
export function Declined({ locale: { words: { belonging: words } }, proposal: { reason, note } }: { locale: Locale; proposal: ProposalAnswer }) {
  return (
    <>
      {reason && <p className="mt-1 text-15">{words.because(words.declines[reason])}</p>}
      {note && <p className="mt-1 text-15"><q dir="auto">{note}</q></p>}
    </>
  );
}

/** In the inbox: what became of what its reader proposed about a story. */
export function ProposalNotice({ locale, notice, proposal }: { locale: Locale; notice: InboxNotice; proposal: ProposalAnswer }) {
  return (
    <article aria-labelledby={`notice-${notice.id}`}>
      <NoticeHead locale={locale} notice={notice} words={locale.words.belonging.notice[proposal.state]} />
      <p className="mt-1 wrap-anywhere text-15"><Wish locale={locale} proposal={proposal} /></p>
      <Declined locale={locale} proposal={proposal} />
    </article>
  );
}
