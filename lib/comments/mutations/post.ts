import "server-only";
import type { WriterActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { judge } from "@/lib/moderation/rules/checks";
import type { Outcome } from "@/lib/moderation/types";
import { contentFacts, contentOf } from "../queries/content";
import { factsOf, type Ask, type Known } from "../queries/facts";
import { cleanText } from "@/lib/format/clean-text";
import { readComment } from "../rules/markdown";
import { refusal } from "../rules/refusal";
import type { CommentBody } from "../schema";
import type { CommentStatus, Posted } from "../types";
import { ownHandle } from "./handle";
import { MOST_MENTIONS } from "./mentioned";
import { storeComment } from "./store";

const STATUS: Readonly<Record<Exclude<Outcome, "refuse">, CommentStatus>> = { pass: "published", delay: "delayed", hold: "held", reject: "rejected" };

/**
 * Comments on an article, or answers a comment under it. What the checks refuse is not kept; what they hold, delay or
 * reject is, and only its author and moderators see it. Sending the same `sendKey` again posts nothing more.
 * An answer goes where what it answers stands.
 * @returns null where there is no such article, or no such comment
 * @throws Said `invalid`, `conflict`, `forbidden` or `rate-limited`: why it was refused and what to do
 */
export async function postComment(actor: WriterActor, articleId: number, sent: CommentBody): Promise<Posted | null> {
  const markdown = cleanText(sent.text);
  const draft = readComment(markdown);
  const content = contentOf(draft);
  const { place, ...known } = await knownOf({
    author: actor.userId, article: articleId, discussion: null, parent: sent.parent, markdown, sendKey: sent.sendKey, handles: draft.mentions.slice(0, MOST_MENTIONS), words: content.telling,
  });
  const handle = known.handle ?? await ownHandle(actor);
  if (known.sent) return { ...known.sent, handle };
  if (!place) return null;
  const judged = judge(draft, { ...known, ...await contentFacts(content, known.counted), now: Date.now() });
  if (judged.outcome === "refuse") throw refusal(judged.verdicts.at(-1));
  const { verdicts, publishAt } = judged;
  const [status, html] = [STATUS[judged.outcome], draft.html(new Set(known.people.keys()))];
  const { quote = null, before = null, after = null } = sent.passage ?? {};
  const id = await storeComment({
    ...place, authorId: actor.userId, markdown, html, quote, before, after, status, checks: verdicts, publishAt, sendKey: sent.sendKey, mentioned: [...known.people.values()],
  });
  if (id !== null) return { id, status, html, publishAt, handle };
  // The same comment, sent by another tab a moment ago.
  const other = await db().comment.findUnique({ where: { authorId_sendKey: { authorId: actor.userId, sendKey: sent.sendKey ?? "" } }, select: { id: true, status: true, html: true, publishAt: true } });
  return other && { ...other, status: other.status as CommentStatus, publishAt: other.publishAt?.toISOString() ?? null, handle };
}

/** What is known before a comment is judged; an article's discussion begins with its first comment. */
async function knownOf(ask: Ask): Promise<Known> {
  const known = await factsOf(ask);
  if (!known.silent || known.sent || ask.parent !== null) return known;
  await db().$queryRaw`SELECT "begin_discussion_of"(${ask.article}::int)`;
  return factsOf(ask);
}
