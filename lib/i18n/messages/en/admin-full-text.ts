import { counter } from "../../plural";

const pages = counter("en", { one: "page", other: "pages" });

/** How the full texts of a source are found. */
export const adminFullText = {
  title: (source: string) => `Full texts of ${source}`,
  lead: "Where a feed gives only a summary, the worker fetches the page and takes the article out of it, never more than twelve pages of a site a minute. What the page gives no better stays as the feed has it.",
  link: "Full texts and selectors",
  back: "Back to the source",
  state: "What came of it",
  counts: { taken: "With the text of their page", waiting: "Waiting for their page", kept: "The feed’s text stands: the page is no better", failed: "The page could not be had" },
  none: "No article of this source has asked for its page yet.",
  why: "Earlier ones whose feed’s text stands",
  last: "The latest pages",
  outcomes: { taken: "Text of the page", waiting: "Waits for its turn", kept: "The feed’s text stands", failed: "Could not be had" },
  took: (time: string) => `took ${time}`,
  againLead: "After a change of selectors, pages that were read before can be read again. Articles keep their texts until then; what is different of the same page makes no earlier version.",
  againWhich: "Read again", againOption: (count: number, minutes: number) => `the last ${pages(count)}, in about ${minutes === 1 ? "a minute" : `${minutes} minutes`}`,
  again: "Read them again",
  againGoes: (done: number, of: number) => `${done} of ${pages(of)} read again so far`, againDone: (count: number) => `${pages(count)} read again`,
  look: "See how far it is",
  settings: "How texts are found",
  settingsLead: "It holds for what comes from now on, and for pages that wait. A selector decides over our own rules; one that meets nothing is told, and the rules take its place.",
  mode: "Fetch pages",
  modes: { automatic: "Where the feed gives only a summary", always: "For every article", never: "Never" },
  selectors: { article: "Text", title: "Title", byline: "Who wrote it", date: "Date", picture: "Lead picture", remove: "Taken away first" },
  hints: { article: "CSS selectors, such as article .text. Left empty, our rules find it.", remove: "One to a line, such as .related-links." },
  address: "Page to try",
  addressHint: "Left empty, the page of the newest article.",
  keep: "Save",
  try: "Try without saving",
  tried: "What the page gives",
  triedAt: (url: string) => `Read at ${url}`,
  taken: "This text would take the place of the feed’s.",
  table: { what: "Part", page: "The page", feed: "The feed", title: "Title", byline: "Who wrote it", date: "Date", letters: "Letters", first: "Begins", last: "Ends", language: "Language", picture: "Picture" },
  removed: (selector: string, count: number) => `${selector} took away ${count} ${count === 1 ? "element" : "elements"}.`,
  told: { changed: "Saved. Pages that were read before can be read again below.", again: "They are read again, one every five seconds.", same: "Nothing was different." },
  article: {
    title: "Text of its page",
    states: { waiting: "The feed gives only a summary; the page is still to be fetched.", taken: "The article has the text of its page.", kept: "The page was read, and the feed’s text stands.", failed: "The page could not be had; the feed’s text stands." },
    next: "Asked again", last: "Read last", why: "Why the page is wanted", letters: (page: number, feed: number) => `${page} letters on the page, ${feed} in the feed`,
  },
};
