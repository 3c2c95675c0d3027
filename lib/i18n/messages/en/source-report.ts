import { counter } from "../../plural";
import { counts } from "./counts";

const days = counter("en", { one: "day", other: "days" });
const minutes = counter("en", { one: "minute", other: "minutes" });
const hours = counter("en", { one: "hour", other: "hours" });
const feeds = counter("en", { one: "feed", other: "feeds" });

/** What the page of a source reports on it. */
export const sourceReport = {
  title: "What it publishes and how",
  over: (articles: number, from: string, until: string) => `Counted over its newest ${counts.articles(articles)}, from ${from} to ${until}.`,
  countedOn: (time: string) => `Counted on ${time}.`,
  none: "It has no article yet.", notYet: "Its articles have not been counted yet. That takes a minute or two.", few: "With so few articles, shares say little.",
  all: "All figures", share: (part: number, whole: number) => `${part} of ${whole}`, percent: (percent: string) => `${percent} %`, unknownLanguage: "not known", others: "others",
  figures: { rhythm: "Articles a week", gap: "From one to the next", copied: "Printed from others", views: "Opinion and the like", changed: "Headlines changed", feeds: "Feeds" },
  rhythm: "Rhythm", perHour: "By hour of the day (UTC)", perDay: "By day of the week (UTC)",
  hourChart: (peak: string, articles: number) => `Bars, one for each hour: most appear between ${peak} o’clock UTC, ${articles} of them.`,
  dayChart: (words: string) => `Bars, one for each day: ${words}.`,
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  gap: (seconds: number) => (seconds < 5_400 ? minutes(Math.max(1, Math.round(seconds / 60))) : seconds < 172_800 ? hours(Math.round(seconds / 3_600)) : days(Math.round(seconds / 86_400))),
  medianGap: (gap: string) => `Half of its articles follow the one before within ${gap}.`, last: "The last one: {time}.", undated: "None of them says at what hour it appeared.",
  kinds: "Kinds of piece", topics: "Topics", languages: "Languages",
  copied: "Whose words", reprints: (part: number, whole: number) => `${part} of ${whole} print a piece that another source here had first.`, printsOf: "First by", reprinted: (part: number, whole: number) => `${part} of ${whole} were printed by other sources later.`, printedBy: "Later by",
  changes: "Changes and corrections",
  headlineChanges: (part: number, whole: number) => `The headline of ${part} of ${whole} was changed after it appeared.`, textChanges: (part: number, whole: number) => `The text of ${part} of ${whole} was changed.`,
  corrections: (articles: number) => `${counts.articles(articles)} put an earlier piece right.`, correctedHere: (articles: number) => `This paper corrected what stood here of ${counts.articles(articles)}.`,
  health: "Its feeds", noFeeds: "No feed: it comes in documents.", feeds: (count: number) => `${feeds(count)} read.`, paused: (count: number) => `${feeds(count)} not read at present.`, failing: (count: number) => `${feeds(count)} did not answer at the last look.`,
  silent: (count: number) => `${feeds(count)} brought nothing new for a month.`, lastAnswer: (day: string) => `The last answer: ${day}.`, lastNew: (day: string) => `The last news: ${day}.`, states: { ok: "answer", failing: "do not answer", silent: "silent", paused: "not read", none: "none" },
};
