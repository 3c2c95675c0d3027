import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { forgetText } from "@/lib/comments/mutations/kept";
import { AppError } from "@/lib/errors";
import { checked } from "@/lib/http/endpoint";
import { lookAgain, textOf } from "@/lib/http/feed-form";
import { formAddress } from "@/lib/http/form";
import { withoutSecrets } from "@/lib/jobs/paper/feed-look";
import { addFeeds } from "@/lib/jobs/paper/feeds";
import { sourceNamed } from "@/lib/sources/queries/desk";
import { keptLook } from "@/lib/sources/queries/kept-look";
import { feedFieldsIn, mannerIn, type FeedField } from "@/lib/sources/rules";
import { addOptionsSchema, type AddOptions } from "@/lib/sources/schema/feeds";
import { takeSuggestion } from "@/lib/suggestions/mutations";

type Fields = Partial<Record<FeedField, string>>;

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const actor = asAdmin(user);
    const code = textOf(form, "kept");
    const kept = await keptLook(code);
    if (!kept?.look) throw refused("again");
    const wanted = form.getAll("feeds");
    const feeds = kept.look.feeds.filter(({ url }) => wanted.includes(url));
    if (feeds.length === 0) throw refused("choose");
    const { credentials = withoutSecrets(kept.fields.address ?? "").credentials, ...manner } = mannerIn(kept.fields);
    const added = await addFeeds(actor, feeds, { ...(await optionsIn(feedFieldsIn(form))), ...manner, ...(credentials ? { credentials } : {}) });
    if (kept.suggestion) await takeSuggestion(actor, Number(kept.suggestion), added.source.slug);
    await forgetText(code);
    return routes.adminSource(added.source.slug, { told: added.feeds.some(({ created }) => created) ? "feeds" : "feeds-known" });
  },
  confirm: ({ routes }) => routes.adminNewSource(),
  failed: (_, sent, error) => lookAgain(sent, error),
  instead: ({ routes }) => routes.adminNewSource(),
});

function refused(field: string): AppError {
  return new AppError("invalid", "Look at the address again, and choose at least one feed.", { fields: { [field]: "It is missing." } });
}

/** What the form says of the feeds and their source. */
async function optionsIn(fields: Fields): Promise<AddOptions> {
  const { into = "new", source: words = "", name, control, evidence, country, language, topic, every } = fields;
  const shared = { topic, everySeconds: every === undefined ? undefined : Number(every) };
  if (into !== "new") {
    const source = await sourceNamed(into === "another" ? words : into);
    if (!source) throw refused("source");
    return checked(addOptionsSchema, given({ ...shared, source: source.slug }));
  }
  if (name === undefined) throw refused("name");
  return checked(addOptionsSchema, given({ ...shared, name, control, evidence, country, language }));
}

const given = (values: object) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
