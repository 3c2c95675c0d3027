import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { leaveNothing } from "../import.testing";
import { lookAtAll, rss, subscribed, useFeedServer } from "./feeds.testing";

useTestDatabase();
const server = useFeedServer();

leaveNothing();

const episode = (file: string, more = "") => rss([{ guid: "episode-1", url: "https://ellery.example/episodes/1", title: "The lock-keeper speaks", text: "An hour with the keeper of the Ellery locks." }])
  .replace('version="2.0"', 'version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"')
  .replace("</item>", `<enclosure url="${file}" length="48000000" type="audio/mpeg"/><itunes:duration>1:00:02</itunes:duration>${more}</item>`);

it("an article keeps the files that come with its entry, and what the feed changes of them", async () => {
  server.serve("/pod", episode("https://ellery.example/1.mp3"));
  await subscribed("gazette", [server.at("/pod")]);
  await lookAtAll();
  const kept = async () => (await db().article.findFirstOrThrow()).enclosures;
  expect(await kept()).toEqual([{ url: "https://ellery.example/1.mp3", type: "audio/mpeg", bytes: 48_000_000, title: null, seconds: 3602 }]);

  server.serve("/pod", episode("https://ellery.example/1.mp3", "<comments>https://ellery.example/talk</comments>"));
  expect(await lookAtAll()).toMatchObject([{ report: { updated: 0 } }]);
  server.serve("/pod", episode("https://ellery.example/1-mended.mp3"));
  expect(await lookAtAll()).toMatchObject([{ report: { updated: 1 } }]);
  expect(await kept()).toMatchObject([{ url: "https://ellery.example/1-mended.mp3" }]);
  expect(await db().article.findFirst()).toMatchObject({ revisionCount: 0 });
});
