import { expect, it, vi } from "vitest";
import type { PictureSize } from "@/lib/articles/types";
import { SizeBook } from "./size-book";

it("sizes are written together, once each, and again where the database was away", async () => {
  const turns: string[][] = [];
  let away = true;
  const book = new SizeBook(async (sizes: ReadonlyMap<string, PictureSize>) => {
    turns.push([...sizes].map(([url, { width, height }]) => `${url} ${width}x${height}`));
    if (away) throw new Error("away");
  }, 1, 1);
  book.note("a", { width: 300, height: 200 });
  book.note("b", { width: 10, height: 10 });
  book.note("a", { width: 1, height: 1 });
  await vi.waitFor(() => expect(turns.length).toBeGreaterThan(1));
  away = false;
  const tried = turns.length;
  await vi.waitFor(() => expect(turns.length).toBeGreaterThan(tried));
  expect(new Set(turns.map(String))).toEqual(new Set(["a 300x200,b 10x10"]));
  const written = turns.length;
  book.note("a", { width: 300, height: 200 });
  book.note("c", { width: 5, height: 5 });
  await vi.waitFor(() => expect(turns.length).toBeGreaterThan(written));
  expect(turns.at(-1)).toEqual(["c 5x5"]);
});
