import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { leaveNothing } from "../import.testing";
import { lookAtAll, rss, subscribed, useFeedServer } from "./feeds.testing";

useTestDatabase();
const server = useFeedServer();

leaveNothing();

const episode = (file: string, more = "") => rss([{ guid: "episode-1", url: "https://ellery.example/episodes/1", title: "The lock-keeper speaks", text: "An hour with the keeper of the Ellery locks." }])
  .replace('version="2.0"', 'version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters"')
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

  const said = '<podcast:chapters url="https://ellery.example/1.json" type="application/json+chapters"/><podcast:transcript url="https://ellery.example/1.vtt" type="text/vtt" language="en"/><psc:chapters><psc:chapter start="0" title="Hello"/><psc:chapter start="1:30" title="The locks"/></psc:chapters>';
  server.serve("/pod", episode("https://ellery.example/1-mended.mp3", said));
  expect(await lookAtAll()).toMatchObject([{ report: { updated: 1 } }]);
  expect(await kept()).toMatchObject([{ seconds: 3602, chapters: [{ start: 0, title: "Hello" }, { start: 90, title: "The locks" }], chaptersUrl: "https://ellery.example/1.json", transcripts: [{ url: "https://ellery.example/1.vtt", lang: "en", type: "text/vtt" }] }]);
  // Equal as text to what the database gives back, so nothing is written that has not changed.
  server.serve("/pod", episode("https://ellery.example/1-mended.mp3", `${said}<category>Locks</category>`));
  expect(await lookAtAll()).toMatchObject([{ report: { updated: 0 } }]);
  expect(await db().article.findFirst()).toMatchObject({ revisionCount: 0 });
});
