import { z } from "zod";
import {
  bulkBodySchema, changedSchema, exportQuerySchema, importedSchema, listBodySchema, listIdSchema, namedListSchema, namedListsSchema, saveBodySchema,
  savedIdSchema, savedItemSchema, savedListQuerySchema, savedPageSchema, savedStateSchema, savedValuesSchema, undoBodySchema, unsavedSchema,
} from "@/lib/bookmarks/schema";
import { LIMITS } from "@/lib/bookmarks/types";
import { operationsOf } from "./operation";

const bySaved = z.strictObject({ id: savedIdSchema });
const byList = z.strictObject({ id: listIdSchema });
const byListAndSaved = z.strictObject({ id: listIdSchema, article: savedIdSchema });

const saved = operationsOf({ tag: "Saved articles", scope: "bookmarks" });
const lists = operationsOf({ tag: "Lists", scope: "bookmarks" });
const notSaved = "It is not saved. /api/v1/bookmarks lists what is.";
const noList = "You have no such list. /api/v1/lists lists them.";

/** What a reader saved, and their named lists. */
export const bookmarksOperations = {
  listBookmarks: saved({
    id: "listBookmarks", method: "GET", path: "/bookmarks", scope: "read", query: savedListQuerySchema, response: savedPageSchema,
    summary: "What you saved, the latest first",
    description: "All of it, or one shelf or list, or what holds all the words of `q`. Follow `links.next`.",
    missing: noList,
  }),
  changeBookmarks: saved({
    id: "changeBookmarks", method: "POST", path: "/bookmarks", body: bulkBodySchema, response: changedSchema,
    summary: "Do one thing with many",
    description: `Moves up to ${LIMITS.bulk} saved pieces to a shelf, puts them into a list or takes them out, or unsaves them: all or nothing. Ids of what you have not saved are passed over.`,
    missing: noList,
  }),
  undoBookmarks: saved({
    id: "undoBookmarks", method: "POST", path: "/bookmarks/undo", body: undoBodySchema, response: changedSchema,
    summary: "Undo an act",
    description: "Gives back what an act took away, with shelf, note, lists and time, and takes away what it added. What you did meanwhile stands. Undoing twice is undoing once.",
    missing: "A change can be undone for a day.",
  }),
  getBookmark: saved({
    id: "getBookmark", method: "GET", path: "/bookmarks/{id}", scope: "read", params: bySaved, response: savedItemSchema,
    summary: "One saved piece", description: "404 where it is not saved.", missing: notSaved,
  }),
  saveArticle: saved({
    id: "saveArticle", method: "PUT", path: "/bookmarks/{id}", params: bySaved, body: saveBodySchema, response: savedStateSchema,
    summary: "Save an article",
    description: "Saved already, it keeps its place and all that is not given: saving twice is saving once. `lists` adds to lists; those that are gone are passed over.",
    missing: "There is no such article in this paper.",
  }),
  changeBookmark: saved({
    id: "changeBookmark", method: "PATCH", path: "/bookmarks/{id}", params: bySaved, body: savedValuesSchema, response: savedStateSchema,
    summary: "Change shelf, note or lists", description: "Only what is given changes. `lists` are all lists that are to hold it.", missing: notSaved,
  }),
  unsaveArticle: saved({
    id: "unsaveArticle", method: "DELETE", path: "/bookmarks/{id}", params: bySaved, response: unsavedSchema,
    summary: "Take one away", description: "Answers what it was, and by what it can be had back. Where it was not saved, nothing happens.",
  }),
  exportBookmarks: saved({
    id: "exportBookmarks", method: "GET", path: "/bookmarks/export", scope: "read", query: exportQuerySchema,
    download: ["application/json", "text/markdown", "text/html"],
    summary: "Everything you saved as a file", description: "As JSON, which this and other papers read back; as Markdown for reading; or as a bookmark file in Netscape's form, which browsers and other services read.",
  }),
  importBookmarks: saved({
    id: "importBookmarks", method: "POST", path: "/bookmarks/import", body: z.string(), response: importedSchema,
    upload: { types: ["text/html", "application/json"], mostBytes: LIMITS.importBytes },
    summary: "Import a file of saved articles",
    description: "A bookmark file in Netscape's form, or the JSON of an export. What is in this paper is saved as its article; everything else is kept as a link. Importing twice is importing once.",
  }),
  listLists: lists({
    id: "listLists", method: "GET", path: "/lists", scope: "read", response: namedListsSchema,
    summary: "Your lists", description: `In order of name; at most ${LIMITS.lists}. What one holds is at \`/bookmarks?list=\` with its id.`,
  }),
  createList: lists({
    id: "createList", method: "POST", path: "/lists", body: listBodySchema, response: namedListSchema, statuses: [200, 201],
    summary: "Make a list", description: "201 when it is new; 200 with the list that has this name already.",
  }),
  getList: lists({
    id: "getList", method: "GET", path: "/lists/{id}", scope: "read", params: byList, response: namedListSchema,
    summary: "One list", description: "Its name and how much it holds.", missing: noList,
  }),
  renameList: lists({
    id: "renameList", method: "PATCH", path: "/lists/{id}", params: byList, body: listBodySchema, response: namedListSchema,
    summary: "Rename a list", description: "What it holds stays.", conflict: "Another of your lists has the name", missing: noList,
  }),
  deleteList: lists({
    id: "deleteList", method: "DELETE", path: "/lists/{id}", params: byList,
    summary: "Delete a list", description: "What it holds stays saved.",
  }),
  addToList: lists({
    id: "addToList", method: "PUT", path: "/lists/{id}/articles/{article}", params: byListAndSaved, response: savedStateSchema,
    summary: "Put a piece into a list", description: "An article that is not saved yet is saved first.", missing: "There is no such article, or no such list of yours.",
  }),
  removeFromList: lists({
    id: "removeFromList", method: "DELETE", path: "/lists/{id}/articles/{article}", params: byListAndSaved,
    summary: "Take a piece out of a list", description: "It stays saved.", missing: noList,
  }),
} as const;
