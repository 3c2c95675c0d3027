import { z } from "zod";
import type { UserActor } from "@/lib/auth/actors";
import { asModerator, asWriter } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { fieldsOf, formAddress, type Sent } from "@/lib/http/form";
import { mergeStories, partStories, placeArticles } from "@/lib/jobs/paper/story-desk/acts";
import { undoStoryAct } from "@/lib/jobs/paper/story-desk/undo";
import { idOf } from "@/lib/moderation/rules/forms";
import { propose } from "@/lib/stories/mutations/propose";
import { storyAt, storyNamed } from "@/lib/stories/queries/belonging";
import { sentBelonging, type SentBelonging } from "@/lib/stories/rules/belonging-form";
import type { StoryReason } from "@/lib/stories/types";

type Place = { story: number | null; articles: number[]; into: number | null; reason: StoryReason; why: string };

/** What was sent, with the numbers of what it names. */
async function placeOf(form: FormData): Promise<Place> {
  const sent = sentBelonging(form);
  if (typeof sent === "string") throw new AppError("invalid", "Say where these articles belong, and why.", sent === "where" ? { fields: { where: "Choose where they belong." } } : {});
  const [story, into] = await Promise.all([sent.story === "" ? null : storyAt(sent.story), intoOf(sent)]);
  if (sent.story !== "" && !story) throw new AppError("not-found", "There is no such story.");
  return { story: story?.id ?? null, articles: sent.articles, into, reason: sent.reason, why: sent.why };
}

async function intoOf({ into }: SentBelonging): Promise<number | null> {
  if (into === "own") return null;
  if ("id" in into) return into.id;
  const found = await storyNamed(into.typed);
  if (!found) throw new AppError("not-found", "There is no story at this address.");
  return found.id;
}

async function proposed(actor: UserActor, { story, articles, into, reason, why }: Place): Promise<"sent" | "joined" | "already"> {
  const writer = asWriter(actor);
  if (articles.length === 0 && story !== null && into !== null) return (await propose(writer, { kind: "merge", story, other: into }, reason, why)).outcome;
  const outcomes = [];
  for (const article of articles) outcomes.push((await propose(writer, into === null ? { kind: "apart", article } : { kind: "move", article, other: into }, reason, why)).outcome);
  const last = outcomes.at(-1);
  if (!last) throw new AppError("invalid", "Say which articles.", { fields: { where: "Choose where they belong." } });
  return last;
}

async function decided(actor: UserActor, { story, articles, into, reason }: Place) {
  const moderator = asModerator(actor);
  if (story !== null && articles.length > 0) return partStories(moderator, story, articles, into, reason);
  if (into === null) throw new AppError("invalid", "Say where they belong.", { fields: { where: "Choose where they belong." } });
  return story === null ? placeArticles(moderator, articles, into, reason) : mergeStories(moderator, story, into, reason);
}

/** The page on which it was typed. */
function pageOf({ form }: Pick<Sent<unknown>, "form">): Record<string, string> {
  const { story = "", alone = "", q = "" } = fieldsOf(form);
  return { ...(story === "" ? {} : { story }), ...(alone === "" ? {} : { article: alone }), ...(q === "" ? {} : { q: q.slice(0, 200) }) };
}

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["propose", "decide", "undo"]) }),
  act: async (actor, sent) => {
    const { params: { act }, form, routes } = sent;
    if (act === "undo") {
      await undoStoryAct(asModerator(actor), idOf(fieldsOf(form).act) ?? 0);
      return routes.belongs({ ...pageOf(sent), told: "undone" });
    }
    if (act === "propose") return routes.belongs({ ...pageOf(sent), told: await proposed(actor, await placeOf(form)) });
    asModerator(actor);
    const done = await decided(actor, await placeOf(form));
    return routes.belongs({ story: done.story.slug, told: "done", act: String(done.act) });
  },
  confirm: (sent) => sent.routes.belongs(pageOf(sent)),
  failed: (code, sent, error) => sent.routes.belongs({ ...pageOf(sent), problem: error.fields.where ? "where" : code }),
  instead: ({ routes }) => routes.front(),
});
