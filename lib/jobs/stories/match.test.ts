import { expect, it } from "vitest";
import { matchStories } from "./match";

const stood = (stories: Record<number, number[]>) => new Map(Object.entries(stories).flatMap(([story, articles]) => articles.map((id) => [id, Number(story)] as const)));
const found = (...groups: number[][]) => groups.map((articles) => ({ articles, story: null }));

it("gives a group the story that it shares most with, each once", () => {
  expect(matchStories(found([1, 2, 3], [4, 5], [6, 7]), stood({ 10: [1, 2, 4], 11: [5, 3] }))).toEqual([10, 11, null]);
  // What is parted: the larger part keeps the address; what is joined: the story that gave more.
  expect(matchStories(found([1, 2, 3], [4, 5]), stood({ 10: [1, 2, 3, 4, 5] }))).toEqual([10, null]);
  expect(matchStories(found([1, 2, 3, 4, 5]), stood({ 10: [1, 2], 11: [3, 4, 5] }))).toEqual([11]);
});

it("calls nothing the same that shares less than half with either", () => {
  expect(matchStories(found([1, 7, 8, 9]), stood({ 10: [1, 2, 3, 4] }))).toEqual([null]);
  expect(matchStories(found([1, 2, 7, 8, 9]), stood({ 10: [1, 2, 3, 4] }))).toEqual([10]);
});

it("prefers the older story among equals, and what was said to what is found", () => {
  expect(matchStories(found([1, 2]), stood({ 11: [1], 10: [2] }))).toEqual([10]);
  expect(matchStories([{ articles: [1, 2], story: 12 }, { articles: [3, 4], story: null }], stood({ 10: [1, 2], 12: [3, 4] }))).toEqual([12, null]);
});
