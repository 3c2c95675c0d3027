import "server-only";
import type { UserActor, WriterActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { judge } from "@/lib/moderation/rules/checks";
import { contentFacts, contentOf } from "../queries/content";
import { factsIn } from "../queries/facts";
import { cleanText } from "@/lib/format/clean-text";
import { readComment } from "../rules/markdown";
import { refusal } from "../rules/refusal";
import type { CommentStatus, Posted } from "../types";
import { ownHandle } from "./handle";
import { MOST_MENTIONS } from "./mentioned";

/** What an author's own change cannot bring back: a moderator or they themselves ended it. */
const OVER: readonly string[] = ["rejected", "removed", "erased"];

type Own = { id: number; discussionId: number; parentId: number | null; status: string; markdown: string; html: string; createdAt: Date; publishAt: Date | null };

/**
 * Changes what a comment says, while its author may. What it said before stays and can be read by everybody; only its
 * words are checked again, and may wait for a moderator anew.
 * @returns null where it is not theirs
 * @throws Said `conflict` when the time for it is over, and what `postComment` throws
 */
export async function editComment(actor: WriterActor, id: number, text: string): Promise<Posted | null> {
  const markdown = cleanText(text);
  const [draft, handle] = [readComment(markdown), await ownHandle(actor)];
  const content = contentOf(draft);
  return db().$transaction(async (tx) => {
    const own = await lockOwn(tx, actor, id);
    if (!own || OVER.includes(own.status)) return null;
    const publishAt = own.publishAt?.toISOString() ?? null;
    if (own.markdown === markdown) return { id, status: own.status as CommentStatus, html: own.html, publishAt, handle };
    const { policy, people, counted, ...facts } = await factsIn(tx, {
      author: actor.userId, article: null, discussion: own.discussionId, parent: null, markdown, sendKey: null, handles: draft.mentions.slice(0, MOST_MENTIONS), words: content.telling,
    });
    if (Date.now() - own.createdAt.getTime() > policy.editMinutes * 60_000) throw new Said("conflict", (words) => words.editOver(policy.editMinutes));
    // What it says is new; who says it and where were judged before.
    const words = { ...facts, ...await contentFacts(content, counted), repeated: false, author: { ...facts.author, lately: [] } };
    const { outcome, verdicts } = judge(draft, { ...words, now: Date.now(), policy });
    if (outcome === "refuse") throw refusal(verdicts.at(-1));
    const status = outcome === "hold" ? "held" : outcome === "reject" ? "rejected" : (own.status as CommentStatus);
    const html = draft.html(new Set(people.keys()));
    const number = await tx.commentRevision.count({ where: { commentId: id } });
    // While nobody has read it there is nothing to keep.
    if (own.status === "published") await tx.commentRevision.create({ data: { commentId: id, number: number + 1, markdown: own.markdown, html: own.html } });
    await tx.comment.update({ where: { id }, data: { markdown, html, status, editedAt: new Date(), moderatedAt: null, ...(verdicts.length > 0 ? { checks: verdicts } : {}) } });
    await changed(tx, own.discussionId);
    return { id, status, html, publishAt, handle };
  });
}

/**
 * Takes one's own comment away, for good and at once: its words, what it said before, its quotation. Under answers its
 * place stays, empty. Doing it again changes nothing.
 * @returns false where it is not theirs
 */
export async function removeComment(actor: UserActor, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const own = await lockOwn(tx, actor, id);
    if (!own) return false;
    if (own.status === "removed" || own.status === "erased") return true;
    await tx.commentRevision.deleteMany({ where: { commentId: id } });
    await tx.comment.update({ where: { id }, data: { status: "removed", markdown: "", html: "", quote: null, quoteBefore: null, quoteAfter: null, checks: [], publishAt: null } });
    await tx.notice.deleteMany({ where: { commentId: id, kind: { in: ["answer", "mention"] } } });
    await changed(tx, own.discussionId);
    return true;
  });
}

async function lockOwn(tx: Db, actor: UserActor, id: number): Promise<Own | null> {
  const [row] = await tx.$queryRaw<Own[]>`
    SELECT "id", "discussionId", "parentId", "status", "markdown", "html", "createdAt", "publishAt" FROM "Comment"
    WHERE "id" = ${id} AND "authorId" = ${actor.userId}::uuid FOR NO KEY UPDATE`;
  return row ?? null;
}

async function changed(tx: Db, discussionId: number): Promise<void> {
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.discussion(discussionId)] } });
}
