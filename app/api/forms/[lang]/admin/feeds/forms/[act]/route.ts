import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { tendFeeds } from "@/lib/jobs/paper/feed-desk/tend";
import { intervalIn } from "@/lib/sources/rules/feed-form";
import { feedBulkSchema } from "@/lib/sources/schema/feed-desk";

const LONGEST_QUERY = 2_000;

/** The list as it was when the form was sent. */
function listFrom({ form }: Pick<Sent<unknown>, "form">): Record<string, string> {
  const { from = "" } = fieldsOf(form);
  return Object.fromEntries(new URLSearchParams(from.slice(0, LONGEST_QUERY)));
}

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("bulk") }),
  act: async (user, sent) => {
    const { do: act, interval = "", sure } = fieldsOf(sent.form);
    const actor = asAdmin(user);
    const feeds = sent.form.getAll("id").map(Number);
    if (feeds.length === 0) throw new AppError("invalid", "Choose at least one feed.", { fields: { none: "Choose at least one feed." } });
    if (act === "delete" && sure !== "yes") throw new AppError("invalid", "Tick that you are sure.", { fields: { sure: "Tick that you are sure." } });
    const bulk = checked(feedBulkSchema, { do: act, feeds, ...(act === "interval" ? { fixedSeconds: intervalIn(interval) } : {}) });
    const { done, same } = await tendFeeds(actor, bulk.feeds, bulk.do, bulk.fixedSeconds ?? null);
    return sent.routes.adminFeeds({ ...listFrom(sent), told: bulk.do, done: String(done), same: String(same) });
  },
  confirm: ({ routes }) => routes.adminFeeds(),
  failed: (code, sent, { fields }) => sent.routes.adminFeeds({ ...listFrom(sent), problem: ["none", "sure"].find((name) => fields[name]) ?? code }),
  instead: ({ routes }) => routes.adminFeeds(),
});
