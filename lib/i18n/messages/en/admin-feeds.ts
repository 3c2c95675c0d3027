import { counter } from "../../plural";

const articles = counter("en", { one: "article", other: "articles" });
const entries = counter("en", { one: "entry", other: "entries" });
const feeds = counter("en", { one: "feed", other: "feeds" });

/** The feeds of the paper as admins tend them. */
export const adminFeeds = {
  title: "Feeds",
  lead: "Where the news comes from by itself: how each feed is doing, when it is looked at next and why, and everything that may be done about it.",
  all: "All feeds",
  list: {
    columns: { title: "Feed", state: "State", lastSuccessAt: "Last success", nextCheckAt: "Next look", lastNewAt: "Last news", format: "Format", fixedSeconds: "Interval", weeks: "Articles a week" },
    filters: {
      address: { label: "Address" }, source: { label: "Source" }, state: { label: "State", options: { active: "Active", paused: "Paused", gone: "Gone" } },
      trouble: { label: "In trouble" }, silent: { label: "Silent for 30 days" },
    },
    sorts: {
      id: { desc: "Latest first", asc: "First ones first" }, url: { asc: "By address", desc: "By address, from the end" },
      failures: { desc: "Most failures first", asc: "Fewest failures first" }, lastNewAt: { asc: "Longest silent first", desc: "Latest news first" },
    },
    none: "There are no feeds yet. Add a site by its address to bring the first.",
  },
  choose: (title: string) => `Choose ${title}`,
  /** What came of a look; why a fetch failed is said in `fetching`. */
  outcomes: {
    new: "brought something new", known: "nothing new", unchanged: "not changed", incomplete: "not everything could be stored", unreadable: "What came is no feed that can be read.",
  },
  never: "not yet",
  times: (count: number) => `${count} times in a row`,
  looking: "being looked at",
  automatic: "automatic",
  every: (minutes: number) => (minutes < 60 ? `every ${minutes} minutes` : minutes % 60 === 0 ? (minutes === 60 ? "every hour" : `every ${minutes / 60} hours`) : `every ${Math.floor(minutes / 60)} h ${minutes % 60} min`),
  weeks: (counts: string) => `${counts} articles a week`,
  bulk: {
    title: "With the chosen ones", acts: { check: "Look now", pause: "Pause", resume: "Go on", interval: "Set the interval", delete: "Delete, keep the articles" },
    sure: "Yes, delete the chosen feeds", interval: "Interval",
  },
  told: {
    edited: "Changed. It is looked at with that within seconds.", same: "Nothing was different.", check: "It will be looked at within seconds.", pause: "It is paused. What is here stays.", resume: "It goes on, and is looked at within seconds.",
    moved: "It belongs to another source now.", "moved-along": "It belongs to another source now, and the articles that it alone brought follow within moments.",
    deleted: "The feed was deleted. Its articles stay.", dropping: "The feed is being deleted with the articles that it alone brought.",
  },
  bulkTold: {
    check: (count: number) => `${feeds(count)} will be looked at within seconds.`, pause: (count: number) => `${feeds(count)} paused.`, resume: (count: number) => `${feeds(count)} will go on.`,
    interval: (count: number) => `${feeds(count)} with another interval.`, delete: (count: number) => `${feeds(count)} deleted. Their articles stay.`,
  },
  bulkSame: (count: number) => `With ${feeds(count)} there was nothing to do.`,
  problems: {
    none: "Choose feeds first: tick the boxes before them.", sure: "To delete, tick that you are sure.", address: "No feed was found at this address. Look at it in a browser, or save it anyway.", taken: "Another feed has this address. Two would bring everything twice.",
    source: "There is no such source. Give the last part of its address, or its exact name.", headers: "A header is not one that may be sent: one a line, as Name: value. What steers the connection, signs in or holds cookies is not among them.",
    interval: "An interval is between 5 minutes and 24 hours.", "not-found": "This feed is no longer there.", invalid: "Something in it is not right. Look at the fields and send it again.",
    conflict: "It has changed in the meantime. Look at it again.", other: "That could not be done. Try again in a moment.",
  },
  facts: {
    source: "Source", address: "Address", site: "Site", state: "State", format: "Format", language: "Language", lastChecked: "Last look", lastSuccess: "Last success", lastNew: "Last news", next: "Next look",
    interval: "Interval", weeks: "Articles a week", articles: "Articles", added: "Added", movedTo: "Says it has moved to", hub: "Hub",
  },
  hubs: {
    off: "Not subscribed to: no hub can reach this paper, or it has not been asked yet", new: "About to be asked", asked: "Asked; it has yet to verify the subscription", verified: "Tells of news at once",
    denied: "Refused the subscription", failed: "Could not be subscribed to", ended: "Let go",
  },
  hubLast: "last",
  articles: (led: number, alone: number) => `${articles(led)} in its words, ${alone} of them from it alone`,
  trouble: "In trouble",
  toSource: "The source",
  now: {
    title: "The look", waiting: "It begins within seconds.", again: "See how far it is",
    stages: { leased: "A worker has taken it.", turn: "It waits for its turn at the host.", fetching: "The host is asked; its answer is awaited.", fetched: "It has come, and waits until others are read.", reading: "It is being read.", storing: "Entries are being stored." },
    progress: "{done} of {total} entries, {added} new",
  },
  check: "Look now", pause: "Pause", resume: "Go on", test: "Test now",
  testHint: "A test fetches and reads it, and stores nothing.",
  edit: "How it is read", editLead: "What is different goes with the next look, within seconds.",
  fields: {
    url: "Address", anyway: "Save it even if no feed is found there now", title: "Name here", titleHint: (own: string) => `Left empty: ${own}`, userAgent: "User agent", userAgentHint: "Instead of this paper’s own name.",
    headers: "Further headers", headersHint: (kept: string) => `One a line, such as X-Key: 1234. They go to its own host alone. ${kept} stands for a value that is set and not shown.`,
    interval: "Interval", user: "Name for signing in", password: "Password", signIn: "Signing in", passwordSet: "A name and a password are set. They are never shown; give both to replace them.", passwordNone: "For feeds that want one. It is never shown again.", forget: "Remove name and password",
  },
  save: "Save",
  move: "Give it to another source", moveLead: "What comes from now on belongs to that source.", moveSource: "Source", moveSourceHint: "The last part of its address, or its name.",
  moveAlong: "Take the articles along that it alone brought", moveAlongHint: "What another feed or a document carries as well stays where it is.", moveSubmit: "Move it",
  deletion: "Delete it", deletionLead: "It is not looked at any more. Added again, it brings nothing twice.",
  deletionKeep: "Delete, keep its articles", deletionDrop: (count: number) => `Delete with ${articles(count)} that it alone brought`,
  deletionDropLead: "They are deleted for good with their comments and earlier versions: no feed and no document brings them back. What something else carries as well stays.",
  deletionSure: "Yes, delete these articles for good",
  looks: "The last looks", looksColumns: { at: "When", outcome: "What came of it", took: "Took" },
  brought: (added: number, updated: number) => `${added} new, ${updated} changed`, ms: (ms: number) => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`),
  pages: { title: "Full texts", lead: "Pages that were fetched because the feed gives only summaries: of its last 500 articles." },
  report: "What the last reading found",
  reportWords: { entries, added: "new", updated: "changed", known: "known", carried: "known from elsewhere", deleted: "deleted here before", dropped: "dropped by rules", failed: "not stored" },
  problemsTitle: "Skipped and repaired", inEntry: (place: number) => `Entry ${place}`, more: (count: number) => `and ${count} more`, english: "In English, as it was logged",
  transcript: {
    title: "Requests and answers", lead: "As they went over the wire. Passwords, cookies and the values of own headers are blanked.", sent: "Sent", answered: "Answered", noAnswer: "no answer", notes: "Remarks",
    size: (wire: string, body: string) => `${wire} over the wire, ${body} unpacked`, none: "Nothing was sent.",
  },
  tested: {
    title: (name: string) => `Test of ${name}`, lead: "What a look would find now. Nothing of it is stored.", waiting: "A worker fetches and reads it.", running: "It is being fetched and read.", again: "See whether it is done", back: "Back to the feed",
    gone: "This test ended without a result.", fine: (count: number, took: string) => `It is a feed of ${entries(count)}; that took ${took}.`, movedTo: "It says that it has moved for good to", first: "What its entries are", firstOf: (shown: number, count: number) => `The first ${shown} of ${count}.`,
    standings: { new: "new", changed: "changed", known: "known", deleted: "deleted here before", dropped: "dropped by rules", unusable: "cannot be read" }, columns: { entry: "Entry", standing: "Is", article: "Article" }, untitled: "Without a title",
  },
};
