import type { FrontRule } from "@/lib/stories/types";
import { counter } from "../../plural";
import { counts } from "./counts";

const number = (value: number) => value.toFixed(2);
const places = counter("en", { one: "place", other: "places" });
const others = counter("en", { one: "other origin", other: "other origins together" });

const rules: Record<FrontRule, string> = {
  comment: "What only comments, without news of its own, never leads.",
  alone: "What one source alone tells does not lead while several tell something else.",
  topic: "No topic takes more than two places in a row, nor more than two of the first four.",
  source: "No source gives the headline to more than one of the first four, nor to more than two of any six in a row.",
  side: "No kind of control is behind more than four of any six in a row.",
  singles: "Pieces of one source take one of four places at the most.",
  due: "After eight stories the next piece of a single source has its turn.",
  others: "Rules moved others round it.",
};

/** How the front page comes about. */
export const ranking = {
  why: "Why here?",
  place: (place: number, bySum: number) => `Place ${place}.${place === bySum ? "" : ` ${places(Math.abs(place - bySum))} ${place < bySum ? "higher" : "lower"} than its sum alone would put it.`}`,
  rules,
  terms: "What it is worth, origin by origin",
  worth: number,
  someAgency: "An agency that is not named",
  others,
  sum: "together at {time}; half of that after each 12 hours, as for all",
  repeating: (articles: number) => `${counts.articles(articles)} ${articles === 1 ? "repeats" : "repeat"} others, and ${articles === 1 ? "adds" : "add"} nothing.`,
  unknown: "Its sum has not been worked out yet.",
  formula: "How the order comes about",
  page: {
    title: "How the front page is ordered",
    description: "The formula that orders the front page, with its constants, and the rules that stand above it.",
    lead: "No editor, no payment and no click decides what stands where. A sum does that anybody can add up again, and a few rules. Under each story, “Why here?” shows its terms.",
    sum: {
      title: "The sum",
      origins: "A story is worth the sum of its independent origins. An origin is a newsroom, or an agency, that tells it first hand. Articles that repeat another (printed after it, sharing a good part of its text, carrying an agency’s name, naming another outlet for what they tell, or linking to its piece) add nothing, however many they are. Several pieces of one source count once, by the one that is worth most.",
      weight: "What an origin is worth when its piece appears depends on what kind of piece that is:",
      release: (worth: string) => `A release or paid piece that newsrooms repeat is worth ${worth}.`,
      decay: (hours: number) => `Every origin loses half of its worth in ${hours} hours. All lose alike, so waiting never changes the order: a story falls because others come, and rises when somebody tells something first hand.`,
      kept: "What is kept of each story is the logarithm of that sum, counted on by the hours:",
      formula: (hours: number) => `heat = log2( w1 × 2^((t1 − T) / ${hours}) + w2 × 2^((t2 − T) / ${hours}) + … ) + T / ${hours}`,
      legend: "w is the worth of an origin by its kind, t the hours from 1 January 2000 (UTC) until its piece appeared, T that of the newest. The hotter of two stories is worth more at every moment.",
    },
    rules: {
      title: "The rules above it",
      lead: "They move an entry only past such as are worth at least a quarter as much, except the first. Where no entry within that reach fits, the sum stands.",
      sponsored: "What was paid for never stands among the stories. It has a place of its own at the end of the page.",
    },
    headline: {
      title: "Whose headline a story carries",
      lead: "Where no edition names a story, it carries the headline with most points, of equals the earliest:",
      news: (news: number, view: number) => `${news} points for a report, an agency’s copy, a live blog, an interview or an analysis, ${view} for comment, ${news} off for what is sent out, paid for or satire`,
      language: (points: number) => `${points} for the language of most of its articles`,
      names: (points: number) => `up to ${points} for the words that most headlines share`,
      origin: (points: number) => `${points} for telling it first hand, and ${points} for an independent, public-service or agency source`,
      plain: (points: number) => `${points} for saying what happened: no question, no tease, no shouting, neither far too short nor too long`,
      change: (points: number) => `A headline stays until another has ${points} points more. The standfirst is that of the same article, or of the next best that has one.`,
    },
    latest: "Latest, topics and sources are ordered by time alone.",
  },
};
