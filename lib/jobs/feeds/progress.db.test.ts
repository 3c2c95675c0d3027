import type { ServerResponse } from "node:http";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { followLook } from "@/lib/sources/mutations/watch";
import { clearPaper, lookAtAll, manyItems, rss, subscribed, useFeedServer } from "./feeds.testing";
import { endTelling, tellLook, tellWatched } from "./progress";

useTestDatabase();
const server = useFeedServer();
beforeEach(clearPaper);

test("a look that somebody follows is told of from the wait for its answer to what came of it", async () => {
  const held: ServerResponse[] = [];
  server.serve("/held.xml", (_request, response) => void held.push(response));
  const [id = 0] = await subscribed("held", [server.at("/held.xml")]);
  expect(await followLook(id)).toMatchObject({ feed: id, running: null, last: null });
  const looking = lookAtAll();
  await vi.waitFor(() => expect(held).toHaveLength(1));
  expect((await followLook(id))?.running?.stage).toBe("leased");
  await tellWatched();
  expect((await followLook(id))?.running).toMatchObject({ stage: "fetching", total: null, done: 0 });
  held[0]?.end(rss(manyItems(3)));
  await looking;
  expect(await followLook(id)).toMatchObject({ running: null, last: { outcome: "new", problem: null, added: 3, updated: 0 } });
});

test("entries are counted while they are stored, and nothing is written for a feed that nobody follows", async () => {
  const [watched = 0, other = 0] = await subscribed("two", ["https://two.example/1", "https://two.example/2"]);
  await db().feed.updateMany({ data: { leaseOwner: "me", leaseUntil: new Date(Date.now() + 60_000) } });
  await followLook(watched);
  const report = { entries: 10, added: 4, updated: 1, carried: 0, known: 2, deleted: 0, dropped: 0, failed: 1, problems: [], moreProblems: 0 };
  for (const id of [watched, other]) tellLook({ id, leaseOwner: "me" } as Parameters<typeof tellLook>[0], "storing", report);
  await tellWatched();
  for (const id of [watched, other]) endTelling(id);
  expect((await followLook(watched))?.running).toMatchObject({ stage: "storing", total: 10, done: 8, added: 4, updated: 1 });
  expect(await db().feedWatch.findMany({ select: { feedId: true } })).toEqual([{ feedId: watched }]);
  // What another process told of an earlier look is not this one's.
  await db().feed.update({ where: { id: watched }, data: { leaseOwner: "another" } });
  expect((await followLook(watched))?.running).toMatchObject({ stage: "leased", total: null });
});

test("there is nothing to follow where there is no feed", async () => {
  expect(await followLook(99_999)).toBeNull();
  expect(await db().feedWatch.count()).toBe(0);
});
