import { counter } from "../../plural";

const of = (one: string, other: string) => counter("en", { one, other });

/** Numbers of things. */
export const counts = {
  articles: of("article", "articles"),
  sources: of("source", "sources"),
  stories: of("story", "stories"),
};
