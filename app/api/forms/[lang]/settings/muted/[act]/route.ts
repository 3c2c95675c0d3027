import { z } from "zod";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { addMute, deleteMute } from "@/lib/mutes/mutations";
import { listMutes } from "@/lib/mutes/queries";
import { muteParamsSchema, newMuteSchema } from "@/lib/mutes/schema";

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["add", "remove"]) }),
  act: async (actor, { params, form, routes }) => {
    const fields = fieldsOf(form);
    if (params.act === "add") {
      const given = await addMute(actor, checked(newMuteSchema, fields));
      if (!given) throw new AppError("not-found", "There is no such source or topic any more.");
      return routes.muted({ done: "muted", rule: given.mute.id });
    }
    const { id } = checked(muteParamsSchema, fields);
    const rule = (await listMutes(actor.userId)).find(({ shown }) => shown.id === id)?.shown;
    await deleteMute(actor, id);
    return routes.muted({ done: "unmuted", target: rule?.target, value: rule?.value });
  },
  confirm: ({ form, routes }) => {
    const { target, value } = fieldsOf(form);
    return routes.muted(target && value ? { [target]: value } : {});
  },
  failed: (code, { routes }) => routes.muted({ problem: code }),
  instead: ({ routes }) => routes.muted(),
});
