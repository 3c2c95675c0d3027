import { LIMITS } from "../types";

/** The words of a search, each once; beyond the first few, more words would find nothing different. */
export function searchWords(query: string): string[] {
  return [...new Set(query.slice(0, LIMITS.query).split(/\s+/u).filter(Boolean))].slice(0, LIMITS.words);
}
