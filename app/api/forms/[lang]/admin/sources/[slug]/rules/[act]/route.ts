import { z } from "zod";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { forgetText, keepText } from "@/lib/comments/mutations/kept";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { putRulesUpon, undoRules } from "@/lib/jobs/paper/rule-runs";
import { changeSourceRule } from "@/lib/jobs/paper/source-rules";
import { ruleFieldsIn, ruleIn, ruleOfFields } from "@/lib/source-rules/rules/form";
import { isOfferedScope, scopeOf } from "@/lib/source-rules/rules/scope";
import { ruleRunIdSchema, ruleValuesSchema } from "@/lib/source-rules/schema";
import { sourceSlugSchema } from "@/lib/sources/schema/desk";

const params = z.strictObject({ slug: sourceSlugSchema, act: z.enum(["preview", "save", "remove", "up", "down", "on", "off", "apply", "undo"]) });
const TOLD = { remove: "removed", up: "moved", down: "moved", on: "on", off: "off" } as const;

/** Keeps what was typed for the page that shows it again. */
async function keep({ form, headers }: Sent<unknown>): Promise<{ kept: string }> {
  await forgetText(fieldsOf(form).kept);
  return { kept: await keepText({ fields: ruleFieldsIn(form), problem: null }, headers) };
}

/** Puts the rules upon articles that are there, or undoes what they did to them. */
async function overArticles(actor: AdminActor, slug: string, act: "apply" | "undo", { form, routes }: Sent<unknown>): Promise<string> {
  const { scope: offered, plan, run } = fieldsOf(form);
  if (act === "undo") {
    await undoRules(actor, slug, checked(ruleRunIdSchema, { slug, run }).run);
    return `${routes.adminSourceRules(slug, { told: "undoing" })}#runs`;
  }
  if (!isOfferedScope(offered)) throw new AppError("invalid", "Choose which articles are looked at.");
  await putRulesUpon(actor, slug, { scope: scopeOf(offered), plan: plan ?? "" });
  return `${routes.adminSourceRules(slug, { told: "applied" })}#runs`;
}

export const { GET, POST } = formAddress({
  params,
  act: async (user, sent) => {
    const [actor, { params: { slug, act }, form, routes }] = [asAdmin(user), sent];
    if (act === "apply" || act === "undo") return overArticles(actor, slug, act, sent);
    const fields = ruleFieldsIn(form);
    const id = ruleIn(fields);
    if (act === "preview" || act === "save") {
      const rule = checked(ruleValuesSchema, ruleOfFields(fields));
      if (act === "preview") return `${routes.adminSourceRules(slug, await keep(sent))}#trial`;
      await changeSourceRule(actor, slug, id === null ? { do: "add", rule } : { do: "edit", id, rule });
      await forgetText(fieldsOf(form).kept);
      return routes.adminSourceRules(slug, { told: id === null ? "added" : "changed" });
    }
    if (id === null) throw new AppError("not-found", "Say which rule. Open the page again and send it from there.");
    await changeSourceRule(actor, slug, { do: act, id });
    return `${routes.adminSourceRules(slug, { told: TOLD[act] })}${act === "remove" ? "" : `#rule-${id}`}`;
  },
  confirm: ({ params: { slug }, routes }) => routes.adminSourceRules(slug),
  failed: async (code, sent) => {
    const { params: { slug, act }, routes } = sent;
    if (act === "apply") return `${routes.adminSourceRules(slug, { problem: code, apply: fieldsOf(sent.form).scope })}#apply`;
    const typed = act === "preview" || act === "save";
    return routes.adminSourceRules(slug, { problem: code, ...(typed ? await keep(sent) : {}) }) + (typed && code === "invalid" ? "#edit" : "");
  },
  instead: ({ params: { slug }, routes }) => routes.adminSourceRules(slug),
});
