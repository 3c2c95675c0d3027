import { searchWords } from "../rules/parse";
import { inTime } from "./in-time";
import { search } from "./search";

/**
 * The newest articles that have everything that a text asks for: nothing that is put right, and nothing with only some of it.
 * @returns null where nothing is asked for
 * @throws AppError `unavailable` for a search that takes too long
 */
export async function searchNewest(text: string, size: number): Promise<{ understood: string; articles: { id: number }[] } | null> {
  const answer = await inTime(() => search({ text, sort: "date", form: "articles", after: null, size }));
  return answer && { understood: searchWords(answer.prepared.query), articles: answer.hits.map(({ id }) => ({ id })) };
}
