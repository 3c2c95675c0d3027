import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { checked } from "@/lib/http/endpoint";
import { formAddress } from "@/lib/http/form";
import { changeSource } from "@/lib/jobs/paper/sources";
import { sourceFieldsIn } from "@/lib/sources/rules";
import { sourceEditSchema, sourceSlugSchema } from "@/lib/sources/schema/desk";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: sourceSlugSchema, act: z.literal("edit") }),
  act: async (user, { params: { slug }, form, routes }) => {
    const { changed } = await changeSource(asAdmin(user), slug, checked(sourceEditSchema, sourceFieldsIn(form)));
    return routes.adminSource(slug, { told: changed ? "changed" : "same" });
  },
  confirm: ({ params: { slug }, routes }) => routes.adminSource(slug),
  failed: async (code, { params: { slug }, form, routes, headers }, error) => {
    if (code === "not-found") return routes.adminSources({ problem: code });
    const problem = error.fields.evidence ? "evidence" : code === "conflict" ? "name" : code;
    return routes.adminSource(slug, { problem, kept: await keepText({ fields: sourceFieldsIn(form), problem: null }, headers) });
  },
  instead: ({ params: { slug }, routes }) => routes.adminSource(slug),
});
