import type { Messages } from "../en";
import { counts } from "./counts";

const coverage = (articles: number, sources: number) => `${counts.articles(articles)} aus ${counts.sources(sources)}`;

export const story: Messages["story"] = {
  coverage,
  sideBySide: "Nebeneinander",
  restOfCoverage: (sources) => ` aus ${counts.sources(sources)}, nebeneinander`,
  description: (articles, sources) => `${coverage(articles, sources)}, nebeneinander.`,
  elsewhere: (articles, sources) => `Dasselbe Thema anderswo, ${coverage(articles, sources)}`,
  all: "Alle nebeneinander",
  part: (articles, control) => `${articles}× ${control}`,
  byControl: "Artikel danach, wer ihre Quellen führt",
  updated: "aktualisiert {time}",
  storyUpdated: "Thema, aktualisiert {time}",
  dividedBy: "Geordnet danach, wer die Quellen führt, und nur danach.",
  newestShown: (shown) => `Gezeigt werden die neuesten ${shown}.`,
  paid: "Anzeigen zum Thema",
  timeline: "Wer es wann sagte",
  timelineLead: "Das Älteste zuerst.",
  front: {
    title: (paper) => `${paper}: jedes Thema von mehr als einer Seite`,
    singles: "Bisher nur von einer Quelle",
    paid: "Bezahlt",
    paidLead: "Von den Nachrichten getrennt. Bei jedem Stück steht, warum es so eingeordnet ist.",
    blank: "Diese Zeitung ist noch leer",
    blankWhy: "Noch wurde nichts eingelesen, also gibt es nichts zu drucken. Ein eigenes Dokument lässt sich so einlesen, ob gespeicherte Seite, Text oder Markdown:",
    blankDemo: "Oder die Demo-Ausgabe laden, um eine volle Zeitung zu sehen:",
  },
};
