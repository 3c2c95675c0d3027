import { beforeEach, expect, it } from "vitest";
import { cardsInOrder } from "@/lib/articles/queries";
import { sizesOfPictures } from "@/lib/articles/queries/pictures";
import { pictureKey } from "@/lib/articles/rules/picture-key";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { storeSizes } from "@/lib/media/sizes";
import { findRepeatedPictures } from "./repeated-pictures";

useTestDatabase();

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 2, 20, 12);
const LOGO = "https://post.example/logo.png";
const told = async () => (await db().cacheInvalidation.findMany({ orderBy: { id: "asc" } })).map(({ tags }) => tags.toSorted());

beforeEach(async () => {
  await db().article.deleteMany();
  await db().source.deleteMany();
  await db().cacheInvalidation.deleteMany();
});

/** Articles of a source, each with a picture, one after the other. */
async function published(slug: string, pictures: readonly (string | null)[], apartMs: number): Promise<number[]> {
  const source = await db().source.create({ data: { slug, name: slug } });
  const rows = pictures.map((imageUrl, at) => ({ slug: `${slug}-${at}`, identity: `${slug}-${at}`, sourceId: source.id, title: "T", imageUrl, sortAt: new Date(NOW - at * apartMs), firstSeenAt: new Date(NOW), contentHash: "" }));
  return (await db().article.createManyAndReturn({ data: rows, select: { id: true } })).map(({ id }) => id);
}

const picturesOf = async (ids: readonly number[]) => (await cardsInOrder(ids)).map(({ picture }) => picture?.url ?? null);

it("a picture that many articles of a source share is its sign, and none of theirs", async () => {
  const own = (at: number) => `https://post.example/${at}.jpg`;
  const ids = await published("post", [LOGO, own(1), LOGO, null, LOGO, own(2), LOGO, LOGO], DAY_MS);
  // One event has many pieces; and what is seen now and then is no sign.
  const live = await published("live", Array.from({ length: 9 }, () => LOGO), 60_000);
  const now = await published("now", Array.from({ length: 100 }, (_, at) => (at % 20 === 0 ? LOGO : own(at))), DAY_MS / 4);
  expect(await findRepeatedPictures(NOW)).toEqual({ sources: 1 });
  expect(await picturesOf(ids)).toEqual([null, own(1), null, null, null, own(2), null, null]);
  expect(await picturesOf(live)).toEqual(live.map(() => LOGO));
  expect((await picturesOf(now)).filter((url) => url === LOGO)).toHaveLength(5);
  expect(await told()).toEqual([["source-face:post", "source:post", "sources"]]);

  // It stays one when it is seen less often, and is told once.
  await db().article.deleteMany({ where: { id: { in: ids.slice(2) } } });
  expect(await findRepeatedPictures(NOW)).toEqual({ sources: 0 });
  expect(await picturesOf(ids.slice(0, 2))).toEqual([null, own(1)]);
});

it("how large a picture is, is kept once and told to pages that wait for it; what is tiny stands over no article", async () => {
  const [ship, icon] = ["https://post.example/ship.jpg", "https://post.example/icon.png"];
  await storeSizes(new Map([[ship, { width: 1_200, height: 800 }]]));
  await storeSizes(new Map([[ship, { width: 5, height: 5 }], [icon, { width: 48, height: 48 }]]));
  await storeSizes(new Map([[icon, { width: 48, height: 48 }]]));
  expect(await sizesOfPictures([ship, "https://post.example/never.jpg", icon])).toEqual({ [ship]: { width: 1_200, height: 800 }, [icon]: { width: 48, height: 48 } });
  expect(await told()).toEqual([[`picture:${pictureKey(ship)}`], [`picture:${pictureKey(icon)}`]]);
  expect(await picturesOf(await published("post", [ship, icon], DAY_MS))).toEqual([ship, null]);
});
