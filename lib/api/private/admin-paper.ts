import { articleList } from "@/lib/articles/queries/lists";
import { articleChangeSchema } from "@/lib/articles/schema/correction";
import { articleDeletionSchema, deskArticleIdSchema, deskArticleSchema } from "@/lib/articles/schema/desk";
import { importList } from "@/lib/documents/queries/lists";
import { deskReportSchema, documentIdSchema, reportQuerySchema, sendDocumentQuerySchema, uploadSchema } from "@/lib/documents/schema";
import { UPLOAD_LIMITS } from "@/lib/documents/types";
import { sourceList } from "@/lib/sources/queries/lists";
import { deskSourceSchema, deskSourceSlugSchema, newSourceSchema, sourceDeletionSchema, sourceEditSchema, sourceGoneSchema } from "@/lib/sources/schema/desk";
import { listOperations } from "./listing";
import { bytesSchema, operationsOf } from "./operation";

const tag = "Admin";
const operation = operationsOf({ tag, scope: "admin" });

const articles = listOperations(articleList, { id: "listAdminArticles", exportId: "exportAdminArticles", tag, summary: "All articles", description: "By arrival, hidden ones as well." });
const sources = listOperations(sourceList, { id: "listAdminSources", exportId: "exportAdminSources", tag, summary: "All sources", description: "Those that are no longer listed as well." });
const documents = listOperations(importList, { id: "listDocuments", exportId: "exportDocuments", tag, summary: "Documents that were read", description: "However they came, the latest first." });

/** What admins do to the paper's own contents. Everybody else is refused, whatever their token is allowed. */
export const adminPaperOperations = {
  listAdminArticles: articles.list, exportAdminArticles: articles.export,
  getAdminArticle: operation({
    id: "getAdminArticle", method: "GET", path: "/admin/articles/{id}", params: deskArticleIdSchema, response: deskArticleSchema,
    summary: "One article as admins see it", description: "Hidden or not, with its corrections and the documents that hold it.", missing: "/api/v1/admin/articles lists those there are.",
  }),
  changeArticle: operation({
    id: "changeArticle", method: "PATCH", path: "/admin/articles/{id}", params: deskArticleIdSchema, body: articleChangeSchema, response: deskArticleSchema,
    summary: "Correct, hide or show an article, or close its discussion",
    description: "A correction outlives whatever the document or feed brings until it is named in `restore`; the article's page names what was corrected. Hidden, an article is in no list and has no address, and keeps its comments and bookmarks. `reason` is needed with `status` and `discussion`. Each act stands in the public log.",
    missing: "/api/v1/admin/articles lists those there are.",
  }),
  deleteArticle: operation({
    id: "deleteArticle", method: "DELETE", path: "/admin/articles/{id}", params: deskArticleIdSchema, query: articleDeletionSchema,
    summary: "Delete an article for good", description: "With its comments and earlier versions; readers who saved it keep a link. No document or feed brings it back.", missing: "It may have been deleted before.",
  }),
  listAdminSources: sources.list, exportAdminSources: sources.export,
  addSource: operation({
    id: "addSource", method: "POST", path: "/admin/sources", body: newSourceSchema, response: deskSourceSchema, statuses: [200, 201],
    summary: "Add a source", description: "201 where it is new; 200 with the source that has this name already, which stays as it is. What is publicly known of a well-known outlet is filled in.",
  }),
  getAdminSource: operation({
    id: "getAdminSource", method: "GET", path: "/admin/sources/{slug}", params: deskSourceSlugSchema, response: deskSourceSchema,
    summary: "One source as admins see it", description: "Also one that is no longer listed.", missing: "/api/v1/admin/sources lists those there are.",
  }),
  changeSource: operation({
    id: "changeSource", method: "PATCH", path: "/admin/sources/{slug}", params: deskSourceSlugSchema, body: sourceEditSchema, response: deskSourceSchema,
    summary: "Say something anew of a source", description: "Its address stays; every page and story that shows it follows. Whoever says anew who controls it gives `evidence` with it.", missing: "/api/v1/admin/sources lists those there are.",
    conflict: "Another source has this name",
  }),
  deleteSource: operation({
    id: "deleteSource", method: "DELETE", path: "/admin/sources/{slug}", params: deskSourceSlugSchema, query: sourceDeletionSchema, response: sourceGoneSchema,
    summary: "Delete a source", description: "With its feeds and rules, and with `articles=drop` its articles, at most 2,000 of them. It stands in the public log.", missing: "/api/v1/admin/sources lists those there are.", conflict: "It has articles, and they were not meant",
  }),
  listDocuments: documents.list, exportDocuments: documents.export,
  sendDocument: operation({
    id: "sendDocument", method: "POST", path: "/admin/documents", query: sendDocumentQuerySchema, body: bytesSchema, response: uploadSchema, statuses: [202],
    upload: { types: ["application/octet-stream", "text/markdown", "text/html"], mostBytes: UPLOAD_LIMITS.bytes, stream: true },
    summary: "Send a document to be read", description: "Plain text, Markdown or a saved page, as it is; plain text as application/octet-stream, for forms of other sites send text/plain. A worker reads it; /admin/uploads/{id} says how far it is. The same bytes again are the same import. It stands in the public log.",
  }),
  getUpload: operation({
    id: "getUpload", method: "GET", path: "/admin/uploads/{id}", params: documentIdSchema, response: uploadSchema,
    summary: "What became of a document that was sent", description: "`importId` leads to its report once it was read.", missing: "There is no such upload.",
  }),
  getDocument: operation({
    id: "getDocument", method: "GET", path: "/admin/documents/{id}", params: documentIdSchema, query: reportQuerySchema, response: deskReportSchema,
    summary: "The report of a reading", description: "The same that the command line says: each article with its lines, date and labels and what they rest on; what was left out and repaired.", missing: "/api/v1/admin/documents lists those there are.",
  }),
} as const;
