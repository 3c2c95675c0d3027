import { counter } from "../../plural";

const articles = counter("en", { one: "article", other: "articles" });

/** Searching the paper. */
export const search = {
  title: "Search",
  titleOf: (text: string) => `${text}: search`,
  description: "Search every article of this paper, in any language.",
  field: "Words, “phrases”, -exclusions",
  button: "Search",
  suggestions: "Suggestions",
  kinds: { word: "Search", story: "Story", source: "Source", topic: "Topic" },
  found: (count: number, atLeast: boolean) => `${atLeast ? "At least " : ""}${articles(count)}`,
  /** `{query}` is what was searched. */
  foundFor: "for {query}",
  /** `{typed}` has nothing, `{query}` is what was searched in its place. */
  corrected: "Nothing has {typed}, so this is what was found for {query}.",
  problems: {
    quote: "A quotation mark without its other was left out: {text}",
    or: "OR has to stand between two words: {text} was left out.",
    value: "This filter makes no sense and was left out: {text}",
    many: "Only so many words can be looked for; left out: {text}",
    "only-not": "A search needs something to look for beside what it leaves out.",
    unknown: "Nothing in this paper answers to {text}, so it was left out.",
    range: "The later day was given first; the days were exchanged: {text}",
  },
  /** Of a text without letters and digits, `{text}`. */
  nothingAsked: "There is nothing to look for in {text}: a search needs letters or digits.",
  /** Before what a filter could have said. */
  known: { source: "Perhaps:", topic: "The topics here:", kind: "Kinds of piece:", country: "Most articles are from:", control: "Who may control a source:", lang: "Languages:" },
  sort: { label: "Order", relevance: "Best first", date: "Newest first" },
  form: { label: "Show", articles: "Articles", stories: "Stories" },
  results: "Results",
  some: "With only some of the words",
  older: "Older, by date",
  /** Why what follows is in order of time. */
  olderWhy: "The newest 2,000 matches and those with the words in their titles were ranked; what is older goes on by date.",
  ofStory: (count: number, atLeast: boolean) => `${atLeast ? "at least " : ""}${articles(count)} found`,
  narrow: "Narrow down",
  counted: "Counted among the newest 2,000 matches and those with the words in their titles: at least so many.",
  active: "Narrowed to",
  remove: "Remove",
  facets: { source: "Source", topic: "Topic", kind: "Kind of piece", control: "Who controls it", country: "Country", lang: "Language", time: "Year" },
  /** `{feed}` leads to the feed of this search. */
  feed: "What is new for this search comes to a feed reader by {feed}.",
  feedWord: "its feed",
  next: "More results",
  first: "Back to the best",
  end: "That is everything that was found.",
  none: "Nothing found",
  noneWhy: "No article has all of this.",
  noneSome: "No article has all of these words. These have some of them.",
  without: "Try it without",
  noneWays: "A name may be spelled otherwise, or in another language. If a source that would have it is missing here, you can suggest it.",
  suggestSource: "Suggest a source",
  tooMany: "Too many searches at once",
  tooManyWhy: "A search costs more than any page, so nobody may make very many of them within a few seconds. Wait a little, then try again: this search is still in the address.",
  tooLong: "This search takes too long",
  tooLongWhy: "It was ended after two seconds. Leave a word out, say between which days to look, or have the newest first.",
  help: "How to search",
  helpRows: [
    ["climate tariff", "both words, in any form"],
    ["“climate change”", "these words in this order"],
    ["ferry OR boat", "either word"],
    ["ferry -cruise", "without a word"],
    ["source:“harbour post”", "of a source, by any part of its name"],
    ["topic:climate kind:opinion", "a topic, and a kind of piece"],
    ["country:de control:state", "where a source is, and who controls it"],
    ["lang:zh", "in a language"],
    ["after:2026-03 before:2026-04-15", "from a day on, and until before a day"],
  ] as readonly (readonly [string, string])[],
};
