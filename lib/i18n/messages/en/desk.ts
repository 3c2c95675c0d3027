import { counter } from "../../plural";

const comments = counter("en", { one: "comment", other: "comments" });
const reports = counter("en", { one: "report", other: "reports" });

/** The moderators' desk: queues, decisions, people, appeals, lists of words. */
export const desk = {
  title: "Moderation",
  lead: "What waits for a decision. Each is logged with its reason, its author is told and may appeal to somebody else.",
  overview: "Overview",
  queues: { reported: "Reported", held: "Held", unmoderated: "Not looked at", approved: "Approved", rejected: "Rejected", appeals: "Appeals", labels: "Labels", proposals: "Stories" },
  queueLeads: {
    reported: "Comments that readers reported, those with the most reports first.",
    held: "Comments that a check held back, the oldest first. Nobody sees them until you decide.",
    unmoderated: "Published without anybody having looked, the newest first.",
    approved: "What moderators let stand, the newest first.",
    rejected: "What was rejected, by a moderator or a check.",
    appeals: "Who was rejected or acted upon asks for a second look. Somebody else than the first moderator decides.",
    proposals: "What readers say belongs together, or does not.",
    labels: "Labels that readers hold to be wrong, with what they should say.",
  },
  none: "Nothing waits here.",
  more: "More",
  parts: { words: "Lists of words", spam: "Spam score", policy: "Comment policy" },

  by: (name: string) => `by ${name}`, nobody: "somebody whose account is gone", on: "on {article}", noArticle: "an article that is gone",
  answersTo: (name: string) => `Answer to ${name}`, passage: "On this passage", open: "Open",
  statuses: { published: "published", delayed: "delayed", held: "held", rejected: "rejected", removed: "removed by its author", erased: "erased with its account" },
  person: (published: string, rejected: string, since: string) => `${published} published, ${rejected} rejected; here since ${since}`,
  over: "over 99",
  roles: { reader: "reader", moderator: "moderator", admin: "admin" },
  standings: { active: "may write", pending: "waits to be let in", suspended: "suspended", banned: "banned" }, suspendedUntil: (time: string) => `suspended until ${time}`, premoderated: "is read before publishing",
  looking: (name: string) => `${name} has this open.`, somebody: "another moderator",
  found: "What was found",
  checks: {
    "banned-words": (words: string) => `Banned words: ${words}`,
    "suspect-words": (words: string) => `Suspect words: ${words}`,
    links: (sent: number, most: number) => `${sent} links, from a new account that may send ${most}`,
    spam: (percent: number, words: string) => `Spam with a probability of ${percent} %, by the words ${words}`,
    premoderated: "Everything by this person is read first",
    newcomer: (first: number) => `Among somebody's first ${first}`,
    rejections: (count: number) => `${count} of this person's last twenty decided comments were rejected`,
    heat: (flags: number, minutes: number) => `A heated branch: ${reports(flags)} in it, so it waits ${minutes} minutes`,
    other: (name: string) => `The check ${name}`,
  },
  reports, reportedBy: (name: string, reason: string) => `${reason}, says ${name}`, outcomes: { open: "open", agreed: "agreed", dismissed: "dismissed" },

  choose: (id: number) => `Choose comment ${id}`, chosen: "With those chosen", reason: "Reason",
  approve: "Approve", rejectOrHold: "Reject or hold", reject: "Reject", hold: "Hold", undo: "Undo",
  keys: "Keys: j and k move, a approves, r rejects, h holds, u takes the last decision back.",
  decided: (count: number) => `Decided: ${comments(count)}.`,
  told: { closed: "The discussion is closed.", opened: "The discussion is open again.", undone: "It is as it was before.", noted: "Noted.", added: "Added to the list.", removed: "Taken off the list.", acted: "Done, and in the log.", saved: "Saved, and in the log.", appealed: "Decided, and in the log." },
  problems: {
    nothing: "Choose at least one comment.", reason: "Choose a reason.", theirs: "Nobody decides on their own comments, and on those of admins only admins among themselves do.",
    word: "This would match nothing, or far too much. Write a word of at least two letters, or three before a star.",
    person: "Nobody acts on themselves, and nobody on admins.", already: "This could not be done: it is so already, or it needs letting in or forgiving first.", appeal: "Somebody else than who decided first decides on an appeal.",
    undo: "This cannot be undone: only your own decisions of the last 24 hours can, once.", since: "Somebody has decided since. Look at it again.",
    missing: "It is not there any more.", other: "This could not be done. Check what you filled in and try again.",
  },
  last: "Your last decisions", noLast: "You have decided nothing in the last 24 hours.",
  comment: (id: number) => `Comment ${id}`, acts: "What was done", noActs: "Nothing yet.", lastComments: "Last comments", noComments: "None yet.",
  act: (action: string, reason: string) => `${action}: ${reason}`, undone: "taken back", paper: "the paper itself",
  actsOnPerson: "What was done about this person",
  notes: "Notes", notesLead: "For moderators alone. Never public.", note: "Note", keepNote: "Keep the note",

  actOn: "Act on this person", whatToDo: "What to do",
  personActs: { warn: "Warn: writes nothing until they have read it", premoderate: "Read everything before it is published", suspend: "Suspend: reads, but writes nothing", ban: "Ban: signed out everywhere, cannot come in", forgive: "Forgive: ends all of that" },
  days: "A suspension lasts", lasts: { 1: "a day", 7: "a week", 30: "30 days", ever: "until further notice" },
  actReason: "Reason, as the log says it", forgivingReasons: "To forgive", words: "Words", wordsHint: "Of a warning: to that person. Of anything else: for moderators alone.",
  doIt: "Do it", notOnThem: "Nobody acts on themselves, and nobody on admins.",

  appeal: {
    title: "Ask for a second look", lead: "Another moderator than the first decides, once. You will be told.",
    happened: "What happened", why: "Why it should be looked at again", send: "Appeal", none: "There is nothing here that can be appealed against.",
    yours: "Your appeal", status: { open: "It waits for a moderator.", upheld: "It was turned down: what was decided stands.", granted: "It was granted: what was decided is taken back." }, answer: "The moderator’s answer",
    undone: "This has been taken back.", byCheck: "A check of this paper rejected this comment.",
    problems: { invalid: "Say in a few words why this should be looked at again.", conflict: "You have appealed against this already. One appeal is all there is.", other: "This could not be sent. Try it again." },
    decide: "Decide", grant: "Grant: take it back", uphold: "Turn down", answerTo: "Answer to who appealed", mine: "Somebody else than who decided first decides on this.", says: (name: string) => `${name} says`,
  },
  warnings: {
    title: "Warnings", lead: "Until you have read a warning you cannot write what others read.", none: "No warning waits for you.",
    reason: (reason: string) => `The reason: ${reason}`, read: "I have read it", appeal: "Ask for a second look", done: "Thank you. You can write again.",
  },

  wordLists: {
    lead: "Banned phrases reject a comment, suspect ones hold it for you. Case, accents, look-alike letters and spaces between letters do not count.",
    add: "Add a phrase", phrase: "Phrase", hint: "Whole words; with * at its end whatever begins so.", list: "List", lists: { banned: "Banned", suspect: "Suspect" }, addSubmit: "Add",
    try: "Try a text", text: "Text", trySubmit: "Try", nothingFound: "Nothing of the lists stands in it.", all: "What is on the lists", none: "The lists are empty.", compared: (folded: string) => `compared as ${folded}`, remove: "Take off",
  },
  spamWords: {
    lead: "The score learns from what you approve and what you reject as spam. These words say most.",
    total: (spam: number, ham: number) => `Learnt from ${spam} rejected as spam and ${ham} approved.`, few: "It says nothing before there are ten of each.",
    sides: { spam: "For spam", ham: "Against it" }, none: "Nothing yet.", counts: (spam: number, ham: number) => `in ${spam} of spam, in ${ham} others`,
  },
  policy: {
    lead: "What comments have to be, and when they wait. A change holds for the next comment, and the log names it.",
    closed: "Nobody may comment anywhere, but for moderators",
    fields: {
      shortest: "Characters at least", longest: "Characters at most", firstHeld: "A newcomer’s first comments that wait for a moderator", youngLinks: "Links in one comment of a new account", youngDays: "Days for which an account is new",
      perTenMinutes: "Comments of one person in ten minutes", rejectionsHeld: "Rejected ones of the last twenty from which on everything waits", heatFlags: "Reports in a branch from which on answers wait", heatMinutes: "Minutes that they wait for each report",
      spamHeld: "Probability of spam from which on a comment waits, 0.5 to 1", editMinutes: "Minutes in which an author may change a comment",
    },
    default: (value: string) => `Without a choice: ${value}`, save: "Save",
    wrong: { invalid: "One of the figures is out of bounds, or the shortest is longer than the longest. Nothing was changed.", other: "This could not be saved. Try it again." },
  },

  actions: {
    approve: "Approved", reject: "Rejected", hold: "Held", "close-discussion": "Discussion closed", "open-discussion": "Discussion opened",
    warn: "Warned", premoderate: "Read before publishing", suspend: "Suspended", ban: "Banned", forgive: "Forgiven",
    undo: "Taken back", "grant-appeal": "Appeal granted", "uphold-appeal": "Appeal turned down", other: "Changed",
  },
  reasons: {
    spam: "Spam", abuse: "Abuse", hate: "Hate", threat: "Threat", "personal-data": "Personal data", illegal: "Against the law", "off-topic": "Off topic", misleading: "Misleading",
    impersonation: "Impersonation", "banned-words": "Banned words", flood: "Flooding", repeated: "Repetition",
    "within-rules": "Within the rules", mistake: "A mistake", appeal: "After an appeal", "own-request": "On request", acknowledged: "Acknowledged", time: "In time", organisation: "House-keeping", correction: "Correction",
    evidence: "The evidence says so", "no-evidence": "Nothing against it",
    "other-event": "Another event", "only-mentions": "Mentioned in passing", "same-event": "The same event", continues: "What became of it",
  },
};
