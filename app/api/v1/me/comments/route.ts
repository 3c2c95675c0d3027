import { ownBody } from "@/lib/api/comment-bodies";
import { addressWith } from "@/lib/api/links";
import { commentsOperations } from "@/lib/api/private/comments";
import { listOwn } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.listOwnComments, async (actor, { query: { before } }) => {
    const { comments, next } = await listOwn(actor.userId, before);
    const to = (at: number | undefined) => addressWith("/api/v1/me/comments", { before: at });
    const links = { self: to(before), next: next === null ? null : to(next) };
    return { body: { items: comments.map((own) => ownBody(own)), links }, links: { next: links.next } };
  }),
);
