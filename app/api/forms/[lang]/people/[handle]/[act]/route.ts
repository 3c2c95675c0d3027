import { z } from "zod";
import { hidePerson, showPerson } from "@/lib/comments/mutations";
import { personParamsSchema } from "@/lib/comments/schema";
import { AppError } from "@/lib/errors";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { keepSent } from "@/lib/http/kept-form";

export const { GET, POST } = formAddress({
  params: personParamsSchema.extend({ act: z.enum(["hide", "show"]) }),
  act: async (actor, { params: { handle, act }, form, routes }) => {
    if (act === "show") await showPerson(actor, handle);
    else if (!(await hidePerson(actor, handle))) throw new AppError("not-found", "There is nobody of that name any more.");
    if (fieldsOf(form).from === "hidden") return routes.hiddenPeople({ told: act });
    return routes.writingDone({ did: act, person: handle });
  },
  confirm: ({ params: { handle, act }, routes }) => routes.writingDone({ wanted: act, person: handle }),
  failed: async (_code, sent, error) => sent.routes.writingDone({ person: sent.params.handle, ...(await keepSent(sent, error)) }),
  instead: ({ params: { handle, act }, routes }) => routes.writingDone({ wanted: act, person: handle }),
});
