import { z } from "zod";
import { changeRegistration } from "@/lib/accounts/mutations";
import { REGISTRATION_MODES } from "@/lib/accounts/types";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { changeLogo, changeRetention, changeSite, removeLogo } from "@/lib/house/mutations/settings";
import { retentionSchema, siteFormSchema } from "@/lib/house/schema/settings";
import { LOGO_BYTES } from "@/lib/house/types";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { INTERFACE_LANGUAGES } from "@/lib/i18n/languages";

/** Room for what stands round the picture in a form, and for one that is a little too large to be told so. */
const WRAPPING_BYTES = 64 * 1024;

const acts = {
  site: async (actor: AdminActor, form: FormData) => {
    const { name, contact, ...lines } = checked(siteFormSchema, fieldsOf(form));
    await changeSite(actor, { name, contact, lines: Object.fromEntries(INTERFACE_LANGUAGES.map((lang) => [lang, lines[`line-${lang}`]])) });
  },
  logo: async (actor: AdminActor, form: FormData) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) throw new AppError("invalid", "Choose a picture first.");
    await changeLogo(actor, new Uint8Array(await file.arrayBuffer()), fieldsOf(form).alone === "on");
  },
  "remove-logo": (actor: AdminActor) => removeLogo(actor),
  registration: (actor: AdminActor, form: FormData) => changeRegistration(actor, checked(z.object({ registration: z.enum(REGISTRATION_MODES) }), fieldsOf(form)).registration),
  retention: (actor: AdminActor, form: FormData) => changeRetention(actor, checked(retentionSchema, fieldsOf(form))),
} as const;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(Object.keys(acts) as (keyof typeof acts)[]) }),
  mostBytes: LOGO_BYTES + WRAPPING_BYTES,
  act: async (user, { params: { act }, form, routes }) => {
    await acts[act](asAdmin(user), form);
    return routes.adminSettings({ told: act });
  },
  confirm: ({ routes }) => routes.adminSettings(),
  failed: (code, { routes }) => routes.adminSettings({ problem: code }),
  instead: ({ routes }) => routes.adminSettings(),
});
