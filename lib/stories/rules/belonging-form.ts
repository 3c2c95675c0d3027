import { PROPOSAL_LIMITS, STORY_REASONS, type StoryReason } from "../types";

/** What the form about a story asks for. `into`: where its articles go; a number, an address as it was typed, or a story of their own. */
export type SentBelonging = { story: string; articles: number[]; into: { id: number } | { typed: string } | "own"; reason: StoryReason; why: string };

/**
 * Reads the form by which somebody says what belongs elsewhere.
 * @returns what is missing, where something is: the reason (`invalid`), or where it belongs (`where`)
 */
export function sentBelonging(form: FormData): SentBelonging | "invalid" | "where" {
  const reason = STORY_REASONS.find((one) => one === field(form, "reason"));
  if (!reason) return "invalid";
  const articles = form.getAll("article").flatMap((id) => numberIn(String(id)) ?? []).slice(0, PROPOSAL_LIMITS.articles);
  const typed = field(form, "typed").trim();
  const to = field(form, "to");
  const id = numberIn(to);
  const into = typed !== "" ? { typed } : id !== null ? { id } : to === "own" && articles.length > 0 ? "own" : null;
  return into === null ? "where" : { story: field(form, "story"), articles, into, reason, why: field(form, "why").replaceAll("\r\n", "\n").slice(0, PROPOSAL_LIMITS.why) };
}

function numberIn(given: string): number | null {
  const id = /^\d{1,10}$/.test(given) ? Number(given) : 0;
  return id > 0 && id < 2 ** 31 ? id : null;
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
