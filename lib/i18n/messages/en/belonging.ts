import { counter } from "../../plural";

const hours = counter("en", { one: "hour", other: "hours" });
const days = counter("en", { one: "day", other: "days" });
const readers = counter("en", { one: "reader", other: "readers" });

/** What belongs into a story: what moderators decide and readers propose. */
export const belonging = {
  title: "What belongs together",
  lead: "An article that tells of something else, or a story that is one with another: say so here.",
  leadReader: "Moderators look at it and tell you what became of it. What they decide is in the public log.",
  leadModerator: "It is done at once, stands in the public log, and every later grouping is held to it. It can be taken back.",
  way: "Something does not belong here?",
  wayArticle: "Does not belong here?",
  wayOther: "Belongs with other coverage?",
  which: "Which articles",
  whichHint: "Choose those that do not belong here. None means the whole story.",
  whole: "The whole story",
  where: "Where they belong",
  own: "Into a story of their own",
  found: "Stories with these words",
  noneFound: "No story among the newest has all of these words in a headline.",
  typed: "Another story, by its address", typedHint: "Its address, or the last part of it.",
  look: "Look for a story", words: "Words of a headline",
  reason: "Reason",
  reasons: { "other-event": "It is about another event", "only-mentions": "It mentions the event only in passing", "same-event": "It is the same event", "continues": "It is what became of the same event", "mistake": "It was put there by mistake" },
  why: "More words", whyHint: "May be left empty. Moderators read them, nobody else.",
  propose: "Propose it", decide: "Do it",
  told: {
    sent: "Thank you. You are told among your notices what becomes of it.", joined: "Others proposed the same: your voice is counted.", already: "You have proposed that already. Your reason is the one you gave last.",
    done: "Done, and in the public log.", undone: "Taken back. Everything is as it was.", accepted: "Done, and those who proposed it are told.", declined: "Declined, and those who proposed it are told.",
  },
  problems: {
    where: "Say where they belong: into a story of their own, or into another one.", other: "That could not be done. Try again in a moment.", "not-found": "There is no such story, or none of these articles stands in it any more.",
    conflict: "As things stand this cannot be done: they stand there already, nothing would stay, or it was decided since.", "rate-limited": "Twenty of your proposals wait for a moderator, which is the most there can be.", forbidden: "While you are suspended you cannot propose anything.", invalid: "Choose a reason.",
  },
  undo: "Take it back", act: (number: number) => `Act ${number}`, toStory: "To the story", acts: "What was decided about this story", noActs: "Nobody has decided anything about this story.",
  // In the inbox and the queue; `{article}`, `{story}`, `{other}` are links.
  wishes: { apart: "{article} does not belong to {story}", move: "{article} belongs to {other}", merge: "{story} and {other} are one story" },
  gone: "something that is not here any more",
  notice: { open: "What you proposed about a story waits", accepted: "What you proposed about a story was done", declined: "What you proposed about a story was declined", overtaken: "What you proposed about a story was overtaken by another decision" },
  declines: { belongs: "it does belong together", separate: "these are different events", unclear: "the articles do not show it clearly enough" },
  because: (reason: string) => `The reason: ${reason}.`,
  queue: {
    title: "Proposals about stories", lead: "What readers say belongs together, or does not.",
    columns: { kind: "What", article: "Article", story: "Story", other: "Other story", voices: "Readers", state: "State", createdAt: "Proposed" },
    kinds: { apart: "Does not belong", move: "Belongs elsewhere", merge: "One story" },
    filters: { state: { label: "State", options: { open: "Open", accepted: "Done", declined: "Declined", overtaken: "Overtaken" } } },
    sorts: { id: { desc: "Newest first", asc: "Oldest first" }, voices: { desc: "Most voices first", asc: "Fewest voices first" } },
    none: "Nobody has proposed anything about stories yet.",
    proposedBy: (count: number) => `${readers(count)} propose it`, more: (count: number) => `and ${readers(count)} more`,
    accept: "Do it", acceptLead: "It is your act, for the reason that most of them give. Those who proposed it are told.",
    decline: "Decline it", declineLead: "Those who proposed it are told why.", reason: "Reason", note: "A word to the readers", noteHint: "May be left empty. They see it.", all: "All proposals",
  },
  together: {
    title: "Why together?", lead: "What puts each of these articles into this story.",
    alone: "It stands here by itself so far.",
    unknown: "No reason was kept.",
    byPeople: "By {act} of a moderator, {time}",
    byEdition: "Whoever made this edition put it here.",
    decided: "What people decided",
    says: { "part-story": "A moderator took articles out of a story", "move-articles": "A moderator moved articles", "merge-stories": "A moderator made two stories one" },
    takenBack: "taken back since",
    likeness: (percent: number) => `${percent} % alike`,
    first: "The first of them", hoursLater: (count: number) => `${hours(count)} after the first`, daysLater: (count: number) => `${days(count)} after the first`,
    signals: { quote: "Quotes", link: "Links", name: "Names", word: "Rare words", number: "Numbers" },
    shared: "What most of them have in common",
  },
};
