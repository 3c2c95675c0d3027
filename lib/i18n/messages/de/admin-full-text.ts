import { counter } from "../../plural";
import type { Messages } from "../en";

const pages = counter("de", { one: "Seite", other: "Seiten" });

export const adminFullText: Messages["adminFullText"] = {
  title: (source) => `Volle Texte von ${source}`,
  lead: "Wo ein Feed nur eine Zusammenfassung liefert, ruft der Worker die Seite ab und nimmt den Artikel heraus, nie mehr als zwölf Seiten einer Website in der Minute. Was die Seite nicht besser gibt, bleibt, wie der Feed es hat.",
  link: "Volle Texte und Selektoren",
  back: "Zurück zur Quelle",
  state: "Was daraus wurde",
  counts: { taken: "Mit dem Text ihrer Seite", waiting: "Warten auf ihre Seite", kept: "Der Text des Feeds bleibt: die Seite ist nicht besser", failed: "Die Seite war nicht zu haben" },
  none: "Noch hat kein Artikel dieser Quelle nach seiner Seite verlangt.",
  why: "Frühere, bei denen der Text des Feeds bleibt",
  last: "Die neuesten Seiten",
  outcomes: { taken: "Text der Seite", waiting: "Wartet, bis sie dran ist", kept: "Der Text des Feeds bleibt", failed: "War nicht zu haben" },
  took: (time) => `dauerte ${time}`,
  againLead: "Nach einer Änderung der Selektoren lassen sich schon gelesene Seiten noch einmal lesen. Bis dahin behalten die Artikel ihren Text; was an derselben Seite anders gelesen wird, ergibt keine frühere Fassung.",
  againWhich: "Noch einmal lesen", againOption: (count, minutes) => `die letzten ${pages(count)}, in etwa ${minutes === 1 ? "einer Minute" : `${minutes} Minuten`}`,
  again: "Noch einmal lesen",
  againGoes: (done, of) => `${done} von ${pages(of)} bisher noch einmal gelesen`, againDone: (count) => `${pages(count)} noch einmal gelesen`,
  look: "Nachsehen, wie weit es ist",
  settings: "Wie Texte gefunden werden",
  settingsLead: "Es gilt für alles, was von nun an kommt, und für Seiten, die warten. Ein Selektor geht vor unseren Regeln; trifft einer nichts, wird das gesagt, und die Regeln treten an seine Stelle.",
  mode: "Seiten abrufen",
  modes: { automatic: "Wo der Feed nur eine Zusammenfassung liefert", always: "Für jeden Artikel", never: "Nie" },
  selectors: { article: "Text", title: "Titel", byline: "Wer es schrieb", date: "Datum", picture: "Aufmacherbild", remove: "Wird zuerst entfernt" },
  hints: { article: "CSS-Selektoren wie article .text. Leer gelassen finden ihn unsere Regeln.", remove: "Einer je Zeile, zum Beispiel .related-links." },
  address: "Seite zum Ausprobieren",
  addressHint: "Leer gelassen die Seite des neuesten Artikels.",
  keep: "Speichern",
  try: "Ausprobieren, ohne zu speichern",
  tried: "Was die Seite gibt",
  triedAt: (url) => `Gelesen unter ${url}`,
  taken: "Dieser Text träte an die Stelle dessen, den der Feed gibt.",
  table: { what: "Teil", page: "Die Seite", feed: "Der Feed", title: "Titel", byline: "Wer es schrieb", date: "Datum", letters: "Zeichen", first: "Anfang", last: "Ende", language: "Sprache", picture: "Bild" },
  removed: (selector, count) => `${selector} nahm ${count} ${count === 1 ? "Element" : "Elemente"} weg.`,
  told: { changed: "Gespeichert. Schon gelesene Seiten lassen sich unten noch einmal lesen.", again: "Sie werden noch einmal gelesen, alle fünf Sekunden eine.", same: "Nichts war anders." },
  article: {
    title: "Text seiner Seite",
    states: { waiting: "Der Feed liefert nur eine Zusammenfassung; die Seite ist noch abzurufen.", taken: "Der Artikel hat den Text seiner Seite.", kept: "Die Seite wurde gelesen, und der Text des Feeds bleibt.", failed: "Die Seite war nicht zu haben; der Text des Feeds bleibt." },
    next: "Nächster Versuch", last: "Zuletzt gelesen", why: "Warum die Seite gewünscht ist", letters: (page, feed) => `${page} Zeichen auf der Seite, ${feed} im Feed`,
  },
};
