import type { Row, Who } from "./table";

const id = (thing: string) => ({ of: { id: thing } });
const slug = { of: { slug: "source" } };
const admins = (more: Omit<Row, "who">): Row => ({ who: "admins", ...more });

/** Who may pass the doors to the paper's own contents: articles, sources, documents. */
export const PAPER: Readonly<Record<string, Who | Row>> = {
  "page /admin/articles": "admins",
  "page /admin/articles/[id]": admins(id("piece")),
  "page /admin/articles/[id]/deletion": admins(id("piece")),
  "page /admin/documents": "admins",
  "page /admin/documents/[id]": admins(id("import")),
  "page /admin/sources": "admins",
  "page /admin/sources/[slug]": admins(slug),

  "GET /admin/articles": "admins",
  "GET /admin/articles/export": "admins",
  "GET /admin/articles/{id}": admins(id("piece")),
  "PATCH /admin/articles/{id}": admins({ ...id("piece"), send: { title: "Another title" } }),
  "DELETE /admin/articles/{id}": admins(id("piece")),
  "GET /admin/documents": "admins",
  "GET /admin/documents/export": "admins",
  "POST /admin/documents": admins({ query: "?name=edition.txt", send: "The council voted on Tuesday to keep the ferry.", type: "application/octet-stream" }),
  "GET /admin/documents/{id}": admins(id("import")),
  "GET /admin/uploads/{id}": admins(id("upload")),
  "GET /admin/sources": "admins",
  "GET /admin/sources/export": "admins",
  "POST /admin/sources": admins({ send: { name: "Harbour Herald" } }),
  "GET /admin/sources/{slug}": admins(slug),
  "GET /admin/feeds/{id}/look": admins(id("feed")),
  "PATCH /admin/sources/{slug}": admins({ ...slug, send: { owner: "Its readers" } }),

  "form /admin/articles/:id/correct": admins({ ...id("piece"), send: { title: "Another title", "was.title": "A piece" } }),
  "form /admin/articles/:id/restore": admins({ ...id("piece"), send: { field: "title" } }),
  "form /admin/articles/:id/hide": admins({ ...id("piece"), send: { reason: "misleading" } }),
  "form /admin/articles/:id/show": admins({ ...id("hiddenPiece"), send: { reason: "mistake" } }),
  "form /admin/articles/:id/close": admins({ ...id("piece"), send: { "discussion-reason": "off-topic" } }),
  "form /admin/articles/:id/open": admins({ ...id("piece"), send: { "discussion-reason": "mistake" } }),
  "form /admin/articles/:id/apart": admins(id("piece")),
  "form /admin/articles/:id/compare": admins(id("piece")),
  "form /admin/articles/:id/delete": admins({ ...id("piece"), send: { reason: "illegal" } }),
  "form /admin/documents/send": admins({ loose: true }),
  "form /admin/documents/again": admins({ send: { upload: "{upload}" } }),
  "form /admin/sources/forms/add": admins({ send: { name: "Harbour Herald" } }),
  "form /admin/sources/:slug/edit": admins({ ...slug, send: { name: "The Daily", owner: "Its readers" } }),
  "form /moderation/forms/discussion": { who: "moderators", send: { discussion: "{discussion}", do: "open", reason: "mistake" }, loose: true },
};
