import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { StandingNote } from "@/components/account/standing-note";
import { PostButton } from "@/components/reader/parts";
import type { UserActor } from "@/lib/auth/actors";
import { articleToDiscuss, keptText, ownComment, publicComment } from "@/lib/comments/queries";
import { FLAG_REASONS } from "@/lib/moderation/types";
import { COMMENT_LIMITS } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { ComposeForm } from "./compose-form";
import { ArticleLink, Quoted, UnderArticle, Words, WritingFrame } from "./writing-frame";

type Props = { locale: Locale; actor: UserActor; kept: string | undefined };

/** A comment on an article, with what was typed before where it could not be sent. */
export async function WriteComment({ locale, actor, slug, kept: code }: Props & { slug: string }) {
  const [article, kept] = await Promise.all([articleToDiscuss(slug), keptText(code)]);
  if (!article) notFound();
  const { routes, words: { commenting: { write } } } = locale;
  return (
    <WritingFrame locale={locale} title={write.title}>
      <p className="standfirst text-17">{write.about} <ArticleLink locale={locale} article={article} /></p>
      <StandingNote locale={locale} userId={actor.userId} />
      <Lost locale={locale} code={code} kept={kept} />
      <ComposeForm locale={locale} id="comment-text" action={routes.commentForm(slug)} text={kept?.fields.text} problem={kept?.problem} fields={hiddenOf(kept?.fields, code)} />
    </WritingFrame>
  );
}

/** An answer to a comment. */
export async function WriteAnswer({ locale, actor, id, kept: code }: Props & { id: number }) {
  const [comment, kept] = await Promise.all([publicComment(id, actor.userId), keptText(code)]);
  if (!comment?.article) notFound();
  const { routes, words: { commenting: { write, inbox } } } = locale;
  const name = comment.name ?? inbox.somebody;
  return (
    <WritingFrame locale={locale} title={write.answerTo(name)}>
      <p className="meta"><UnderArticle locale={locale} article={comment.article} /></p>
      <Quoted locale={locale} comment={comment} />
      <StandingNote locale={locale} userId={actor.userId} />
      <Lost locale={locale} code={code} kept={kept} />
      <ComposeForm locale={locale} id="comment-text" action={routes.commentActForm(id, "answer")} text={kept?.fields.text} problem={kept?.problem} fields={hiddenOf(kept?.fields, code)} />
    </WritingFrame>
  );
}

/** One's own comment, to be changed. */
export async function EditComment({ locale, actor, id, kept: code }: Props & { id: number }) {
  const [own, kept] = await Promise.all([ownComment(actor.userId, id), keptText(code)]);
  if (!own || own.status === "removed" || own.status === "erased") notFound();
  const { routes, words: { commenting: { write } } } = locale;
  return (
    <WritingFrame locale={locale} title={write.edit}>
      <p className="meta"><UnderArticle locale={locale} article={own.article} /></p>
      <ComposeForm
        locale={locale} id="comment-text" action={routes.commentActForm(id, "edit")} text={kept?.fields.text ?? own.markdown} problem={kept?.problem}
        hint={`${write.hint} ${write.editHint}`} send={write.editSend} fields={{ kept: code }}
      />
    </WritingFrame>
  );
}

/** One's own comment, to be removed: asks once more. */
export async function RemoveComment({ locale, actor, id, kept: code }: Props & { id: number }) {
  const [own, kept] = await Promise.all([ownComment(actor.userId, id), keptText(code)]);
  if (!own || own.status === "removed" || own.status === "erased") notFound();
  const { routes, words: { commenting: { write } } } = locale;
  return (
    <WritingFrame locale={locale} title={write.remove}>
      {kept?.problem && <p role="alert" className="form-problem">{kept.problem}</p>}
      <div className="quoted"><Words locale={locale} html={own.html} /></div>
      <p className="standfirst text-17">{write.removeWhy}</p>
      <form method="post" action={routes.commentActForm(id, "remove")} className="mt-5 flex flex-wrap gap-2">
        <button type="submit" className="button button-main">{write.removeSend}</button>
        <a className="button" href={routes.ownComments()}>{write.leave}</a>
      </form>
    </WritingFrame>
  );
}

/** A comment, to be reported: with which reason, and more words for moderators. */
export async function FlagComment({ locale, actor, id, kept: code }: Props & { id: number }) {
  const [comment, kept] = await Promise.all([publicComment(id, actor.userId), keptText(code)]);
  if (!comment) notFound();
  const { routes, words: { commenting: { write, reasons }, talk } } = locale;
  const chosen = kept?.fields.reason ?? FLAG_REASONS[0];
  return (
    <WritingFrame locale={locale} title={write.flag}>
      <StandingNote locale={locale} userId={actor.userId} />
      {kept?.problem && <p role="alert" className="form-problem">{kept.problem}</p>}
      <Quoted locale={locale} comment={comment} />
      <form method="post" action={routes.commentActForm(id, "flag")} className="form">
        {code && <input type="hidden" name="kept" value={code} />}
        <fieldset className="field">
          <legend>{write.flagWhy}</legend>
          {FLAG_REASONS.map((reason) => (
            <label key={reason} className="check"><input type="radio" name="reason" value={reason} required defaultChecked={reason === chosen} /> {reasons[reason]}</label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="flag-note">{write.flagNote}</label>
          <textarea id="flag-note" name="note" rows={3} maxLength={COMMENT_LIMITS.flagNote} dir="auto" defaultValue={kept?.fields.note} />
        </div>
        <p className="meta">{write.flagPrivate}</p>
        <div className="flex flex-wrap gap-2">
          <button type="submit" className="button button-main">{write.flagSend}</button>
          <a className="button" href={routes.comment(id)}>{write.leave}</a>
        </div>
      </form>
      {comment.handle && !comment.own && (
        <section className="mt-8 border-t border-rule pt-4">
          <h2 className="headline headline-20">{talk.hideInstead.title}</h2>
          <p className="meta mt-1 mb-3">{talk.hideInstead.why}</p>
          <PostButton action={routes.personForm(comment.handle, "hide")} words={talk.hideInstead.act(comment.name ?? comment.handle)} />
        </section>
      )}
    </WritingFrame>
  );
}

/** That what the address speaks of is no longer kept. */
function Lost({ locale, code, kept }: { locale: Locale; code: string | undefined; kept: object | null }) {
  return code !== undefined && kept === null ? <p role="alert" className="form-problem mt-5">{locale.words.commenting.kept.gone}</p> : null;
}

/** A key of its own, so that sending this form twice posts once. */
function hiddenOf(fields: Readonly<Record<string, string>> = {}, kept: string | undefined): Record<string, string | undefined> {
  return { sendKey: fields.sendKey ?? randomUUID(), kept, quote: fields.quote, quoteBefore: fields.quoteBefore, quoteAfter: fields.quoteAfter };
}
