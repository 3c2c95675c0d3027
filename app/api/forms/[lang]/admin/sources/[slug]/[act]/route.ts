import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { changeSource, MOST_REMOVED, removeSource } from "@/lib/jobs/paper/sources";
import { sourceFieldsIn } from "@/lib/sources/rules";
import { sourceEditSchema, sourceSlugSchema } from "@/lib/sources/schema/desk";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: sourceSlugSchema, act: z.enum(["edit", "delete"]) }),
  act: async (user, { params: { slug, act }, form, routes }) => {
    const actor = asAdmin(user);
    if (act === "delete") {
      if (fieldsOf(form).sure !== "yes") throw new AppError("invalid", "To delete it, tick that you are sure.", { fields: { sure: "Tick it to delete the source." } });
      await removeSource(actor, slug, true, MOST_REMOVED);
      return routes.adminSources({ told: "deleted" });
    }
    const { changed } = await changeSource(actor, slug, checked(sourceEditSchema, sourceFieldsIn(form)));
    return routes.adminSource(slug, { told: changed ? "changed" : "same" });
  },
  confirm: ({ params: { slug }, routes }) => routes.adminSource(slug),
  failed: async (code, { params: { slug, act }, form, routes, headers }, error) => {
    if (code === "not-found") return routes.adminSources({ problem: code });
    if (act === "delete") return routes.adminSource(slug, { problem: error.fields.sure ? "sure" : code === "too-large" ? "too-many" : code });
    const problem = error.fields.evidence ? "evidence" : error.fields.since ? "since" : code === "conflict" ? "name" : code;
    return routes.adminSource(slug, { problem, kept: await keepText({ fields: sourceFieldsIn(form), problem: null }, headers) });
  },
  instead: ({ params: { slug }, routes }) => routes.adminSource(slug),
});
