import { counter } from "../../plural";
import type { Messages } from "../en";
import { counts } from "./counts";

const days = counter("de", { one: "Tag", other: "Tage" });
const minutes = counter("de", { one: "Minute", other: "Minuten" });
const hours = counter("de", { one: "Stunde", other: "Stunden" });
const feeds = counter("de", { one: "Feed", other: "Feeds" });

/** What the page of a source reports on it. */
export const sourceReport: Messages["sourceReport"] = {
  title: "Was sie veröffentlicht und wie",
  over: (articles, from, until) => `Gezählt über die neuesten Artikel, zusammen ${counts.articles(articles)}, von ${from} bis ${until}.`,
  countedOn: (time) => `Gezählt am ${time}.`,
  none: "Sie hat noch keinen Artikel.", notYet: "Ihre Artikel sind noch nicht gezählt. Das dauert ein, zwei Minuten.", few: "Bei so wenigen Artikeln sagen Anteile wenig.",
  all: "Alle Zahlen", share: (part, whole) => `${part} von ${whole}`, percent: (percent) => `${percent} %`, unknownLanguage: "nicht bekannt", others: "andere",
  figures: { rhythm: "Artikel in der Woche", gap: "Von einem zum nächsten", copied: "Von anderen gedruckt", views: "Meinung und Ähnliches", changed: "Überschriften geändert", feeds: "Feeds" },
  rhythm: "Rhythmus", perHour: "Nach der Stunde des Tages (UTC)", perDay: "Nach dem Wochentag (UTC)",
  hourChart: (peak, articles) => `Balken, einer für jede Stunde: Die meisten erscheinen zwischen ${peak} Uhr UTC, ${articles} davon.`,
  dayChart: (words) => `Balken, einer für jeden Tag: ${words}.`,
  weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  gap: (seconds) => (seconds < 5_400 ? minutes(Math.max(1, Math.round(seconds / 60))) : seconds < 172_800 ? hours(Math.round(seconds / 3_600)) : days(Math.round(seconds / 86_400))),
  medianGap: (gap) => `Die Hälfte ihrer Artikel folgt auf den davor nach höchstens so langer Zeit: ${gap}.`, last: "Der letzte: {time}.", undated: "Von keinem ist die Uhrzeit bekannt.",
  kinds: "Arten von Beiträgen", topics: "Themen", languages: "Sprachen",
  copied: "Wessen Worte", reprints: (part, whole) => `${part} von ${whole} drucken einen Beitrag, den hier eine andere Quelle zuerst hatte.`, printsOf: "Zuerst bei", reprinted: (part, whole) => `${part} von ${whole} haben andere Quellen später gedruckt.`, printedBy: "Später bei",
  changes: "Änderungen und Berichtigungen",
  headlineChanges: (part, whole) => `Bei ${part} von ${whole} wurde die Überschrift nach dem Erscheinen geändert.`, textChanges: (part, whole) => `Bei ${part} von ${whole} wurde der Text geändert.`,
  corrections: (articles) => `${counts.articles(articles)}: Berichtigungen früherer Beiträge.`, correctedHere: (articles) => `Diese Zeitung hat berichtigt, was hier stand: ${counts.articles(articles)}.`,
  health: "Ihre Feeds", noFeeds: "Kein Feed: Sie kommt in Dokumenten.", feeds: (count) => `${feeds(count)} gelesen.`, paused: (count) => `${feeds(count)} zurzeit nicht gelesen.`, failing: (count) => `${feeds(count)} beim letzten Mal ohne Antwort.`,
  silent: (count) => `${feeds(count)} seit einem Monat ohne Neues.`, lastAnswer: (day) => `Die letzte Antwort: ${day}.`, lastNew: (day) => `Zuletzt Neues: ${day}.`, states: { ok: "antworten", failing: "antworten nicht", silent: "still", paused: "nicht gelesen", none: "keine" },
};
