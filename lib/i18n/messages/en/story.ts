import { counts } from "./counts";

const coverage = (articles: number, sources: number) => `${counts.articles(articles)} from ${counts.sources(sources)}`;

/** Stories, and the front page that is made of them. */
export const story = {
  coverage,
  sideBySide: "Side by side",
  /** What follows the number of articles on a card. */
  restOfCoverage: (sources: number) => ` from ${counts.sources(sources)}, side by side`,
  description: (articles: number, sources: number) => `${coverage(articles, sources)}, side by side.`,
  elsewhere: (articles: number, sources: number) => `Same story elsewhere, ${coverage(articles, sources)}`,
  all: "All of them side by side",
  /** Articles of one kind of control in a story: "4 independent". */
  part: (articles: number, control: string) => `${articles} ${control}`,
  byControl: "Articles by who controls their sources",
  updated: "updated {time}",
  storyUpdated: "Story, updated {time}",
  dividedBy: "Divided by who controls the sources, and by that alone.",
  newestShown: (shown: number) => `The newest ${shown} are shown.`,
  paid: "Paid pieces about it",
  timeline: "Who said it when",
  timelineLead: "The oldest first.",
  front: {
    title: (paper: string) => `${paper}: every story from more than one side`,
    singles: "Told by one source so far",
    paid: "Paid for",
    paidLead: "Kept apart from the news. Each piece says why it carries its label.",
    blank: "This paper is still blank",
    blankWhy: "Nothing has been brought in yet, so there is nothing to print. Bring in a document of your own, a saved page, a text or Markdown file:",
    blankDemo: "Or load the demo edition to see what a full paper looks like:",
  },
};
