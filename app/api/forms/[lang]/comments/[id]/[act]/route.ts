import { z } from "zod";
import type { UserActor } from "@/lib/auth/actors";
import { asWriter } from "@/lib/auth/gates";
import { editComment, flag, postComment, removeComment, unflag, unvote, vote } from "@/lib/comments/mutations";
import { publicComment } from "@/lib/comments/queries";
import { commentParamsSchema, flagBodySchema } from "@/lib/comments/schema";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { commentIn, forgetSent, keepSent } from "@/lib/http/kept-form";

const ACTS = ["answer", "edit", "remove", "vote", "unvote", "flag", "unflag"] as const;
type Act = (typeof ACTS)[number];
type Params = { id: number; act: Act };

/** Acts that have a page of their own, to write or to confirm on. */
const PAGES = ["answer", "edit", "remove", "flag"] as const;
const pageOf = (act: Act) => PAGES.find((page) => page === act);

/** Does one of the acts. @returns where to go, or null where there is no such comment */
const PERFORM: Readonly<Record<Act, (actor: UserActor, id: number, sent: Sent<Params>) => Promise<string | null>>> = {
  answer: async (actor, id, { form, routes }) => {
    const article = (await publicComment(id, null))?.article;
    const posted = article ? await postComment(asWriter(actor), article.id, commentIn(form, { article: article.id, parent: id })) : null;
    return posted && routes.ownComments({ sent: String(posted.id) });
  },
  edit: async (actor, id, { form, routes }) => {
    const changed = await editComment(asWriter(actor), id, fieldsOf(form).text ?? "");
    return changed && routes.ownComments({ sent: String(id), did: "edited" });
  },
  remove: async (actor, id, { routes }) => ((await removeComment(actor, id)) ? routes.ownComments({ did: "removed" }) : null),
  vote: async (actor, id, { routes }) => (await vote(asWriter(actor), id)) && routes.writingDone({ did: "vote", comment: String(id) }),
  unvote: async (actor, id, { routes }) => (await unvote(asWriter(actor), id)) && routes.writingDone({ did: "unvote", comment: String(id) }),
  flag: async (actor, id, { form, routes }) => {
    const { reason, note = "" } = fieldsOf(form);
    const { reason: why, note: more } = checked(flagBodySchema, { reason, note: note.trim() || null });
    return (await flag(asWriter(actor), id, why, more)) && routes.writingDone({ did: "flag", comment: String(id) });
  },
  unflag: async (actor, id, { routes }) => {
    await unflag(asWriter(actor), id);
    return routes.writingDone({ did: "unflag", comment: String(id) });
  },
};

export const { GET, POST } = formAddress({
  params: commentParamsSchema.extend({ act: z.enum(ACTS) }),
  act: async (actor, sent) => {
    const to = await PERFORM[sent.params.act](actor, sent.params.id, sent);
    if (to === null) throw new AppError("not-found", "There is no such comment any more.");
    await forgetSent(sent.form);
    return to;
  },
  confirm: async (sent) => {
    const { params: { id, act }, routes } = sent;
    const page = pageOf(act);
    if (page === "remove") return routes.writeOn(id, page);
    return page ? routes.writeOn(id, page, await keepSent(sent, null)) : routes.writingDone({ wanted: act, comment: String(id) });
  },
  failed: async (_code, sent, error) => {
    const { params: { id, act }, routes } = sent;
    const page = pageOf(act);
    const kept = await keepSent(sent, error);
    return page ? routes.writeOn(id, page, kept) : routes.writingDone({ comment: String(id), ...kept });
  },
  instead: ({ params: { id, act }, routes }) => {
    const page = pageOf(act);
    return page ? routes.writeOn(id, page) : routes.writingDone({ wanted: act, comment: String(id) });
  },
});
