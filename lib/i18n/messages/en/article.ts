import { counter } from "../../plural";
import { counts } from "./counts";

const times = counter("en", { one: "time", other: "times" });

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
  changed: (revisions: number) => (revisions === 1 ? "changed once" : `changed ${times(revisions)}`),
  aside: "About this piece",
  moreFrom: "More from {source}",
  by: (title: string, source: string) => `${title}, by ${source}.`,
  tableScrolls: "Table, scrolls sideways",
  tools: { share: "Share", copied: "Link copied", refused: "Copy the address", listen: "Listen", stop: "Stop", print: "Print" },
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
