import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { idOf } from "@/lib/moderation/rules/forms";
import { sourceNamed } from "@/lib/sources/queries/desk";
import { declineSuggestion, takeSuggestion } from "@/lib/suggestions/mutations";
import { declineSchema } from "@/lib/suggestions/schema";

const numberIn = (form: FormData) => idOf(fieldsOf(form).id ?? "") ?? 0;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["take", "decline"]) }),
  act: async (user, { params: { act }, form, routes }) => {
    const [actor, id] = [asAdmin(user), numberIn(form)];
    const { source = "", reason, note = "" } = fieldsOf(form);
    if (act === "take") {
      const found = await sourceNamed(source.trim());
      if (!found) throw new AppError("not-found", "There is no such source.", { fields: { source: "Give its name, or the last part of its address." } });
      await takeSuggestion(actor, id, found.slug);
      return routes.adminSuggestion(id, { told: "taken" });
    }
    const said = checked(declineSchema, { reason, note });
    await declineSuggestion(actor, id, said.reason, said.note ?? "");
    return routes.adminSuggestion(id, { told: "declined" });
  },
  confirm: ({ routes }) => routes.adminSuggestions(),
  failed: (code, { form, routes }, error) => {
    const problem = error.fields.source ? "source" : code;
    return problem === "not-found" ? routes.adminSuggestions({ problem }) : routes.adminSuggestion(numberIn(form), { problem });
  },
  instead: ({ routes }) => routes.adminSuggestions(),
});
