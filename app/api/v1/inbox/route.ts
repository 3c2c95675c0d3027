import { noticeBody } from "@/lib/api/comment-bodies";
import { addressWith } from "@/lib/api/links";
import { commentsOperations } from "@/lib/api/private/comments";
import { listInbox, unreadOf } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.getInbox, async (actor, { query: { before } }) => {
    const [{ notices, next }, unread] = await Promise.all([listInbox(actor.userId, before), unreadOf(actor.userId)]);
    const to = (at: number | undefined) => addressWith("/api/v1/inbox", { before: at });
    const links = { self: to(before), next: next === null ? null : to(next) };
    return { body: { unread, items: notices.map(noticeBody), links }, links: { next: links.next } };
  }),
);
