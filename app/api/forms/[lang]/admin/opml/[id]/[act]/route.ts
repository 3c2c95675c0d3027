import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { formAddress } from "@/lib/http/form";
import { addAgain, chooseFeeds } from "@/lib/jobs/paper/opml/lists";
import { chosenFeedsSchema, feedListIdSchema } from "@/lib/sources/schema/feed-lists";

/** Thousands of boxes may be ticked. */
const CHOICE_BYTES = 1024 * 1024;

export const { GET, POST } = formAddress({
  params: z.strictObject({ ...feedListIdSchema.shape, act: z.enum(["add", "again"]) }),
  mostBytes: CHOICE_BYTES,
  act: async (user, { params: { id, act }, form, routes }) => {
    const actor = asAdmin(user);
    if (act === "again") await addAgain(actor, id);
    else {
      const chosen = { all: form.get("all") === "yes", positions: form.getAll("feed").map(Number), folders: form.getAll("folder").map((folder) => pathOf(String(folder))) };
      await chooseFeeds(actor, id, checked(chosenFeedsSchema, chosen));
    }
    return routes.adminOpmlList(id, { told: "adding" });
  },
  confirm: ({ params: { id }, routes }) => routes.adminOpmlList(id),
  failed: (code, { params: { id }, routes }) => (code === "not-found" ? routes.adminOpml({ problem: code }) : routes.adminOpmlList(id, { problem: code === "invalid" ? "none" : code })),
  instead: ({ params: { id }, routes }) => routes.adminOpmlList(id),
});

/** A folder as its box has it: the path of names, as JSON. */
function pathOf(value: string): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(value));
  } catch (cause) {
    throw new AppError("invalid", "Open the page again and choose the folder there.", { cause });
  }
}
