import { z } from "zod";
import { asWriter } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { dispute, withdrawDispute } from "@/lib/labels/mutations";
import { disputeWordsSchema, labelPlaceSchema } from "@/lib/labels/schema";
import { DISPUTE_LIMITS } from "@/lib/labels/types";

const params = z.strictObject({ label: z.enum(["kind", "topic", "control"]), id: z.string().min(1).max(200), act: z.enum(["send", "withdraw"]) });
type Params = z.output<typeof params>;

/** Keeps what was typed for the page that shows it again; a file that somebody sent in its place is too long for that. */
async function kept({ form, headers }: Sent<Params>): Promise<string> {
  const { value = "", why = "" } = fieldsOf(form);
  return keepText({ fields: { value: value.slice(0, 200), why: why.slice(0, DISPUTE_LIMITS.why) }, problem: null }, headers);
}

const back = ({ params: { label, id }, routes }: Pick<Sent<Params>, "params" | "routes">, said?: Parameters<typeof routes.dispute>[2]) => routes.dispute(label, id, said);

export const { GET, POST } = formAddress({
  params,
  act: async (actor, sent) => {
    const { label, id, act } = sent.params;
    const place = checked(labelPlaceSchema, { label, id });
    if (act === "withdraw") {
      await withdrawDispute(actor, place);
      // From the list of one's own it leads back there.
      if (fieldsOf(sent.form).from === "own") return sent.routes.ownDisputes({ told: "withdrawn" });
      return back(sent, { told: "withdrawn" });
    }
    const { value, why } = fieldsOf(sent.form);
    const { outcome } = await dispute(asWriter(actor), place, checked(disputeWordsSchema, { value, why: why?.replaceAll("\r\n", "\n") }));
    return back(sent, { told: outcome });
  },
  confirm: async (sent) => back(sent, { kept: await kept(sent) }),
  failed: async (code, sent, error) => back(sent, { problem: error.fields.value ? "value" : error.fields.why ? "why" : code, kept: await kept(sent) }),
  instead: (sent) => back(sent),
});
