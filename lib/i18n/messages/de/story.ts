import type { Messages } from "../en";
import { counter } from "../../plural";
import { counts } from "./counts";

const independent = counter("de", { one: "unabhängiger Ursprung", other: "unabhängige Ursprünge" });

type Covered = Parameters<Messages["story"]["coverage"]>[0];

const firstHand = ({ sourceCount, voiceCount }: Covered): string => (voiceCount < sourceCount ? `, ${independent(voiceCount)}` : "");

const coverage = (story: Covered) => `${counts.articles(story.articleCount)} aus ${counts.sources(story.sourceCount)}${firstHand(story)}`;

export const story: Messages["story"] = {
  coverage,
  sideBySide: "Nebeneinander",
  restOfCoverage: (story) => ` aus ${counts.sources(story.sourceCount)}${firstHand(story) || ", nebeneinander"}`,
  description: (story) => `${coverage(story)}, nebeneinander.`,
  elsewhere: (story) => `Dasselbe Thema anderswo, ${coverage(story)}`,
  all: "Alle nebeneinander",
  part: (articles, control) => `${articles}× ${control}`,
  byControl: "Artikel danach, wer ihre Quellen führt",
  updated: "aktualisiert {time}",
  storyUpdated: "Thema, aktualisiert {time}",
  dividedBy: "Geordnet danach, wer die Quellen führt, und nur danach.",
  newestShown: (shown) => `Gezeigt werden die neuesten ${shown}.`,
  older: "Ältere Artikel eines Themas",
  moreOfSide: (articles) => `${articles} weitere Artikel`,
  languages: "Sprachen:",
  noLanguage: "nicht erkannt",
  kinds: "Arten von Artikeln:",
  first: "hier zuerst",
  headlineChanged: "{source} hat die Überschrift geändert",
  headline: {
    named: "Überschrift von der Ausgabe.",
    by: "Überschrift von {source},",
    because: (reasons) => `weil sie ${reasons}.`,
    reasons: {
      news: "berichtet statt zu kommentieren", language: "in der Sprache der meisten Artikel steht", names: "die Wörter der meisten Überschriften enthält", origin: "aus erster Hand und von einer Quelle ohne eigene Seite kommt",
      plain: "sagt, was geschehen ist", kept: "von keiner deutlich übertroffen wird",
    },
    standfirst: "Der Vorspann stammt von {source}.",
    rules: "Die Regeln",
  },
  origins: {
    line: (articles, origins) => `${counts.articles(articles)}, ${independent(origins)}`,
    all: (origins) => `${independent(origins)}; soweit die Texte es zeigen, wiederholt keiner einen anderen.`,
    repeat: (articles, name) => `${articles} ${articles === 1 ? "wiederholt" : "wiederholen"} ${name}`,
    ties: {
      reprint: (articles) => `${articles} danach gedruckt`, passages: (articles) => `${articles} mit Stellen aus dessen Text`, agency: (articles) => `${articles} unter diesem Namen`,
      named: (articles) => `${articles} mit diesem Gewährsmann`, link: (articles) => `${articles} mit Link auf dessen Stück`,
    },
    sharesWith: (percent) => `${percent} % seines Textes standen zuvor bei {origin}`,
    repeats: { reprint: "gedruckt nach {origin}", passages: "teilt Stellen mit {origin}", agency: "unter dem Namen von {origin}", named: "beruft sich auf {origin}", link: "verlinkt {origin}" },
    how: "Gefunden durch den Vergleich der Texte und durch das, was sie selbst über ihre Herkunft sagen. Wer wiederholt, ohne es zu sagen und in eigenen Worten, wird nicht gefunden.",
  },
  compare: {
    title: "Nebeneinander",
    pair: "Zwei davon nebeneinander",
    link: "Vergleichen",
    another: "Dem anderen einen weiteren gegenüberstellen",
    of: "Im Thema {story}",
    how: "Was in beiden wörtlich steht, ist grau; was beide in anderen Worten sagen, ist gepunktet unterstrichen; alles Übrige sagt nur einer.",
    otherLanguages: "Die beiden sind in verschiedenen Sprachen, deshalb werden keine Sätze verglichen, nur Namen und Zahlen.",
    earlier: "der frühere von beiden",
    onlyHere: "Nur hier",
    nothing: "Kein Name, keine Zahl und kein Zitat, die dem anderen fehlen.",
    names: "Namen", numbers: "Zahlen", quotes: "Zitate",
    share: (percent) => `${percent} % des Textes stehen wörtlich im anderen.`,
    marks: { shared: "in beiden", close: "im anderen in anderen Worten" },
    cut: "Verglichen wurde nur der Anfang.",
    choose: "Womit vergleichen?",
    beside: "Was soll neben {article} ({source}) stehen, im Thema {story}?",
    alone: "Hier berichtet sonst niemand darüber.",
  },
  paid: "Anzeigen zum Thema",
  timeline: "Wer es wann sagte",
  timelineLead: "Das Älteste zuerst.",
  timelineOfNewest: "Die neuesten Artikel, der älteste davon zuerst.",
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
