import { keepText } from "@/lib/comments/mutations/kept";
import { AppError } from "@/lib/errors";
import { storyAt, storyNamed } from "@/lib/stories/queries/belonging";
import { sentBelonging, type SentBelonging } from "@/lib/stories/rules/belonging-form";
import { PROPOSAL_LIMITS, type StoryReason } from "@/lib/stories/types";
import { fieldsOf } from "./form";

/** What the form about a story says, with the numbers of what it names: no story for an article alone, nowhere for a story of their own. */
export type Belonging = { story: number | null; articles: number[]; into: number | null; reason: StoryReason; why: string };

/** What is missing where no place was chosen. */
export const noPlace = () => new AppError("invalid", "Say where these articles belong.", { fields: { where: "Choose where they belong." } });

/**
 * Reads the form by which somebody says what belongs elsewhere.
 * @throws AppError `invalid` where the reason or (field `where`) the place is missing, `not-found` for stories that are not there
 */
export async function belongingOf(form: FormData): Promise<Belonging> {
  const sent = sentBelonging(form);
  if (sent === "where") throw noPlace();
  if (sent === "invalid") throw new AppError("invalid", "Say why they belong elsewhere.");
  const [story, into] = await Promise.all([sent.story === "" ? null : storyAt(sent.story), intoOf(sent)]);
  if (sent.story !== "" && !story) throw new AppError("not-found", "There is no such story. It may have been deleted.");
  return { story: story?.id ?? null, articles: sent.articles, into, reason: sent.reason, why: sent.why };
}

async function intoOf({ into }: SentBelonging): Promise<number | null> {
  if (into === "own") return null;
  if ("id" in into) return into.id;
  const found = await storyNamed(into.typed);
  if (!found) throw new AppError("not-found", "There is no story at this address. Open it and copy its address.");
  return found.id;
}

/** The page on which it was typed, with the number under which its words are kept to be shown again: nobody types them twice. */
export async function belongingAgain(form: FormData, headers: Headers): Promise<Record<string, string>> {
  const { reason = "", why = "", typed = "" } = fieldsOf(form);
  if (`${reason}${why}${typed}` === "") return belongingPage(form);
  const kept = await keepText({ fields: { reason: reason.slice(0, 40), why: why.slice(0, PROPOSAL_LIMITS.why), typed: typed.slice(0, 500) }, problem: null }, headers);
  return { ...belongingPage(form), kept };
}

/** The page on which it was typed, as its address says it. */
export function belongingPage(form: FormData): Record<string, string> {
  const { story = "", alone = "", q = "" } = fieldsOf(form);
  return { ...(story === "" ? {} : { story }), ...(alone === "" ? {} : { article: alone }), ...(q === "" ? {} : { q: q.slice(0, 200) }) };
}
