import type { StoryFace } from "@/lib/stories/types";
import { counts } from "./counts";

type Covered = Pick<StoryFace, "articleCount" | "sourceCount" | "shared">;

/** Of the sources of a story, how many print the same: ", 3 of them printing the same piece". */
function alike({ sourceCount, shared }: Covered): string {
  if (!shared) return "";
  const who = shared.sources === sourceCount ? "all" : `${shared.sources} of them`;
  return `, ${who} ${shared.pieces === 1 ? "printing the same piece" : `sharing ${shared.pieces} pieces`}`;
}

const coverage = (story: Covered) => `${counts.articles(story.articleCount)} from ${counts.sources(story.sourceCount)}${alike(story)}`;

/** Stories, and the front page that is made of them. */
export const story = {
  coverage,
  sideBySide: "Side by side",
  /** What follows the number of articles on a card. */
  restOfCoverage: (story: Covered) => ` from ${counts.sources(story.sourceCount)}${alike(story) || ", side by side"}`,
  description: (story: Covered) => `${coverage(story)}, side by side.`,
  elsewhere: (story: Covered) => `Same story elsewhere, ${coverage(story)}`,
  oneVoice: "A piece that several sources print counts as one voice.",
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
