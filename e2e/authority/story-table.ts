import type { Row, Who } from "./table";

const id = (thing: string) => ({ of: { id: thing } });

/** Who may pass the doors to stories, and to the front page that is made of them. */
export const STORIES: Readonly<Record<string, Who | Row>> = {
  "page /about/ranking": "shared",
  "page /at": "shared",
  "page /at/[minute]": { who: "shared", as: { minute: "none" } },
  "page /stories/[slug]": { who: "shared", of: { slug: "story" } },
  "page /stories/[slug]/before/[cursor]": { who: "shared", of: { slug: "story" }, as: { cursor: "none" } },
  "page /stories/[slug]/compare/[one]": { who: "shared", of: { slug: "story" }, as: { one: "0" } },
  "page /stories/[slug]/compare/[one]/[other]": { who: "shared", of: { slug: "story" }, as: { one: "0", other: "0" } },
  "GET /stories": "shared",
  "GET /stories/{id}": { who: "shared", ...id("story") },
  "GET /stories/{id}/compare": { who: "shared", ...id("story") },
  "GET /front": "shared",
};
