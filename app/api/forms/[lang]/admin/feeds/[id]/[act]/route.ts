import { z } from "zod";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { askForTest } from "@/lib/jobs/paper/feed-desk/ask-test";
import { deleteFeed } from "@/lib/jobs/paper/feed-desk/delete";
import { changeFeed } from "@/lib/jobs/paper/feed-desk/edit";
import { moveFeed } from "@/lib/jobs/paper/feed-desk/move";
import { tendFeeds } from "@/lib/jobs/paper/feed-desk/tend";
import type { Routes } from "@/lib/routes";
import { feedEditIn, feedFieldsIn } from "@/lib/sources/rules/feed-form";
import { feedEditSchema, feedIdSchema, feedMoveSchema } from "@/lib/sources/schema/feed-desk";

const ACTS = ["edit", "check", "pause", "resume", "test", "move", "delete"] as const;
type Act = (typeof ACTS)[number];
type Do = (actor: AdminActor, id: number, form: FormData, routes: Routes) => Promise<string>;

/** Time enough to be told whether there is a feed at a new address. */
const PATIENCE_MS = 60_000;

const tend = (act: "check" | "pause" | "resume"): Do => async (actor, id, _form, routes) => (
  routes.adminFeed(id, { told: (await tendFeeds(actor, [id], act)).done > 0 ? act : "same" })
);

const DO: Readonly<Record<Act, Do>> = {
  edit: async (actor, id, form, routes) => {
    const fields = await changeFeed(actor, id, checked(feedEditSchema, feedEditIn(form)), AbortSignal.timeout(PATIENCE_MS));
    return routes.adminFeed(id, { told: fields.length > 0 ? "edited" : "same" });
  },
  check: tend("check"), pause: tend("pause"), resume: tend("resume"),
  test: async (actor, id, _form, routes) => routes.adminFeedTest(id, await askForTest(actor, id)),
  move: async (actor, id, form, routes) => {
    const { moved, articles } = await moveFeed(actor, id, checked(feedMoveSchema, { source: form.get("source"), articles: form.has("articles") }));
    return routes.adminFeed(id, { told: !moved ? "same" : articles > 0 ? "moved-along" : "moved" });
  },
  delete: async (actor, id, form, routes) => {
    const { articles, sure } = fieldsOf(form);
    if (articles === "drop" && sure !== "yes") throw new AppError("invalid", "Tick that you are sure.", { fields: { sure: "Tick that you are sure." } });
    await deleteFeed(actor, id, articles === "drop" ? "drop" : "keep");
    return routes.adminFeeds({ told: articles === "drop" ? "dropping" : "deleted" });
  },
};

/** Which words say what was wrong. */
function problemOf(code: string, { fields }: AppError): string {
  if (code === "conflict") return fields.url ? "taken" : code;
  const known = ["sure", "address", "source", "headers"].find((name) => Object.keys(fields).some((field) => field.split(".")[0] === name));
  return known ?? (fields.fixedSeconds ? "interval" : code);
}

export const { GET, POST } = formAddress({
  params: feedIdSchema.extend({ act: z.enum(ACTS) }),
  act: (user, { params: { id, act }, form, routes }) => DO[act](asAdmin(user), id, form, routes),
  confirm: ({ params: { id }, routes }) => routes.adminFeed(id),
  failed: async (code, { params: { id, act }, form, routes, headers }, error) => {
    if (code === "not-found") return routes.adminFeeds({ problem: code });
    return routes.adminFeed(id, { problem: problemOf(code, error), kept: act === "edit" ? await keepText({ fields: feedFieldsIn(form), problem: null }, headers) : null });
  },
  instead: ({ params: { id }, routes }) => routes.adminFeed(id),
});
