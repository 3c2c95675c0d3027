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
  noEvidence: "nothing on record yet",
  description: (name: string) => `What ${name} published, and who owns and pays for it.`,
  laterDescription: (name: string) => `An earlier page of ${name}.`,
  nothing: (name: string) => `Nothing by ${name} has been brought in yet.`,
};
