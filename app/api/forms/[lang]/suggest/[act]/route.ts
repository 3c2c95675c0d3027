import { z } from "zod";
import { asWriter } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { suggest } from "@/lib/suggestions/mutations";
import { suggestBodySchema } from "@/lib/suggestions/schema";
import { SUGGESTION_LIMITS } from "@/lib/suggestions/types";

/** Keeps what was typed for the page that shows it again; a file that somebody sent in its place is too long for that. */
async function kept({ form, headers }: Sent<unknown>): Promise<string> {
  const { address = "", why = "" } = fieldsOf(form);
  return keepText({ fields: { address: address.slice(0, SUGGESTION_LIMITS.address), why: why.slice(0, SUGGESTION_LIMITS.why) }, problem: null }, headers);
}

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("send") }),
  act: async (actor, { form, routes }) => {
    const { address, why } = fieldsOf(form);
    const body = checked(suggestBodySchema, { address, why: why?.replaceAll("\r\n", "\n") });
    const done = await suggest(asWriter(actor), body.address, body.why ?? "");
    return done.outcome === "known" ? routes.suggest({ known: done.source.slug }) : routes.suggest({ told: done.outcome });
  },
  confirm: async (sent) => sent.routes.suggest({ kept: await kept(sent) }),
  failed: async (code, sent, error) => sent.routes.suggest({ problem: error.fields.private ? "private" : error.fields.address ? "address" : code, kept: await kept(sent) }),
  instead: ({ routes }) => routes.suggest(),
});
