import { z } from "zod";
import type { ModeratorActor } from "@/lib/auth/actors";
import { asModerator } from "@/lib/auth/gates";
import { belongingOf, belongingAgain, belongingPage, noPlace, type Belonging } from "@/lib/http/belonging-form";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { mergeStories, partStories, placeArticles } from "@/lib/jobs/paper/story-desk/acts";
import { undoStoryAct } from "@/lib/jobs/paper/story-desk/undo";
import { idOf } from "@/lib/moderation/rules/forms";

async function decided(actor: ModeratorActor, { story, articles, into, reason }: Belonging) {
  if (story !== null && articles.length > 0) return partStories(actor, story, articles, into, reason);
  if (into === null) throw noPlace();
  return story === null ? placeArticles(actor, articles, into, reason) : mergeStories(actor, story, into, reason);
}

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["decide", "undo"]) }),
  act: async (user, { params: { act }, form, routes }) => {
    const actor = asModerator(user);
    if (act === "decide") {
      const done = await decided(actor, await belongingOf(form));
      return routes.belongs({ story: done.story.slug, told: "done", act: String(done.act) });
    }
    await undoStoryAct(actor, idOf(fieldsOf(form).act) ?? 0);
    return routes.belongs({ ...belongingPage(form), told: "undone" });
  },
  confirm: async ({ form, routes, headers }) => routes.belongs(await belongingAgain(form, headers)),
  failed: async (code, { form, routes, headers }, error) => routes.belongs({ ...(await belongingAgain(form, headers)), problem: error.fields.where ? "where" : code }),
  instead: ({ routes }) => routes.moderation(),
});
