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
  says: {
    title: "Was sie über sich selbst sagt", lead: "Aus den strukturierten Daten ihrer eigenen Seiten. Niemand hier hat es geprüft.", seen: "gesehen am {day} auf {page}", page: "ihrer Seite",
    terms: {
      ownership: "Eigentum und Geld", founded: "Gegründet", masthead: "Wer dort arbeitet", mission: "Worüber sie berichten will", "publishing-principles": "Grundsätze", ethics: "Berufsethik",
      corrections: "Berichtigungen", "fact-checking": "Prüfung von Tatsachen", "unnamed-sources": "Ungenannte Quellen", "no-bylines": "Beiträge ohne Namen", diversity: "Vielfalt", "diversity-staffing": "Vielfalt der Belegschaft", feedback: "Rückmeldungen",
    },
  },
  wishes: {
    title: "Was ihr Verlag wünscht",
    excerpt: (letters: number) => (letters === 0 ? "Kein Text wird hier gezeigt, nur Überschrift, Zusammenfassung und Link." : `Nicht mehr als die ersten ${letters} Zeichen eines Textes werden hier gezeigt.`),
    pages: "Ihre Seiten werden nicht nach ihrem Text gefragt.", optOut: "Sie wünscht nicht, gezeigt zu werden: Hier stehen nur Überschriften und Links.",
    said: "Das sagt sie in {where}, seit {day}.", from: { file: "ihrer Datei", feed: "ihrem Feed" }, contact: "Wen man fragen kann",
    none: "Ihr Verlag hat nichts dazu gesagt, wie ihre Texte gezeigt werden sollen.", how: "Wie Verlage sagen, was sie wünschen",
  },
  noEvidence: "noch nichts vermerkt",
  description: (name) => `Was ${name} veröffentlicht hat, wem die Quelle gehört und wer sie bezahlt.`,
  laterDescription: (name) => `Eine frühere Seite von ${name}.`,
  nothing: (name) => `Von ${name} wurde noch nichts eingelesen.`,
};
