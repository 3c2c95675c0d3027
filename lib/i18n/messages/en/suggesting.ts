import { counter } from "../../plural";

const readers = counter("en", { one: "reader", other: "readers" });

/** Sources that readers ask for. */
export const suggesting = {
  title: "Suggest a source",
  lead: "Is something missing here? Name a site or feed. Whoever runs this paper looks at it and tells you what became of it.",
  way: "Suggest a source",
  address: "Address", addressHint: "Of the site or its feed, such as https://news.example.org.",
  why: "Why it belongs here", whyHint: "May be left empty. Whoever runs this paper reads it, nobody else.",
  submit: "Suggest it",
  told: { sent: "Thank you. You are told here and among your notices what becomes of it.", joined: "Others ask for it too: your voice is counted.", already: "You have asked for it already." },
  problems: {
    address: "Give an address on the web, such as https://news.example.org, without a name or password.", private: "This address is none of the public web.",
    "rate-limited": "Five suggestions a day are the most. Come back tomorrow.", forbidden: "While you are suspended you cannot suggest anything.", invalid: "Something in it is not right. Look at the fields and send it again.", other: "That could not be done. Try again in a moment.",
  },
  yours: "What you suggested", none: "You have not suggested anything yet.",
  states: { open: "Waits for an answer", taken: "The paper reads it now", declined: "Not taken" },
  reasons: { "no-feed": "it has no feed that can be read", "not-news": "it does not fit this paper", "unreliable": "it is not reliable enough for us", "duplicate": "it brings what this paper has already", "language": "nobody here reads its language", "commercial": "it sells something above all" },
  seeSource: "See {source}",
  // In the inbox.
  notice: { taken: "This paper now reads what you suggested", declined: "What you suggested was not taken" },
  because: (reason: string) => `The reason: ${reason}.`,
  // The admins' queue.
  queue: {
    title: "Suggestions", lead: "Sources that readers ask for. Nothing of them is fetched until you look.",
    columns: { address: "Address", voices: "Readers", state: "State", createdAt: "Suggested" },
    filters: { address: { label: "Address" }, state: { label: "State", options: { open: "Open", taken: "Taken", declined: "Declined" } } },
    sorts: { id: { desc: "Newest first", asc: "Oldest first" }, voices: { desc: "Most wanted first", asc: "Least wanted first" } },
    none: "Nobody has suggested a source yet.",
    look: "Look at it", open: "Open the address",
    askedBy: (count: number) => `${readers(count)} ask for it`, noWhy: "Without a reason", moreVoices: (count: number) => `and ${readers(count)} more`,
    decide: "Answer", decideLead: "Whoever asked for it is told, with a link to the source or the reason.",
    take: "The paper has it", takeLead: "Where a source of this paper brings it already, or after you have added it.", source: "Name of the source, or the last part of its address",
    decline: "Decline it", reason: "Reason", note: "A word to the readers", noteHint: "May be left empty. They see it.",
    all: "All suggestions",
    told: { taken: "Taken, and the readers are told.", declined: "Declined, and the readers are told." },
    problems: { conflict: "It has been answered already.", source: "There is no such source in this paper.", invalid: "Choose a reason.", "not-found": "It is not there any more.", other: "That could not be done. Try again in a moment." },
  },
};
