import { counter } from "../../plural";
import type { Messages } from "../en";
import { counts } from "./counts";

const times = counter("de", { one: "Mal", other: "Mal" });

export const article: Messages["article"] = {
  headlineByUs: (paper) => `Überschrift von ${paper}`,
  headlineByUsWhole: (paper) => `Überschrift von ${paper}, aus den ersten Sätzen gebildet: Der Artikel kam ohne.`,
  paidBy: (sponsor) => `bezahlt von ${sponsor}`,
  why: "Warum: {reason}",
  whyLabelled: "Warum so eingeordnet: {reason}",
  onThisStory: (articles) => `${counts.articles(articles)} zu diesem Thema`,
  published: "Veröffentlicht",
  updated: "aktualisiert {time}",
  minutes: (minutes) => `${minutes} Min. Lesezeit`,
  inLanguage: (language) => `auf ${language}`,
  changed: (revisions) => (revisions === 1 ? "einmal geändert" : `${times(revisions)} geändert`),
  aside: "Zu diesem Artikel",
  moreFrom: "Mehr von {source}",
  by: (title, source) => `${title}. Von ${source}.`,
  tableScrolls: "Tabelle, seitlich verschiebbar",
  tools: { share: "Teilen", copied: "Link kopiert", refused: "Bitte die Adresse kopieren", listen: "Vorlesen", stop: "Anhalten", print: "Drucken" },
  kind: {
    term: "Art des Artikels",
    paidFor: "Bezahlt von",
    quotes: "Zitiert",
    because: (kind) => `Warum „${kind}“: {reason}`,
    byDefault: (kind) => `Als „${kind}“ eingeordnet, weil nichts darin dagegen spricht.`,
    meanings: "Was die Einordnungen bedeuten",
  },
  origin: {
    title: "Woher der Artikel kommt",
    disclaimer: "Hinweis der Quelle.",
    publishedAt: "Erschienen bei",
    named: "Genannte Quelle",
    facts: "Angaben nach",
    dateline: "Ortsmarke",
    readFrom: "Gelesen aus",
    date: "Datum",
    how: "Wie der Artikel hierherkam",
    theFeed: (host) => `dem Feed von ${host}`,
    documentLines: (document, first, last) => `${document}, Zeilen ${first} bis ${last}`,
    document: "Dokument",
    lines: "Zeilen",
    lineRange: (first, last) => `${first} bis ${last}`,
    page: "Seite",
    pageOf: (page) => `${page} des Originals`,
    checksum: "Prüfsumme",
    importer: "Eingelesen mit",
    feed: "Feed",
    readHere: "Eingelesen am",
  },
};
