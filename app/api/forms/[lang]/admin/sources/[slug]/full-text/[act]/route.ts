import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { keepText } from "@/lib/comments/mutations/kept";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { tryPage } from "@/lib/jobs/paper/try-page";
import { readPagesAgain, setFullText } from "@/lib/jobs/paper/full-text";
import { fullTextFieldsIn, selectorsIn } from "@/lib/sources/rules";
import { sourceSlugSchema } from "@/lib/sources/schema/desk";
import { fullTextEditSchema, readAgainSchema, tryPageSchema } from "@/lib/sources/schema/full-text";

export const { GET, POST } = formAddress({
  params: z.strictObject({ slug: sourceSlugSchema, act: z.enum(["keep", "try", "again"]) }),
  act: async (user, { params: { slug, act }, form, routes, headers }) => {
    const actor = asAdmin(user);
    if (act === "again") {
      await readPagesAgain(actor, slug, checked(readAgainSchema, { last: Number(fieldsOf(form).last) }));
      return `${routes.adminFullText(slug, { told: "again" })}#pages`;
    }
    const typed = fullTextFieldsIn(form);
    const selectors = selectorsIn(typed);
    if (act === "try") {
      const tried = await tryPage(slug, checked(tryPageSchema, { selectors, ...(typed.address ? { address: typed.address } : {}) }));
      return `${routes.adminFullText(slug, { kept: await keepText({ fields: { ...typed, tried: JSON.stringify(tried) }, problem: null }, headers) })}#tried`;
    }
    const changed = await setFullText(actor, slug, checked(fullTextEditSchema, { fullText: typed.fullText, ...(typed.lookAgain ? { lookAgain: typed.lookAgain === "yes" } : {}), selectors }));
    return routes.adminFullText(slug, { told: changed ? "changed" : "same" });
  },
  confirm: ({ params: { slug }, routes }) => routes.adminFullText(slug),
  failed: async (code, { params: { slug }, form, routes, headers }, { message, fields }) => {
    if (code === "not-found") return routes.adminSources({ problem: code });
    const wrong = Object.entries(fields).map(([name, words]) => [`problem.${name.split(".").find((part) => part !== "selectors") ?? name}`, words]);
    return routes.adminFullText(slug, { problem: code, kept: await keepText({ fields: { ...fullTextFieldsIn(form), ...Object.fromEntries(wrong) as Record<string, string> }, problem: message }, headers) });
  },
  instead: ({ params: { slug }, routes }) => routes.adminFullText(slug),
});
