import { PostButton, Problem } from "@/components/reader/parts";
import { Note, WaysOn } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import { listInbox, unreadOf } from "@/lib/comments/queries";
import { decisionOf, isAppealable, reasonIn } from "@/lib/comments/rules/told";
import type { InboxNotice } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { ProposalNotice } from "@/components/story/proposal";
import { DisputeNotice } from "@/components/labels/notice";
import { SuggestionNotice } from "@/components/suggestion/notice";
import { NoticeHead } from "./notice-head";
import { TalkNav } from "./talk-nav";
import { numberIn } from "./writing-route";
import { UnderArticle, Words } from "./writing-frame";

type Props = { locale: Locale; userId: string; query: Readonly<Record<string, string | undefined>> };

/** What a reader is told, the newest first. */
export async function Inbox({ locale, userId, query }: Props) {
  const before = numberIn(query.before) || undefined;
  const [{ notices, next }, unread] = await Promise.all([listInbox(userId, before), unreadOf(userId)]);
  const { routes, words: { commenting: { inbox }, shell } } = locale;
  const newest = notices[0];
  return (
    <Page locale={locale} path="/inbox" section="inbox">
      <PageTitle title={inbox.title}>{inbox.lead}</PageTitle>
      <TalkNav locale={locale} here="inbox" />
      {query.problem !== undefined && <div className="mt-6"><Problem locale={locale} code={query.problem} /></div>}
      {query.did === "read" && unread === 0 && <output className="form-note mt-6 block">{inbox.toRead}</output>}
      {newest && unread > 0 && before === undefined && (
        <div className="mt-6 flex flex-wrap items-center gap-3 no-print">
          <p className="meta">{inbox.unread(unread)}</p>
          <PostButton action={routes.inboxForm()} words={inbox.read} fields={{ upTo: String(newest.id) }} />
        </div>
      )}
      {!newest && before === undefined
        ? <Note title={inbox.empty}><p>{inbox.emptyWhy}</p><WaysOn links={[{ href: routes.front(), words: shell.front }]} /></Note>
        : <ol className="talk-list">{notices.map((notice) => <li key={notice.id}><Row locale={locale} notice={notice} /></li>)}</ol>}
      <nav aria-label={shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        {before === undefined ? <span /> : <a className="button" href={routes.inbox()}>{shell.pages.toNewest}</a>}
        {next === null ? <p className="meta">{shell.pages.end}</p> : <a className="button" rel="next" href={routes.inbox({ before: String(next) })}>{shell.pages.older}</a>}
      </nav>
    </Page>
  );
}

function Row({ locale, notice }: { locale: Locale; notice: InboxNotice }) {
  const { kind, comment, decided, warning, suggestion, dispute, proposal } = notice;
  const { routes, words: { commenting, talk } } = locale;
  if (kind === "proposal") return proposal && <ProposalNotice locale={locale} notice={notice} proposal={proposal} />;
  if (kind === "dispute") return dispute && <DisputeNotice locale={locale} notice={notice} dispute={dispute} />;
  if (kind === "suggestion") return suggestion && <SuggestionNotice locale={locale} notice={notice} suggestion={suggestion} />;
  const { inbox } = commenting;
  const name = <bdi className="font-semibold text-ink">{comment?.author?.name ?? inbox.somebody}</bdi>;
  return (
    <article aria-labelledby={`notice-${notice.id}`}>
      <NoticeHead locale={locale} notice={notice} words={<Sentence text={kind === "decision" && !comment ? inbox.aboutYou : inbox[kind]} parts={{ name }} />}>
        {comment && <span><UnderArticle locale={locale} article={comment.article} /></span>}
      </NoticeHead>
      {decided && kind === "decision" && <p className="mt-1 text-15">{decisionOf(decided, commenting)}</p>}
      {warning && <p className="mt-1 text-15">{inbox.warned(reasonIn(warning.reason, commenting))} {warning.text && <q dir="auto">{warning.text}</q>}</p>}
      {comment && (comment.html === "" ? <p className="mt-1 text-15 text-quiet">{inbox.notPublic}</p> : <Words locale={locale} html={comment.html} />)}
      {decided && kind === "decision" && isAppealable(decided.action) && <a className="button mt-2" href={routes.appeal(decided.actId)}>{decided.appealed ? talk.appealed : inbox.appeal}</a>}
      {warning && warning.acknowledgedAt === null && <a className="button mt-2" href={routes.warnings()}>{inbox.acknowledge}</a>}
      {comment?.author && <Ways locale={locale} comment={comment} kind={kind} />}
    </article>
  );
}

/** What can be done about a comment that is public. */
function Ways({ locale, comment, kind }: { locale: Locale; comment: NonNullable<InboxNotice["comment"]>; kind: InboxNotice["kind"] }) {
  const { routes, words: { commenting: { inbox } } } = locale;
  return (
    <div className="mt-2 flex flex-wrap gap-2 no-print">
      <a className="button" href={routes.commentPlace(comment.id)}>{inbox.open}</a>
      {!comment.own && comment.article && <a className="button" href={routes.writeOn(comment.id, "answer")}>{inbox.answerIt}</a>}
      {kind !== "decision" && <PostButton action={routes.discussionForm(comment.discussionId, "mute")} words={inbox.muteIt} />}
    </div>
  );
}
