import { z } from "zod";
import { correctionIn, TEXT_FIELDS, topicsIn } from "@/lib/articles/rules/correction-form";
import { correctionNoteSchema, correctionValuesSchema } from "@/lib/articles/schema/correction";
import { CORRECTABLE, HIDING_REASONS, SHOWING_REASONS } from "@/lib/articles/types/desk";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { closeDiscussion } from "@/lib/comments/mutations/closing";
import { keepText } from "@/lib/comments/mutations/kept";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { correctArticle } from "@/lib/jobs/paper/correct-article";
import { deleteArticle } from "@/lib/jobs/paper/delete-article";
import { hideArticle, showArticleAgain } from "@/lib/jobs/paper/hide-article";
import { setApart } from "@/lib/jobs/paper/set-apart";

const ACTS = ["correct", "restore", "hide", "show", "close", "open", "apart", "compare", "delete"] as const;
type Act = (typeof ACTS)[number];

const hiding = z.enum(HIDING_REASONS);
const showing = z.enum(SHOWING_REASONS);

/** What each does; the answer is what the page says of it. */
const DO: Readonly<Record<Act, (actor: AdminActor, id: number, form: FormData) => Promise<string>>> = {
  correct: async (actor, id, form) => {
    const values = checked(correctionValuesSchema, correctionIn(form));
    const note = checked(correctionNoteSchema, form.get("note") ?? "");
    return (await correctArticle(actor, id, { values, note })).length > 0 ? "corrected" : "same";
  },
  restore: async (actor, id, form) => {
    const field = checked(z.enum(CORRECTABLE), form.get("field"));
    return (await correctArticle(actor, id, { values: {}, restore: [field] })).length > 0 ? "restored" : "same";
  },
  hide: async (actor, id, form) => ((await hideArticle(actor, id, checked(hiding, form.get("reason")))) ? "hidden" : "same"),
  show: async (actor, id, form) => ((await showArticleAgain(actor, id, checked(showing, form.get("reason")))) ? "shown" : "same"),
  close: async (actor, id, form) => ((await closeDiscussion(actor, { articleId: id }, true, checked(hiding, form.get("discussion-reason")))) ? "closed" : "same"),
  open: async (actor, id, form) => ((await closeDiscussion(actor, { articleId: id }, false, checked(showing, form.get("discussion-reason")))) ? "opened" : "same"),
  apart: async (actor, id) => ((await setApart(actor, id, true)) ? "apart" : "same"),
  compare: async (actor, id) => ((await setApart(actor, id, false)) ? "compared" : "same"),
  delete: async (actor, id, form) => {
    const { note = "" } = fieldsOf(form);
    await deleteArticle(actor, { id }, { why: checked(hiding, form.get("reason")), note: note.replace(/\s+/gu, " ").trim().slice(0, 500) || null });
    return "deleted";
  },
};

type Params = { id: number; act: Act };

export const { GET, POST } = formAddress({
  params: z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1), act: z.enum(ACTS) }),
  act: async (user, { params: { id, act }, form, routes }) => {
    const told = await DO[act](asAdmin(user), id, form);
    return act === "delete" ? routes.adminArticles({ told }) : routes.adminArticle(id, { told });
  },
  confirm: ({ params: { id }, routes }) => routes.adminArticle(id),
  failed: async (code, sent) => {
    const { params: { id, act }, routes } = sent;
    if (code === "not-found") return routes.adminArticles({ problem: code });
    return routes.adminArticle(id, { problem: code, kept: act === "correct" ? await kept(sent) : null });
  },
  instead: ({ params: { id }, routes }) => routes.adminArticle(id),
});

/** What was typed survives what was wrong with it. */
function kept({ form, headers }: Sent<Params>): Promise<string> {
  const given = fieldsOf(form);
  const typed = Object.fromEntries([...TEXT_FIELDS, "note"].flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
  return keepText({ fields: { ...typed, topics: topicsIn(form).join() }, problem: null }, headers);
}
