import { expect, it } from "vitest";
import type { ArticleCard } from "@/lib/articles/types";
import type { Precision } from "@/lib/closed-lists";
import { localeOf } from "@/lib/i18n/locale";
import { byDay } from "./by-day";

const piece = (id: number, sortAt: string, publishedPrecision: Precision = "minute") => ({ id, sortAt, publishedPrecision }) as ArticleCard;

it("puts neighbours of one day under its name, and keeps undated pieces apart", () => {
  const days = byDay(localeOf("en"), [
    piece(1, "2025-06-11T01:00:00Z"),
    piece(2, "2025-06-10T23:59:00Z"),
    piece(3, "2025-06-10T00:00:00Z", "day"),
    piece(4, "2025-06-10T00:00:00Z", "month"),
  ]);
  expect(days.map((day) => [day.name, day.articles.map((article) => article.id)])).toEqual([
    ["Wednesday 11 June 2025", [1]],
    ["Tuesday 10 June 2025", [2, 3]],
    ["Without an exact date", [4]],
  ]);
});
