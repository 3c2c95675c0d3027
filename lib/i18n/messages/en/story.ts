import type { HeadlineReason, OriginTie, StoryFace } from "@/lib/stories/types";
import { counter } from "../../plural";
import { counts } from "./counts";

const independent = counter("en", { one: "independent origin", other: "independent origins" });

type Covered = Pick<StoryFace, "articleCount" | "sourceCount" | "voiceCount">;

/** How many tell it first hand, where those are fewer than its sources: ", 3 independent origins". */
const firstHand = ({ sourceCount, voiceCount }: Covered): string => (voiceCount < sourceCount ? `, ${independent(voiceCount)}` : "");

const coverage = (story: Covered) => `${counts.articles(story.articleCount)} from ${counts.sources(story.sourceCount)}${firstHand(story)}`;

/** Stories, and the front page that is made of them. */
export const story = {
  coverage,
  sideBySide: "Side by side",
  /** What follows the number of articles on a card. */
  restOfCoverage: (story: Covered) => ` from ${counts.sources(story.sourceCount)}${firstHand(story) || ", side by side"}`,
  description: (story: Covered) => `${coverage(story)}, side by side.`,
  elsewhere: (story: Covered) => `Same story elsewhere, ${coverage(story)}`,
  all: "All of them side by side",
  /** Articles of one kind of control in a story: "4 independent". */
  part: (articles: number, control: string) => `${articles} ${control}`,
  byControl: "Articles by who controls their sources",
  updated: "updated {time}",
  storyUpdated: "Story, updated {time}",
  dividedBy: "Divided by who controls the sources, and by that alone.",
  newestShown: (shown: number) => `The newest ${shown} are shown.`,
  older: "Older articles of a story",
  moreOfSide: (articles: number) => `${counts.articles(articles)} more`,
  languages: "Languages:",
  noLanguage: "not recognised",
  kinds: "Kinds of piece:",
  first: "first here",
  headlineChanged: "{source} changed its headline",
  headline: {
    named: "Headline by the edition.",
    by: "Headline by {source},",
    because: (reasons: string) => `because ${reasons}.`,
    reasons: {
      news: "it reports and does not comment", language: "it is in the language of most articles", names: "it has the words that most headlines share", origin: "it is told first hand by a source with no side of its own",
      plain: "it says what happened", kept: "no other is clearly better",
    } satisfies Record<HeadlineReason, string>,
    standfirst: "The lines under it are by {source}.",
    rules: "The rules",
  },
  origins: {
    line: (articles: number, origins: number) => `${counts.articles(articles)}, ${independent(origins)}`,
    all: (origins: number) => `${independent(origins)}; none of them repeats another, as far as their texts tell.`,
    repeat: (articles: number, name: string) => `${articles} ${articles === 1 ? "repeats" : "repeat"} ${name}`,
    ties: {
      reprint: (articles: number) => `${articles} printed after it`, passages: (articles: number) => `${articles} with passages of its text`, agency: (articles: number) => `${articles} under its name`,
      named: (articles: number) => `${articles} naming it for what ${articles === 1 ? "it tells" : "they tell"}`, link: (articles: number) => `${articles} linking to its piece`,
    } satisfies Record<OriginTie, (articles: number) => string>,
    sharesWith: (percent: number) => `${percent} % of its text stood before in {origin}`,
    repeats: { reprint: "printed after {origin}", passages: "shares passages with {origin}", agency: "under the name of {origin}", named: "names {origin} for what it tells", link: "links to {origin}" } satisfies Record<OriginTie, string>,
    how: "Found by comparing texts, and by what they say of where they have it from. Who repeats without saying so, in words of their own, is not found.",
  },
  compare: {
    title: "Side by side",
    pair: "Two of them side by side",
    link: "Compare",
    another: "Set another beside the other one",
    of: "In the story {story}",
    how: "What stands in both in the same words is grey; what both say in other words is underlined with dots; the rest only one of them says.",
    otherLanguages: "The two are in different languages, so their sentences are not compared, only names and numbers.",
    earlier: "the earlier of the two",
    onlyHere: "Only here",
    nothing: "No name, number or quotation that the other lacks.",
    names: "Names", numbers: "Numbers", quotes: "Quotations",
    share: (percent: number) => `${percent} % of its text stands in the other in the same words.`,
    marks: { shared: "in both", close: "said otherwise in the other" },
    cut: "Only its beginning was compared.",
    choose: "Beside which?",
    beside: "Choose what to set beside {article} ({source}), in the story {story}.",
    alone: "Nobody else tells it here.",
  },
  paid: "Paid pieces about it",
  timeline: "Who said it when",
  timelineLead: "The oldest first.",
  timelineOfNewest: "The newest articles, the oldest of them first.",
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
