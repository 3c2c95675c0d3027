import type { Messages } from "../en";

export const source: Messages["source"] = {
  listTitle: "Quellen",
  listLead: "Alle, die in dieser Zeitung zu Wort kommen, geordnet danach, wem sie gehören oder wer sie führt. Das ist eine Eigenschaft des Mediums, nie eines einzelnen Artikels.",
  listDescription: "Wer in dieser Zeitung spricht: jede Quelle, wem sie gehört, wer sie führt und wer sie bezahlt.",
  moreDescription: "Weitere Quellen, die in dieser Zeitung zu Wort kommen.",
  emptyTitle: "Noch keine Quellen",
  empty: "Eine Quelle erscheint hier mit dem ersten Artikel, der sie nennt. {command} liest ein Dokument ein.",
  first: "Erste Quellen",
  more: "Weitere Quellen",
  lastArticle: ", zuletzt {time}",
  speaking: "Wer hier spricht",
  demoArticles: "Die Artikel entstanden, um zu zeigen, wie diese Zeitung arbeitet.",
  terms: {
    source: "Quelle", controlled: "Einordnung", owner: "Eigentümer", funding: "Finanziert durch", country: "Land", language: "Sprache",
    evidence: "Beleg", website: "Website", articles: "In dieser Zeitung",
  },
  noEvidence: "noch nichts vermerkt",
  description: (name) => `Was ${name} veröffentlicht hat, wem die Quelle gehört und wer sie bezahlt.`,
  laterDescription: (name) => `Eine frühere Seite von ${name}.`,
  nothing: (name) => `Von ${name} wurde noch nichts eingelesen.`,
};
