import { counter } from "../../plural";
import type { Messages } from "../en";

const comments = counter("de", { one: "Kommentar", other: "Kommentare" });
const answers = counter("de", { one: "Antwort", other: "Antworten" });
const moreAnswers = counter("de", { one: "weitere Antwort", other: "weitere Antworten" });
const votes = counter("de", { one: "Stimme", other: "Stimmen" });
const earlier = counter("de", { one: "frühere Fassung", other: "frühere Fassungen" });

export const discussion: Messages["discussion"] = {
  title: "Diskussion",
  comments,
  answers,
  moreAnswers,
  votes,
  of: (article) => `Diskussion: ${article}`,
  description: (article) => `Was Leserinnen und Leser zu „${article}“ sagen.`,
  laterDescription: (article) => `Eine weitere Seite der Diskussion zu „${article}“.`,
  about: "Zu {article}",
  orders: { label: "Reihenfolge der Kommentare", best: "Beste zuerst", newest: "Neueste zuerst", oldest: "Älteste zuerst" },
  closed: "Diese Diskussion ist geschlossen: Sie kann gelesen, aber nicht mehr ergänzt werden.",
  emptyTitle: "Noch kein Kommentar",
  empty: "Was wissen Sie darüber, das im Artikel fehlt? Was würden Sie fragen?",
  beyond: "In dieser Richtung gibt es keine weiteren Kommentare.",
  pages: "Seiten dieser Diskussion",
  more: "Weitere Kommentare",
  first: "Zu den ersten Kommentaren",
  whole: "Die ganze Diskussion",
  only: "Nur zu diesem Artikel",
  noneOfIt: "Zu diesem Artikel selbst hat noch niemand etwas gesagt. Diskutiert werden andere Artikel zu demselben Thema.",
  list: "Kommentare",
  story: {
    empty: "Kommentare gelten einem der Artikel, und alle Artikel teilen sich eine Diskussion.",
    newest: "Die neuesten Kommentare",
    byArticle: "Was gesagt wird zu",
    write: "Einen Kommentar schreiben",
  },
  by: (name) => `Kommentar von ${name}`,
  byOn: (name, article) => `Kommentar von ${name} zu ${article}`,
  somebody: "jemandem",
  gone: "Ein Kommentar, der nicht mehr zu lesen ist",
  roles: { moderator: "Moderation", admin: "Redaktion" },
  edited: "geändert",
  quoted: "Im Artikel steht:",
  tombstones: {
    waiting: "Dieser Kommentar wartet auf die Moderation.",
    rejected: "Die Moderation hat diesen Kommentar entfernt.",
    removed: "Dieser Kommentar wurde von der Person entfernt, die ihn schrieb.",
    erased: "Dieser Kommentar ging mit dem Konto, zu dem er gehörte.",
    published: "Zu diesem Kommentar ist niemand genannt.",
  },
  context: {
    description: "Ein Kommentar mit dem, worauf er antwortet, und den Antworten darauf.",
    higher: "Womit dieser Zweig begann",
    moreAnswers: "Weitere Antworten",
    firstAnswers: "Zu den ersten Antworten",
    pages: "Seiten der Antworten",
  },
  history: {
    title: "Wie ein Kommentar sich änderte",
    description: "Alle Fassungen eines Kommentars, die hier öffentlich standen.",
    lead: "Alles, was dieser Kommentar öffentlich sagte, die neueste Fassung zuerst.",
    toComment: "Zum Kommentar",
    current: "Wie er seit {time} dasteht",
    before: "Wie er ab {time} dastand",
    never: "Er wurde nicht geändert.",
    earlier,
  },
  person: {
    description: (name) => `Was ${name} in den Diskussionen dieser Zeitung sagt.`,
    since: "Dabei seit {time}",
    comments: "Kommentare, neueste zuerst",
    none: "Bisher nichts öffentlich gesagt.",
    pages: "Seiten dieser Kommentare",
    more: "Frühere Kommentare",
    first: "Zu den neuesten Kommentaren",
  },
};
