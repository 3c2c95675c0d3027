import { z } from "zod";
import { timeSchema } from "@/lib/articles/schema";
import type { UserActor } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { backTo } from "@/lib/http/back";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { changePreferences } from "@/lib/preferences/mutations";
import { markReadBefore, removeMark, restoreMark, wipeHistory } from "@/lib/reading/mutations";
import { findView } from "@/lib/reading/queries";
import { readBeforeSchema, viewSchema } from "@/lib/reading/schema";

const ACTS = ["settings", "wipe", "read-all", "undo-read-all"] as const;
const previousSchema = readBeforeSchema.extend({ upTo: z.coerce.number().pipe(readBeforeSchema.shape.upTo) });

/** The time of the newest article on the page that the form stood on; null marks everything. */
function timeOf(fields: Record<string, string>): string | null {
  const time = timeSchema.safeParse(fields.upToTime);
  return time.success ? time.data : null;
}

/** Does one of the acts. @returns what the page is told */
async function perform(act: (typeof ACTS)[number], actor: UserActor, fields: Record<string, string>): Promise<Record<string, string>> {
  if (act === "settings") {
    await changePreferences(actor, { historyPaused: fields.historyPaused !== undefined });
    return { done: "kept" };
  }
  if (act === "wipe") {
    await wipeHistory(actor, { markRead: fields.markRead === "all" });
    return { done: "wiped" };
  }
  const named = viewSchema.safeParse(fields.view ?? "all");
  const view = named.success ? await findView(named.data) : null;
  if (!view || !named.success) throw new AppError("not-found", "There is no such topic or source.");
  if (act === "read-all") {
    const { previous } = await markReadBefore(actor, view, timeOf(fields));
    return { done: "all-read", view: named.data, ...(previous ? { marked: previous.before, upTo: String(previous.upTo), markedAt: previous.markedAt } : {}) };
  }
  const previous = previousSchema.safeParse({ before: fields.marked, upTo: fields.upTo, markedAt: fields.markedAt });
  await (previous.success ? restoreMark(actor, view, previous.data) : removeMark(actor, view));
  return { done: "all-undone" };
}

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(ACTS) }),
  act: async (actor, { params, form, routes }) => backTo(routes, form, "history", await perform(params.act, actor, fieldsOf(form))),
  confirm: ({ params: { act }, form, routes }) => routes.history(act === "read-all" ? { view: fieldsOf(form).view ?? "all", upToTime: timeOf(fieldsOf(form)) } : {}),
  failed: (code, { routes }) => routes.history({ problem: code }),
  instead: ({ routes }) => routes.history(),
});
