/** Sources: their list, their pages, and what is said of one beside an article. */
export const source = {
  listTitle: "Sources",
  listLead: "Everyone who speaks in this paper, by who owns or directs them. That is a property of the outlet, never of one article.",
  listDescription: "Who is speaking in this paper: every source with who owns, controls and pays for it.",
  moreDescription: "More of the sources that speak in this paper.",
  emptyTitle: "No sources yet",
  /** `{command}` is what to type. */
  empty: "A source appears here with the first article that names it. {command} brings in a document.",
  first: "First sources",
  more: "More sources",
  lastArticle: ", last {time}",
  speaking: "Who is speaking",
  demoArticles: "Its articles were written to show how this paper works.",
  terms: {
    source: "Source", controlled: "Controlled", owner: "Owner", funding: "Paid by", country: "Country", language: "Language",
    evidence: "Known from", website: "Website", articles: "In this paper",
  },
  /** `{day}` is when it was seen, `{page}` the link to where. */
  says: {
    title: "What it says of itself", lead: "From the structured data of its own pages. Nobody here has checked it.", seen: "seen on {day} on {page}", page: "its page",
    terms: {
      ownership: "Ownership and funding", founded: "Founded", masthead: "Who works there", mission: "What it means to cover", "publishing-principles": "Publishing principles", ethics: "Ethics",
      corrections: "Corrections", "fact-checking": "Checking of facts", "unnamed-sources": "Unnamed sources", "no-bylines": "Pieces without a name", diversity: "Diversity", "diversity-staffing": "Diversity of its staff", feedback: "Feedback",
    },
  },
  /** `{where}` is the link to the file or feed, `{day}` since when. */
  wishes: {
    title: "What its publisher wishes",
    excerpt: (letters: number) => (letters === 0 ? "No text is shown here, only headline, summary and link." : `No more than the first ${letters} letters of a text are shown here.`),
    pages: "Its pages are not asked for their text.", optOut: "It does not wish to be shown: headlines and links are all that is shown here.",
    said: "It says so in {where}, since {day}.", from: { file: "its file", feed: "its feed" }, contact: "Whom to ask",
    none: "Its publisher has said nothing of how its texts are to be shown.", how: "How publishers say what they wish",
  },
  noEvidence: "nothing on record yet",
  description: (name: string) => `What ${name} published, and who owns and pays for it.`,
  laterDescription: (name: string) => `An earlier page of ${name}.`,
  nothing: (name: string) => `Nothing by ${name} has been brought in yet.`,
};
