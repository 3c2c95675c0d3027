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
  sum: (hours: number) => `together at {time}; half of that after each ${hours} hours, as for all`,
  repeating: (articles: number) => `${counts.articles(articles)} ${articles === 1 ? "repeats" : "repeat"} others, and ${articles === 1 ? "adds" : "add"} nothing.`,
  unknown: "Its sum has not been worked out yet.",
  formula: "How the order comes about",
  own: {
    open: "Order it my way",
    lead: "Change what counts, and this browser orders the stories anew with the formula that the paper uses. The choice stays in this browser; everybody else sees the paper’s order.",
    halfLife: "What an origin tells is worth half after",
    hours: (hours: number) => (hours < 24 ? `${hours} hours` : hours === 24 ? "a day" : `${hours / 24} days`),
    weights: "What it is worth when it appears, where a report is worth 1.00",
    kinds: { wire: "Agency copy", analysis: "Analysis", comment: "Comment and reviews", release: "Releases that newsrooms repeat" },
    rules: "Rules for variety",
    rulesNote: "No topic, source or side fills the page, and comment never leads. Without them the sums alone decide.",
    back: "Back to the paper’s order",
    notice: "This is an order of your own, made in this browser.",
    place: "{place} · here by your choice; place {paper} in the paper’s order",
    same: "{place} · as in the paper’s order",
    further: "{place} · not among the first {places} of the paper’s order",
    said: "{moved} of {places} places are others than in the paper’s order. First: {first}",
    restored: "This is the paper’s order again.",
    failed: "The order could not be made: the terms of the sums did not arrive. This is the paper’s order.",
    limit: (candidates: number) => `It chooses among the ${candidates} entries, at the most, that the paper’s order considers. Of a story with more than twelve origins, those beyond are counted as the paper counts them.`,
  },
  at: {
    title: "The front page as it was",
    titleAt: (time: string) => `The front page of ${time}`,
    description: "The front page of any time since the paper keeps it, in the order of then and with the reasons of then.",
    lead: "The paper keeps its front page whenever the order has changed, at most every quarter of an hour: all of two days, then one of each hour for a month, then one of each day.",
    choose: "Go to a time",
    time: "Day and time (UTC)",
    go: "Show",
    note: "This is the front page as it stood on {time}. Headlines, order and reasons are those of then.",
    earlier: "Earlier",
    later: "Later",
    now: "The front page of now",
    left: (entries: number) => (entries === 1 ? "One entry that stood here was hidden, deleted or taken apart since, and is left out." : `${entries} entries that stood here were hidden, deleted or taken apart since, and are left out.`),
    constants: "The constants of the formula were others then than now.",
    latest: "The latest",
    first: "It is kept from {time} on.",
    none: "No front page was kept so far.",
    link: "Earlier front pages",
    pages: "Other times",
  },
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
