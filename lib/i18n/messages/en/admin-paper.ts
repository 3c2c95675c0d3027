import type { ReadingStep } from "@/lib/documents/types";
import { counter } from "../../plural";

const comments = counter("en", { one: "comment", other: "comments" });
const revisions = counter("en", { one: "earlier version", other: "earlier versions" });
const reprints = counter("en", { one: "reprint", other: "reprints" });
const readers = counter("en", { one: "reader", other: "readers" });

const articles = counter("en", { one: "article", other: "articles" });
const lines = counter("en", { one: "line", other: "lines" });
const kilobytes = counter("en", { one: "kB", other: "kB" });
const repairs = counter("en", { one: "repair", other: "repairs" });

/** The paper's own contents as admins keep them: articles, sources, documents. */
export const adminPaper = {
  parts: { articles: "Articles", sources: "Sources", documents: "Documents" },
  /** On the article's own page. */
  corrected: {
    short: "Corrected", title: "Corrected by this paper",
    meaning: "This stands in place of what the source said, by whoever runs this paper. Each correction is in the public log.",
  },
  problems: {
    invalid: "Something in it is not right. Look at the fields and send it again.",
    reason: "Choose a reason: it stands in the public log.",
    "too-many": "This source has too many articles to go at once. Delete its feeds with their articles first, or use the command line.",
    sure: "To delete it, tick that you are sure.",
    "not-found": "It is no longer there. Somebody may have deleted it.",
    conflict: "It has changed in the meantime. Look at it again.",
    evidence: "Say what the statement about who controls it rests on.",
    name: "Another source has this name.",
    since: "Say a day that has come, such as 2024-05-31.",
    source: "Name the source that you say this of.",
    "too-large": "A document may have 20 MB, and twenty can be sent at once. Larger ones are imported on the command line.",
    other: "That could not be done. Try again in a moment.",
  },
  articles: {
    lead: "Everything that this paper holds, hidden articles as well. Each correction, hiding and deletion stands in the public log.",
    list: {
      columns: { title: "Title", status: "Status", kind: "Kind", source: "Source", arrivedAt: "Arrived", publishedAt: "Published" },
      filters: {
        title: { label: "Title" }, status: { label: "Status", options: { visible: "Shown", hidden: "Hidden" } }, kind: { label: "Kind" },
        topic: { label: "Topic" }, source: { label: "Source" }, derived: { label: "Title given by us" }, corrected: { label: "Corrected" },
      },
      sorts: { arrivedAt: { desc: "Latest arrivals first", asc: "First arrivals first" } },
      none: "There are no articles yet. Import a document to bring the first.",
    },
    see: "See it in the paper",
    all: "All articles",
    hiddenBy: { rule: "Hidden, because a newer reading of its document no longer finds it.", admin: "Hidden by an admin. No reading of its document shows it again." },
    shown: "Shown to readers",
    facts: { source: "Source", arrived: "Arrived", documents: "Documents", revisions: "Earlier versions" },
    lines: (first: number, last: number) => `lines ${first}–${last}`,
    corrections: "Corrected here",
    correctionsLead: "These stand in place of what the source says, whatever its document or feed brings. Taken back, the source’s word stands again.",
    since: (time: string) => `since ${time}`,
    saysInstead: (words: string) => `The source says: ${words}`,
    saysNothing: "The source says nothing",
    takeBack: "Take back",
    correct: "Correct",
    correctLead: "Only what you change is corrected. The article says what was corrected and when, and its old title or standfirst stays as an earlier version.",
    fields: {
      title: "Title", standfirst: "Standfirst", byline: "Byline", dateline: "Dateline", date: "Date", kind: "Kind of piece", topic: "Main topic", language: "Language",
      sponsor: "Paid for by", disclaimer: "Source’s disclaimer",
    },
    derivedHint: "This title was given by us: the text has none.",
    dateHint: "As exactly as it is known: 2025, 2025-06, 2025-06-10 or 2025-06-10T14:30Z. Empty where it is not known.",
    languageHint: "A tag such as en, de or zh-Hant; und where it is not known.",
    moreTopics: "Further topics",
    noTopic: "None",
    note: "What was wrong",
    noteHint: "For readers: it stands on the article’s page. May be left empty.",
    correctSubmit: "Correct the article",
    place: "In the paper",
    hideLead: "It leaves every list, feed and search, and its own address. Comments and bookmarks are kept, and it can be shown again exactly as it was.",
    reason: "Reason",
    hide: "Hide the article",
    showLead: "It comes back to every list, its comments and bookmarks with it.",
    show: "Show it again",
    reprint: {
      title: "Reprints",
      lead: "Pieces that are word for word the same, or nearly so, are shown as printings of one. Where that is wrong, say so; it is not compared again.",
      apartLead: "An admin calls it a piece of its own: it is compared with no other.",
      of: "A reprint of {title}, first published by {source}.",
      ofOwn: "Its own source published it before, as {title}.",
      reprints: (count: number) => `${reprints(count)} of it.`,
      apart: "It is a piece of its own",
      compare: "Compare it again",
    },
    discussion: "Discussion",
    openLead: "Readers may comment.",
    closedLead: "Nobody may comment. What was said stays.",
    close: "Close the discussion",
    open: "Open it again",
    deletion: "Delete for good",
    deletionLead: "Nothing of it is kept but what tells it when its document brings it again.",
    deletionAsk: "Delete it",
    deletionTitle: (title: string) => `Delete “${title}” for good?`,
    losses: {
      text: "its text, its picture and what was found in it", revisions, comments: (count: number) => `${comments(count)} of readers`,
      read: (count: number) => `what ${readers(count)} read of it`, saved: (count: number) => `${readers(count)} saved it, and will keep a link in its place`,
    },
    lost: "This goes with it and cannot be brought back:",
    stays: "No document and no feed brings it back. The public log will say that an article was deleted, by its number and without its title.",
    deletionNote: "Note for whoever imports it again",
    deletionSubmit: "Delete it for good",
    keep: "Keep it",
    told: {
      corrected: "Corrected. The article says so.", same: "Nothing was different.", restored: "Taken back: what the source says stands again.", hidden: "The article is hidden.", shown: "The article is shown again.",
      closed: "The discussion is closed.", opened: "The discussion is open again.", apart: "It stands as a piece of its own.", compared: "It will be compared again within seconds.", deleted: "The article was deleted for good.",
    },
  },
  sources: {
    lead: "Who speaks in this paper, who controls them and how that is known.",
    list: {
      columns: { name: "Name", control: "Controlled by", country: "Country", language: "Language", status: "Status", articles: "Articles", lastArticleAt: "Latest article" },
      filters: { name: { label: "Name" }, control: { label: "Controlled by" }, status: { label: "Status", options: { active: "Active", paused: "Paused", gone: "No longer listed" } } },
      sorts: { slug: { asc: "By address", desc: "By address, from the end" }, id: { desc: "Latest first", asc: "First ones first" } },
      none: "There are no sources yet. A document brings its own, or add one here.",
    },
    add: "Add a source without a feed",
    addLead: "What is publicly known of a well-known outlet is filled in where you leave it empty.",
    addSubmit: "Add the source",
    edit: "What is said of it",
    editLead: "Every page that names it follows. Its address stays.",
    editSubmit: "Save",
    deletion: "Delete it",
    deletionLead: "It goes with its feeds, its rules and all of its articles, with their comments. To keep the articles, give its feeds to another source first; to read it no more, pause it or delete its feeds.",
    deletionSure: "Yes, delete this source with its articles", deletionSubmit: "Delete the source",
    see: "See it in the paper",
    all: "All sources",
    fields: {
      name: "Name", control: "Who controls it", evidence: "What that rests on", country: "Country", language: "Language", owner: "Owner", funding: "Funding", description: "Description", homepage: "Address on the web", status: "Status", since: "Holds since",
    },
    evidenceHint: "One thing a line, with a link at its end where there is one. Needed wherever it is said who controls it; readers see it.",
    sinceHint: "A day such as 2024-05-31 (UTC), where something else held before: articles from before then keep the label of their time, and the source’s page tells both. Empty puts right what is said at present.",
    countryHint: "Two letters, such as DE.",
    languageHint: "A tag such as en or de.",
    statuses: { active: "Active", paused: "Paused", gone: "No longer listed" },
    told: { deleted: "The source was deleted.", feeds: "Added. It is being read now.", "feeds-known": "This paper reads it already: here it is.", added: "The source was added.", exists: "There is such a source already: here it is.", changed: "Changed. Every page that names it follows.", same: "Nothing was different." },
  },
  documents: {
    lead: "Texts, Markdown and saved web pages become articles. Each reading keeps its report: what was found, what it rests on, what was left out and repaired.",
    list: {
      columns: { document: "Document", startedAt: "Read", articles: "Articles", format: "Format", lines: "Lines" },
      filters: { document: { label: "Document" }, unfinished: { label: "Not finished" } },
      sorts: { startedAt: { desc: "Latest first", asc: "First ones first" } },
      none: "No document has been read yet. Send the first above.",
    },
    send: "Send documents",
    sendLead: "Plain text, Markdown or saved pages, up to 20 MB each. The same bytes again are the same import; a later version under the same name corrects its articles.",
    files: "Documents",
    of: "What is known of their source",
    source: "Source", sourceHint: "Who published them. Left empty, the text decides, else each document stands for itself.",
    control: "Who controls it", asKnown: "As is known", country: "Country", language: "Language",
    again: "Also store what was imported, or corrected, before",
    sendSubmit: "Send",
    sent: "Sent last",
    states: { waiting: "is being read", done: "read", failed: "could not be read", stopped: "nobody reads it any more" },
    progress: ({ stage, done, total }: ReadingStep) => {
      if (stage === "reading") return "finding out what it is";
      if (stage === "splitting") return `splitting it into articles, ${kilobytes(done)} of ${kilobytes(total)}`;
      return `${stage === "labelling" ? "finding languages and topics" : "storing"}, ${done} of ${articles(total)}`;
    },
    outcomes: {
      imported: "imported", "nothing-new": "nothing new: these bytes were imported before", moved: "imported before; its articles belong to the source that was named", outdated: "a later version was imported; nothing changed", "dry-run": "read, not stored",
    },
    report: "Report", readAgain: "Read it again", look: "Look again", all: "All documents",
    facts: { format: "Format", encoding: "Encoding", size: "Size", read: "Read", checksum: "Checksum", importer: "Importer", page: "Page of its origin" },
    size: (kilobytes: string, count: number) => `${kilobytes} kB, ${lines(count)}`,
    unfinished: "This reading is not over: it is under way, or it broke off. Sent again, the document is read to its end; nothing is stored twice.",
    notKept: "This reading is older than the reports that are kept. What it found is in the paper.",
    articles, from: (first: number, last: number, total: number) => `Articles ${first}–${last} of ${total}`, next: "Further articles", previous: "Earlier articles",
    marks: { added: "added", updated: "updated", "shown-again": "found again, shown again", unchanged: "unchanged", "deleted-before": "stays away", read: "read" },
    derived: "title given by us", noDate: "no date", staysAway: (day: string, reason: string | null) => `deleted on ${day}${reason ? `: ${reason}` : ""}`,
    why: "What it rests on",
    reasons: { date: "Date", kind: "Kind", language: "Language", topic: "Topic" },
    warned: "Look at",
    warnings: {
      derived: (count: number) => `${articles(count)} under a title of ours`, undated: (count: number) => `${articles(count)} without a date`,
      "source-unknown": (count: number) => `${articles(count)} of which it is not known who published them: send the document again and name the source`,
      "stay-away": (count: number) => `${articles(count)} that had been deleted for good, and stay away`,
      missing: (count: number) => `${articles(count)} that this version no longer holds, and that are kept`, withdrawn: (count: number) => `${articles(count)} that are now part of another, and are hidden`,
    },
    missing: "No longer in this document, kept", withdrawn: "Now part of another article, hidden",
    moved: (count: number) => `${articles(count)} moved to the source that was named.`,
    furniture: (count: number) => `${lines(count)} of furniture left out`, repairs, repaired: (line: number) => `Line ${line}`,
    told: { sent: "Sent. A worker reads it in the background; this page says how far it is." },
  },
};
