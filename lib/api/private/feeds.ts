import { feedList } from "@/lib/sources/queries/feeds";
import { deskFeedSchema, feedActSchema, feedBulkDoneSchema, feedBulkSchema, feedDeletionSchema, feedEditSchema, feedGoneSchema, feedIdSchema, feedMoveSchema, feedTestIdSchema, testAskedSchema, testStateSchema } from "@/lib/sources/schema/feed-desk";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const tag = "Admin";
const operation = operationsOf({ tag, scope: "admin" });
const missing = "/api/v1/admin/feeds lists those there are.";

const feeds = listOperations(feedList, { id: "listFeeds", exportId: "exportFeeds", tag, summary: "All feeds", description: "How each is doing, when it is looked at next and why." });

/** The feeds of the paper. Everybody but admins is refused, whatever their token is allowed. */
export const feedOperations = {
  listFeeds: feeds.list, exportFeeds: feeds.export,
  tendFeeds: operation({
    id: "tendFeeds", method: "PATCH", path: "/admin/feeds", body: feedBulkSchema, response: feedBulkDoneSchema,
    summary: "Do one thing with many feeds", description: "Have them looked at, pause them, let them go on, give them an interval, or delete them and keep their articles; at most 500 at once. Those with which there is nothing to do are passed over, so it can be sent again. The public log says what was done, to how many.",
  }),
  getFeed: operation({
    id: "getFeed", method: "GET", path: "/admin/feeds/{id}", params: feedIdSchema, response: deskFeedSchema,
    summary: "One feed as admins see it", description: "With its last looks, what the last reading found and skipped, and what went over the wire. Passwords and the values of headers are never given out.", missing,
  }),
  changeFeed: operation({
    id: "changeFeed", method: "PATCH", path: "/admin/feeds/{id}", params: feedIdSchema, body: feedEditSchema, response: deskFeedSchema,
    summary: "Change how a feed is read", description: "A new address is looked at before, and taken only if a feed is there, unless `anyway` says otherwise. A look under way begins anew with what changed.", missing, conflict: "Another feed has the address",
  }),
  tendFeed: operation({
    id: "tendFeed", method: "POST", path: "/admin/feeds/{id}", params: feedIdSchema, body: feedActSchema, response: deskFeedSchema,
    summary: "Have a feed looked at, pause it or let it go on", description: "Where there is nothing to do nothing is done. `GET /admin/feeds/{id}/look` follows the look.", missing,
  }),
  deleteFeed: operation({
    id: "deleteFeed", method: "DELETE", path: "/admin/feeds/{id}", params: feedIdSchema, query: feedDeletionSchema, response: feedGoneSchema, statuses: [200, 202],
    summary: "Delete a feed", description: "Its articles stay, unless `articles=drop` takes along those that nothing else carries: then 202, and a worker does it.", missing: "It may have been deleted before.",
  }),
  moveFeed: operation({
    id: "moveFeed", method: "POST", path: "/admin/feeds/{id}/move", params: feedIdSchema, body: feedMoveSchema, response: feedGoneSchema,
    summary: "Give a feed to another source", description: "What comes from now on is that source's. With `articles` a worker takes those along that the feed alone brought; the answer says how many.", missing,
  }),
  testFeed: operation({
    id: "testFeed", method: "POST", path: "/admin/feeds/{id}/test", params: feedIdSchema, response: testAskedSchema, statuses: [202],
    summary: "Test a feed", description: "A worker fetches and reads it and stores nothing. While one does, asking again is asking for the same.", missing,
  }),
  getFeedTest: operation({
    id: "getFeedTest", method: "GET", path: "/admin/feeds/{id}/tests/{job}", params: feedTestIdSchema, response: testStateSchema,
    summary: "What a test of a feed said", description: "Requests and answers with secrets blanked, what was found, what was skipped and why, and what each entry is to the paper.", missing: "Tests are kept for some days.",
  }),
} as const;
