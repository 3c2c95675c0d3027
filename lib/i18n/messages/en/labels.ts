import type { Control, Kind, Topic } from "@/lib/closed-lists";

type Label = { word: string; short: string; meaning: string };

/** Who controls a source, in words: the full name, the word for a count ("4 independent"), and what it means. */
const controls: Record<Control, Label> = {
  independent: { word: "Independent", short: "independent", meaning: "Privately or trust owned, and no government, party or parent industry decides what it prints." },
  state: { word: "State-run", short: "state-run", meaning: "Owned or directed by a government, which also appoints those who edit it." },
  "public-service": { word: "Public service", short: "public service", meaning: "Publicly funded under a charter that keeps the government of the day out of the newsroom." },
  party: { word: "Party", short: "party", meaning: "Owned or directed by a political party or movement." },
  company: { word: "Company", short: "company", meaning: "Speaks for the company that pays for it: a newsroom, a corporate blog, a press-release service." },
  wire: { word: "News agency", short: "news agency", meaning: "Sells reports to other outlets, which print them whole or in part." },
  trade: { word: "Trade press", short: "trade press", meaning: "Written for one industry and usually paid for by it, through subscriptions and advertising." },
  community: { word: "Community", short: "community", meaning: "Kept by its own writers or readers: blogs, newsletters, local volunteers." },
  unknown: { word: "Not known", short: "not known", meaning: "Nobody has yet established who owns or directs it." },
};

/** What kind of piece an article is; `short` within a sentence, `many` after a number above one. */
const kinds: Record<Kind, Label & { many: string }> = {
  report: { word: "Report", short: "report", many: "reports", meaning: "Says what happened and who says so." },
  analysis: { word: "Analysis", short: "analysis", many: "analyses", meaning: "Explains or weighs what others have reported." },
  opinion: { word: "Opinion", short: "opinion", many: "opinion pieces", meaning: "Argues its writer's own view." },
  editorial: { word: "Editorial", short: "editorial", many: "editorials", meaning: "Argues the outlet's view." },
  interview: { word: "Interview", short: "interview", many: "interviews", meaning: "Lets one person answer at length." },
  "press-release": { word: "Press release", short: "press release", many: "press releases", meaning: "Written by the organisation that it is about, and printed as sent." },
  sponsored: { word: "Sponsored", short: "sponsored", many: "sponsored pieces", meaning: "Paid for, or written to sell. Never stands among the leading stories." },
  "wire-copy": { word: "Agency copy", short: "agency copy", many: "pieces of agency copy", meaning: "Taken over from a news agency, whole or nearly so." },
  "live-blog": { word: "Live blog", short: "live blog", many: "live blogs", meaning: "A running log, newest entry first." },
  review: { word: "Review", short: "review", many: "reviews", meaning: "Judges a work, a product or a performance." },
  satire: { word: "Satire", short: "satire", many: "pieces of satire", meaning: "Invented to mock. Nothing in it is reported." },
  correction: { word: "Correction", short: "correction", many: "corrections", meaning: "Puts an earlier piece right." },
};

/** The topics every paper starts with. */
const topics: Record<Topic, string> = {
  world: "World", politics: "Politics", business: "Business", markets: "Markets", technology: "Technology", science: "Science",
  climate: "Climate", health: "Health", society: "Society", culture: "Culture", sport: "Sport", crime: "Crime",
};

export const labels = {
  controls,
  kinds,
  topics,
  /** What the paper says of an invented outlet, wherever its name stands. */
  demo: "Invented for the demo edition: no such outlet exists.",
  demoMark: "demo",
  /** Read out after the mark. */
  demoMarkRest: " outlet, invented",
};
