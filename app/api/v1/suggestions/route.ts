import { addingOperations } from "@/lib/api/private/adding";
import { asWriter } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { suggest } from "@/lib/suggestions/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(addingOperations.suggestSource, async (actor, { body: { address, why = "" } }) => {
    const done = await suggest(asWriter(actor), address, why);
    return { body: { outcome: done.outcome, source: done.outcome === "known" ? done.source : null } };
  }),
);
