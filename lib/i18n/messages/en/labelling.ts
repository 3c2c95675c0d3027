import { counter } from "../../plural";

const readers = counter("en", { one: "reader", other: "readers" });

/** Disputes of labels: what readers hold against them, and the moderators' queue of that. */
export const labelling = {
  /** Behind a label, where one click says why. */
  whyKind: "why this label", whyControl: "Who controls it, and how that is known",
  title: "Is this label wrong?",
  lead: "Say what it should be and why. A moderator decides; the decision stands in the public log with its reason, and you are told.",
  labels: { kind: "Kind of piece", topic: "Main topic", control: "Who controls the source" },
  on: "Of", says: "It says", because: "Because", noReason: "No reason is on record.", noEvidence: "Nobody has looked yet: nothing is on record.", noTopic: "no topic",
  should: "It should say", choose: "Choose", why: "Why", whyHint: "What in the piece shows it, or where it can be looked up. Moderators read it, nobody else.",
  controlHint: "Name what it rests on: an imprint, a register, a law, with its address where there is one.",
  send: "Send it", again: "Change what you sent", withdraw: "Take it back", back: "Back",
  told: { sent: "Thank you. A moderator will look at it, and you are told what becomes of it.", joined: "Others have said so too: your voice is counted.", changed: "What you sent is changed.", decided: "A moderator has looked at what you said of this label, and it stands.", withdrawn: "You have taken it back." },
  problems: {
    value: "Choose what it should say: something else than it says.", why: "Say why in a few words.", "rate-limited": "Twenty labels a day are the most. Come back tomorrow.", forbidden: "While you are suspended you cannot dispute labels.",
    "not-found": "That is not here any more.", conflict: "It was decided in this very moment. Look at it again.", invalid: "Choose what it should say, and say why.", other: "That could not be done. Try again in a moment.",
  },
  decided: "Decided before",
  decisions: { upheld: (said: string) => `It stands: ${said}.`, overruled: (said: string, value: string) => `It was ${said}, and is ${value}.`, moot: (said: string) => `It was ${said}, and changed by itself.`, open: "It waits for a moderator." },
  reason: (words: string) => `The reason: ${words}.`, act: "In the public log",
  wrong: { kind: "Is that the wrong kind?", topic: "Is that the wrong topic?", control: "Is that wrong?" },
  notice: { upheld: "A label that you disputed stands", overruled: "A label that you disputed was changed", moot: "A label that you disputed has changed by itself", open: "A label that you disputed waits for a moderator" },
  own: {
    title: "Labels you disputed", lead: "What you hold to be wrong, and what became of it. Nobody but moderators sees it.", empty: "You have not disputed a label",
    emptyWhy: "Every article and every source has a link under its labels by which you can say that one is wrong.", should: "You say", gone: "What it was on is not here any more.", change: "Change it",
    states: { open: "Open", upheld: "It stands", overruled: "Changed", moot: "Changed by itself" },
  },
  control: {
    known: "Known from", said: "Said by", origins: { rule: "this paper’s register of known outlets", edition: "the document that brought it", admin: "an admin of this paper" },
    on: (origin: string, day: string) => `${origin}, on ${day}`,
    holds: "Holds", since: (day: string) => `since ${day}`, until: (day: string) => `until ${day}`, between: (from: string, until: string) => `from ${from} to ${until}`,
    atTheTime: (label: string) => `when this appeared; today: ${label}`,
    history: "Who controlled it before", corrected: "Statements that were put right", putRight: (day: string) => `put right on ${day}`,
    unknown: "Nobody has looked yet who owns or pays for it. If you know, say so, and name where it can be looked up.", help: "Say who controls it",
  },
  /** What in a piece shows its kind: where it stood. */
  seen: "What shows it",
  where: { markup: "in its markup", feed: "in its feed", address: "in its address", title: "in its headline", head: "above its text", text: "in its text", end: "at its end", byline: "in its byline", dateline: "in its dateline", disclaimer: "in its disclaimer", links: "in its links" },
  queue: {
    title: "Labels", lead: "Labels that readers hold to be wrong. Who controls a source is for admins to decide.",
    columns: { on: "Of", label: "Label", said: "It said", voices: "Readers", state: "State", createdAt: "Since" },
    filters: { state: { label: "State", options: { open: "Open", upheld: "Upheld", overruled: "Overruled", moot: "Changed by itself" } } },
    sorts: { id: { desc: "Newest first", asc: "Oldest first" }, voices: { desc: "Most disputed first", asc: "Least disputed first" } },
    none: "No label is disputed.", gone: "something that is gone", all: "All disputed labels",
    disputedBy: (count: number) => `${readers(count)} ${count === 1 ? "disputes" : "dispute"} it`, wants: (value: string, count: number) => `${value}: ${readers(count)}`, more: (count: number) => `and ${readers(count)} more`, wanted: "What it should say",
    see: "See it in the paper", saysNow: "It says now",
    uphold: "The label stands", upholdLead: "It outlives every later reading, as a correction does. Whoever disputed it is told, with the reason.", overrule: "The label is wrong", overruleLead: "What you choose outlives every later reading of the article.",
    value: "What it is", decideReason: "Reason, as the log says it",
    adminsOnly: "Who controls a source is said by admins, with what that rests on.", bySource: "Say who controls it",
    told: { upheld: "Upheld. Whoever disputed it is told.", overruled: "Changed. Whoever disputed it is told." },
    problems: { value: "Choose something else than it says.", reason: "Choose a reason.", conflict: "It has been decided already.", forbidden: "Only admins decide who controls a source.", "not-found": "It is not there any more.", invalid: "Choose a reason.", other: "That could not be done. Try again in a moment." },
  },
};
