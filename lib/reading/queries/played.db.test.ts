import { expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { fillPaper } from "@/lib/api/paper.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { forgetReading, wipeHistory } from "../mutations";
import { recordPlayed } from "../mutations/played";
import { goingOn, playedOf } from "./played";

useTestDatabase();

it("a reader goes on where they stopped, until they have heard it to its end", async () => {
  await fillPaper();
  const file = { url: "https://elsewhere.example/1.mp3", type: "audio/mpeg", bytes: null, title: null, seconds: 600 };
  await db().article.updateMany({ where: { id: { in: [1, 2, 3] } }, data: { enclosures: [file, file] } });
  const [reader, other] = [await newReader(), await newReader()];
  const titles = async () => (await goingOn(reader.userId)).map(({ article, played }) => [article.id, played.file, played.seconds]);

  expect(await recordPlayed(reader, 1, { file: 1, seconds: 61.5, duration: 600 })).toMatchObject({ file: 1, seconds: 61.5, duration: 600, done: false });
  expect(await recordPlayed(reader, 2, { file: 0, seconds: 9 })).toMatchObject({ duration: null, done: false });
  expect(await recordPlayed(reader, 1, { file: 1, seconds: 90 })).toMatchObject({ seconds: 90, duration: 600 });
  expect(await titles()).toEqual([[1, 1, 90], [2, 0, 9]]);
  expect(await playedOf(reader.userId, 1)).toMatchObject([{ file: 1, seconds: 90 }]);
  expect([await playedOf(other.userId, 1), await goingOn(other.userId)]).toEqual([[], []]);

  expect(await recordPlayed(reader, 1, { file: 1, seconds: 571, duration: 600 })).toMatchObject({ done: true });
  expect(await titles()).toEqual([[2, 0, 9]]);
  expect(await recordPlayed(reader, 1, { file: 1, seconds: 3, duration: 600 })).toMatchObject({ done: false });

  // There is no such file, and nobody sees an article that is hidden.
  expect(await recordPlayed(reader, 1, { file: 2, seconds: 1 })).toBeNull();
  expect(await recordPlayed(reader, 4, { file: 0, seconds: 1 })).toBeNull();
  await recordPlayed(reader, 3, { file: 0, seconds: 5 });
  await db().article.update({ where: { id: 3 }, data: { status: "hidden" } });
  expect(await recordPlayed(reader, 3, { file: 0, seconds: 6 })).toBeNull();
  expect((await titles()).map(([id]) => id)).toEqual([1, 2]);

  await forgetReading(reader, 1);
  expect(await titles()).toEqual([[2, 0, 9]]);
  await wipeHistory(reader, { markRead: false });
  expect(await db().playMark.count({ where: { userId: reader.userId } })).toBe(0);
});
