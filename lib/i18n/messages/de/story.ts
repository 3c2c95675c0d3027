import type { Messages } from "../en";
import { counts } from "./counts";

type Covered = Parameters<Messages["story"]["coverage"]>[0];

function alike({ sourceCount, shared }: Covered): string {
  if (!shared) return "";
  const who = shared.sources === sourceCount ? "alle" : `${shared.sources} davon`;
  return `, ${who} mit ${shared.pieces === 1 ? "demselben Text" : `${shared.pieces} gemeinsamen Texten`}`;
}

const coverage = (story: Covered) => `${counts.articles(story.articleCount)} aus ${counts.sources(story.sourceCount)}${alike(story)}`;

export const story: Messages["story"] = {
  coverage,
  sideBySide: "Nebeneinander",
  restOfCoverage: (story) => ` aus ${counts.sources(story.sourceCount)}${alike(story) || ", nebeneinander"}`,
  description: (story) => `${coverage(story)}, nebeneinander.`,
  elsewhere: (story) => `Dasselbe Thema anderswo, ${coverage(story)}`,
  oneVoice: "Ein Text, den mehrere Quellen drucken, zählt als eine Stimme.",
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
