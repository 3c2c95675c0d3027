import { articleParamsSchema, historyQuerySchema, historySchema, markBeforeSchema, markedBeforeSchema, readingSchema, recordReadingSchema, stateQuerySchema, stateSchema, viewQuerySchema, wipedSchema, wipeQuerySchema } from "@/lib/reading/schema";
import { playedListSchema, playedSchema, recordPlayedSchema } from "@/lib/reading/schema/played";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Reading", scope: "reading" });
const missing = "The article may have been removed; /api/v1/articles lists what there is.";

/** What a reader read, and where they stopped. */
export const readingOperations = {
  stateOfArticles: operation({
    id: "stateOfArticles", method: "GET", path: "/me/state", scope: "read",
    summary: "What up to 200 articles are to you: saved, read, muted; and what waits in your inbox",
    description: "One question for all the articles of a page. Those that are not there are left out of the answer. Without ids, the inbox alone.",
    query: stateQuerySchema, response: stateSchema,
  }),
  listHistory: operation({
    id: "listHistory", method: "GET", path: "/reading", scope: "read",
    summary: "What you read, last first",
    description: "An article stands where it was last read. Follow `links.next` for what was read before.",
    query: historyQuerySchema, response: historySchema,
  }),
  wipeHistory: operation({
    id: "wipeHistory", method: "DELETE", path: "/reading",
    summary: "Forget all that you read, for good",
    description: "Takes away the history, the marks of single articles and your places in texts and files. What was marked as read all at once stays read.",
    query: wipeQuerySchema, response: wipedSchema,
  }),
  getReading: operation({
    id: "getReading", method: "GET", path: "/reading/{id}", scope: "read",
    summary: "What you did with one article, and where you stopped",
    description: "To go on reading on another device.",
    params: articleParamsSchema, response: readingSchema, missing,
  }),
  recordReading: operation({
    id: "recordReading", method: "PUT", path: "/reading/{id}",
    summary: "Say that you opened or read an article, or where you stopped",
    description: "Whether opening it or reaching its end makes it read is your preference `markRead`.",
    params: articleParamsSchema, body: recordReadingSchema, response: readingSchema, missing,
  }),
  markUnread: operation({
    id: "markUnread", method: "DELETE", path: "/reading/{id}",
    summary: "Mark an article as unread",
    description: "It stays unread until it is read again, or everything is marked as read after this.",
    params: articleParamsSchema, response: readingSchema, missing,
  }),
  forgetReading: operation({
    id: "forgetReading", method: "DELETE", path: "/reading/{id}/history",
    summary: "Forget that you read an article",
    description: "It is as if you had never opened it: no entry in the history, no mark, no place in the text or in a file.",
    params: articleParamsSchema, missing,
  }),
  getPlayed: operation({
    id: "getPlayed", method: "GET", path: "/reading/{id}/played", scope: "read",
    summary: "How far you heard or saw the files of an article",
    description: "To go on on another device.",
    params: articleParamsSchema, response: playedListSchema, missing,
  }),
  recordPlayed: operation({
    id: "recordPlayed", method: "PUT", path: "/reading/{id}/played",
    summary: "Say how far you heard or saw a file of an article",
    description: "Players say it every few seconds while they play. What is done begins anew next time.",
    params: articleParamsSchema, body: recordPlayedSchema, response: playedSchema, missing: "The article may have been removed, or has no such file.",
  }),
  markReadBefore: operation({
    id: "markReadBefore", method: "PUT", path: "/reading/before",
    summary: "Mark everything as read, or all up to a time; or undo that",
    description: "Of the whole paper, one topic or one source. It costs the same for ten or ten million articles. Articles that arrive later are unread, whatever their date. `previous` in the answer undoes it.",
    body: markBeforeSchema, response: markedBeforeSchema,
    missing: "There is no such topic or source.",
  }),
  removeReadBefore: operation({
    id: "removeReadBefore", method: "DELETE", path: "/reading/before",
    summary: "Take the mark of a view away",
    description: "Undoes its first `PUT`: what was not read one by one is unread again.",
    query: viewQuerySchema,
    missing: "There is no such topic or source.",
  }),
} as const;
