import type { Row, Who } from "./table";

/** Versions of articles, and the site's own topics. */
export const TOPICS_AND_VERSIONS = {
  "page /articles/[slug]/versions/[number]": { who: "shared", as: { number: "none" } },
  "page /rewritten": "shared",
  "page /rewritten/before/[cursor]": { who: "shared", as: { cursor: "none" } },
  "page /sources/[slug]/rewritten": { who: "shared", of: { slug: "source" } },
  "page /sources/[slug]/rewritten/before/[cursor]": { who: "shared", of: { slug: "source" }, as: { cursor: "none" } },
  "page /admin/topics": "admins",
  "form /admin/topics/add": { who: "admins", send: { name: "Chess", words: "chess", filedUnder: "" }, loose: true },
  "form /admin/topics/edit": { who: "admins", send: { topic: "none", name: "Chess", words: "chess", filedUnder: "" }, loose: true },
  "form /admin/topics/up": { who: "admins", send: { topic: "none" }, loose: true },
  "form /admin/topics/down": { who: "admins", send: { topic: "none" }, loose: true },
  "form /admin/topics/remove": { who: "admins", send: { topic: "none" }, loose: true },
  "GET /articles/{id}/versions/{number}": { who: "shared", of: { id: "article" }, as: { number: "1" } },
  "GET /rewritten": "shared",
} as const satisfies Record<string, Who | Row>;
