import { z } from "zod";
import { AppError } from "@/lib/errors";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { changePreferences } from "@/lib/preferences/mutations";
import { isKeptName, patchOf } from "@/lib/preferences/rules";
import { preferencesPatchSchema } from "@/lib/preferences/schema";

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("keep") }),
  act: async (actor, { form, routes }) => {
    const kept = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => isKeptName(name)));
    const patch = preferencesPatchSchema.safeParse(patchOf(kept));
    if (!patch.success) throw new AppError("invalid", "One of these settings is none that there is. Open the page again and choose anew.");
    await changePreferences(actor, patch.data);
    return routes.readingSettings({ done: "kept" });
  },
  confirm: ({ routes }) => routes.readingSettings(),
  failed: (code, { routes }) => routes.readingSettings({ problem: code }),
  instead: ({ routes }) => routes.readingSettings(),
});
