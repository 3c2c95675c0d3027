import { counter } from "../../plural";

const news = counter("en", { one: "new comment", other: "new comments" });

/** What a discussion says that goes on while it is read. Only browsers that follow one load it, in their language. */
export const live = {
  news,
  next: "Next new comment",
  shown: (count: number) => `Shown where they belong: ${news(count)}`,
  elsewhere: "To the first of them",
  isNew: "New",
  gone: "This comment is not public any more.",
  votes: counter("en", { one: "vote", other: "votes" }),
};

export type LiveWords = typeof live;
