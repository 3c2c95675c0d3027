import { counter } from "../../plural";
import { counts } from "./counts";

const times = counter("en", { one: "time", other: "times" });
const otherSources = counter("en", { one: "other source", other: "other sources" });
const printings = counter("en", { one: "further printing", other: "further printings" });
const sentences = counter("en", { one: "sentence", other: "sentences" });

/** Cards, rows and pages of articles. `{name}` marks a part that is more than words. */
export const article = {
  headlineByUs: (paper: string) => `headline by ${paper}`,
  headlineByUsWhole: (paper: string) => `Headline by ${paper}, from the lead: the piece came without one.`,
  paidBy: (sponsor: string) => `paid by ${sponsor}`,
  why: "Why: {reason}",
  whyLabelled: "Why it is labelled: {reason}",
  onThisStory: (articles: number) => `${counts.articles(articles)} on this story`,
  published: "Published",
  updated: "updated {time}",
  minutes: (minutes: number) => `${minutes} min read`,
  inLanguage: (language: string) => `in ${language}`,
  changed: (revisions: number) => (revisions === 1 ? "changed once: see what" : `changed ${times(revisions)}: see what`),
  /** The page that shows what changed. */
  changes: {
    title: "What changed",
    of: (title: string) => `What changed in “${title}”`,
    about: "In {article}, as it stood here at each time. {removed} is what was taken out, {added} what was put in.",
    removedSample: "Struck through",
    addedSample: "underlined",
    description: (title: string) => `Every change of “${title}” since it first stood here, sentence by sentence.`,
    bySource: "{time}: changed by {source}",
    byPaper: "{time}: corrected by this paper",
    corrections: "What was corrected and why stands under the article.",
    headline: "Headline",
    standfirst: "Standfirst",
    text: "Text",
    summary: (added: number, removed: number, changed: number, moved: number) =>
      [changed > 0 && `${sentences(changed)} changed`, added > 0 && `${sentences(added)} added`, removed > 0 && `${sentences(removed)} removed`, moved > 0 && `${sentences(moved)} moved`].filter(Boolean).join(", "),
    textSame: "No word of the text changed.",
    skipped: (count: number) => `${sentences(count)} unchanged`,
    removed: "removed:",
    added: "added:",
    until: "end of change",
    /** Where a sentence stood before, and where it stands now. */
    left: "moved from here",
    moved: "moved here:",
    cut: "This text is very long: only its beginning is compared.",
    first: "{time}: it first stood here.",
    older: "Earlier changes",
    latest: "Latest changes",
    pages: "More changes",
  },
  aside: "About this piece",
  summaryOnly: "Its feed gives only this summary.",
  readOn: (host: string) => `Read on at ${host}`,
  moreFrom: "More from {source}",
  by: (title: string, source: string) => `${title}, by ${source}.`,
  tableScrolls: "Table, scrolls sideways",
  tools: { share: "Share", copied: "Link copied", refused: "Copy the address", listen: "Listen", stop: "Stop", print: "Print" },
  /** One piece that several sources printed. */
  printings: {
    firstBy: "first published by {source}",
    first: "First published by",
    /** Where its own source did: the day stands behind it. */
    before: "published before by this source",
    beforeTitle: "Published before by this source",
    also: "Also printed by",
    again: "Published again by this source",
    alsoIn: (sources: number) => `also in ${otherSources(sources)}`,
    more: (count: number) => printings(count),
  },
  kind: {
    term: "This piece",
    paidFor: "Paid for by",
    quotes: "Quotes",
    because: (kind: string) => `Why ${kind}: {reason}`,
    byDefault: (kind: string) => `Filed as ${kind} because nothing in it says otherwise.`,
    meanings: "What the labels mean",
  },
  origin: {
    title: "Where this comes from",
    disclaimer: "Disclaimer by the source.",
    publishedAt: "Published at",
    named: "Source named",
    facts: "Facts from",
    dateline: "Dateline",
    readFrom: "Read from",
    date: "Date",
    how: "How it came here",
    theFeed: (host: string) => `the feed of ${host}`,
    documentLines: (document: string, first: number, last: number) => `${document}, lines ${first} to ${last}`,
    document: "Document",
    lines: "Lines",
    lineRange: (first: number, last: number) => `${first} to ${last}`,
    page: "Page",
    pageOf: (page: number) => `${page} of the origin`,
    checksum: "Checksum",
    importer: "Importer",
    feed: "Feed",
    readHere: "Read here",
  },
};
