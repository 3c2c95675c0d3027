import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { checked } from "@/lib/http/endpoint";
import { formAddress } from "@/lib/http/form";
import { addSource } from "@/lib/jobs/paper/sources";
import { sourceFieldsIn } from "@/lib/sources/rules";
import { newSourceSchema } from "@/lib/sources/schema/desk";

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("add") }),
  act: async (user, { form, routes }) => {
    const given = Object.entries(sourceFieldsIn(form)).filter(([name, value]) => value !== "" && !(name === "control" && value === "unknown"));
    const { slug, created } = await addSource(asAdmin(user), checked(newSourceSchema, Object.fromEntries(given)));
    return routes.adminSource(slug, { told: created ? "added" : "exists" });
  },
  confirm: ({ routes }) => routes.adminSources(),
  failed: async (code, { form, routes, headers }, error) => (
    `${routes.adminSources({ problem: error.fields.evidence ? "evidence" : code, kept: await keepText({ fields: sourceFieldsIn(form), problem: null }, headers) })}#add`
  ),
  instead: ({ routes }) => routes.adminSources(),
});
