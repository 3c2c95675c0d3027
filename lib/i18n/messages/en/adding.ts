import { counter } from "../../plural";

const entries = counter("en", { one: "entry", other: "entries" });
const words = counter("en", { one: "word", other: "words" });
const problems = counter("en", { one: "thing was repaired or skipped", other: "things were repaired or skipped" });

/** Adding a source by its address: looking, choosing, adding. */
export const adding = {
  title: "Add a site or feed",
  lead: "Give the address of a site, and its feeds are found. Nothing is added until you have seen what it would bring.",
  address: "Address",
  addressHint: "A site or feed, a YouTube channel, a subreddit (r/name), a profile of the fediverse (@name@server), and much else.",
  manner: "How it is asked for",
  mannerLead: "Only where a site wants it. What stands here is sent to the address’s own host alone.",
  userAgent: "User agent", userAgentHint: "Instead of this paper’s own name.",
  headers: "Further headers", headersHint: "One a line, such as X-Key: 1234.",
  user: "Name for signing in", password: "Password", passwordKept: "Left empty, the one given before stays.",
  look: "Look",
  looking: "The site is asked, then up to eleven addresses where its feeds may be, at most one a second. This takes half a minute at most.",
  lookingFor: "Looking …",
  byHand: "Add a source without a feed",
  // What was found.
  none: "No feed was found",
  noneWhy: "The address answers, but neither it nor any place where its feeds may be gave a feed.",
  incomplete: "The time was over before everything was tried.",
  tried: "What was tried", transcript: "Requests and answers", said: "In English, as it was logged",
  by: { address: "The address itself", declared: "The page names it as its feed", platform: "Where this platform keeps its feeds", anchor: "The page links to it", software: "Where this software keeps its feeds", guess: "Where many sites keep their feed" },
  found: (count: number) => `Feeds: ${count}`,
  choose: "Read this feed",
  untitled: "Without a title",
  existing: "There already is {source}, which has this feed.",
  texts: { whole: "gives whole texts", summaries: "gives summaries only", both: "gives whole texts and summaries", none: "gives titles only" },
  entries, words, problems,
  often: { hourly: (count: number) => `about ${count} an hour`, daily: (count: number) => `about ${count} a day`, weekly: (count: number) => `about ${count} a week`, monthly: (count: number) => `about ${count} a month`, yearly: (count: number) => `about ${count} a year`, unknown: "how often is not known" },
  latest: "Its last entries, as they would stand in the paper",
  noDate: "no date", wholeText: "whole text", summaryOnly: "summary",
  empty: "The feed has no entries at the moment.",
  inEntry: (number: number) => `Entry ${number}`,
  more: (count: number) => `and ${count} more`,
  // What becomes of it.
  source: "Source",
  sourceLead: "Readers see who speaks. A feed belongs to a source, a source may have several.",
  newSource: "A new source", likely: "{source}, to which it probably belongs", another: "Another source of this paper",
  anotherName: "Its name, or the last part of its address",
  about: "About a new source",
  name: "Name", control: "Who controls it", evidence: "What that rests on", evidenceHint: "Without it, who controls the source stays unknown.",
  country: "Country", language: "Language", topic: "Topic", noTopic: "As the words of each piece show", topicHint: "For pieces that show none themselves.",
  every: "How often it is looked at", automatic: "As often as it publishes",
  minutes: (count: number) => `Every ${count} minutes`, hours: (count: number) => (count === 1 ? "Every hour" : `Every ${count} hours`),
  add: "Add",
  again: "Look at another address",
  asked: "Readers ask for this.",
  // On the source's page, afterwards.
  feeds: "Feeds", noFeeds: "No feed belongs to this source yet.", addOne: "Add a feed",
  states: {
    waiting: "It is read within seconds; open this page again to see what came.", none: "No worker runs, so nothing is read. Start one with npm run worker.", read: "Read. {count} came last.", paused: "Paused.", gone: "Gone for good.", failed: "It could not be read.",
  },
  next: "Looked at next {time}", last: "last {time}", articlesSoFar: (count: number) => `${entries(count)} read so far`,
  problemsOf: {
    again: "What was found is no longer kept. Look at the address again.", choose: "Choose at least one feed.", source: "There is no such source in this paper. Give its name, or the last part of its address.",
    evidence: "Say what the statement about who controls it rests on, or leave it unknown.", name: "A new source needs a name.", invalid: "Something in it is not right. Look at the fields and send it again.",
    "rate-limited": "So many addresses were looked at that this has to wait a few minutes.", conflict: "It has changed in the meantime. Look at it again.", "not-found": "It is no longer there.", other: "That could not be done. Try again in a moment.",
  },
};
