import { counter } from "../../plural";
import type { Messages } from "../en";

const readers = counter("de", { one: "Person", other: "Personen" });
const ask = counter("de", { one: "Person wünscht", other: "Personen wünschen" });

export const suggesting: Messages["suggesting"] = {
  title: "Eine Quelle vorschlagen",
  lead: "Fehlt hier etwas? Nennen Sie eine Website oder einen Feed. Die Betreiber dieser Zeitung sehen es sich an und sagen Ihnen, was daraus wurde.",
  way: "Eine Quelle vorschlagen",
  address: "Adresse", addressHint: "Der Website oder ihres Feeds, etwa https://news.example.org.",
  why: "Warum sie hierher gehört", whyHint: "Kann leer bleiben. Das lesen nur die Betreiber dieser Zeitung.",
  submit: "Vorschlagen",
  told: { sent: "Danke. Hier und unter Ihren Mitteilungen erfahren Sie, was daraus wird.", joined: "Andere wünschen sich das auch: Ihre Stimme zählt mit.", already: "Das haben Sie schon vorgeschlagen." },
  problems: {
    address: "Geben Sie eine Adresse im Web an, etwa https://news.example.org, ohne Namen und Passwort.", private: "Diese Adresse gehört nicht zum öffentlichen Web.",
    "rate-limited": "Mehr als fünf Vorschläge am Tag gehen nicht. Kommen Sie morgen wieder.", forbidden: "Solange Sie gesperrt sind, können Sie nichts vorschlagen.", invalid: "Etwas darin stimmt nicht. Sehen Sie die Felder durch und senden Sie es noch einmal.", other: "Das ging nicht. Versuchen Sie es gleich noch einmal.",
  },
  yours: "Was Sie vorgeschlagen haben", none: "Sie haben noch nichts vorgeschlagen.",
  states: { open: "Wartet auf Antwort", taken: "Diese Zeitung liest es jetzt", declined: "Nicht aufgenommen" },
  reasons: { "no-feed": "es gibt keinen Feed, der sich lesen lässt", "not-news": "es passt nicht in diese Zeitung", "unreliable": "es ist uns nicht verlässlich genug", "duplicate": "es bringt, was diese Zeitung schon hat", "language": "hier liest niemand diese Sprache", "commercial": "es will vor allem etwas verkaufen" },
  seeSource: "{source} ansehen",
  notice: { taken: "Diese Zeitung liest jetzt, was Sie vorgeschlagen haben", declined: "Was Sie vorgeschlagen haben, wurde nicht aufgenommen" },
  because: (reason: string) => `Der Grund: ${reason}.`,
  queue: {
    title: "Vorschläge", lead: "Quellen, die sich Leserinnen und Leser wünschen. Nichts davon wird abgerufen, bevor Sie es ansehen.",
    columns: { address: "Adresse", voices: "Stimmen", state: "Stand", createdAt: "Vorgeschlagen" },
    filters: { address: { label: "Adresse" }, state: { label: "Stand", options: { open: "Offen", taken: "Aufgenommen", declined: "Abgelehnt" } } },
    sorts: { id: { desc: "Neueste zuerst", asc: "Älteste zuerst" }, voices: { desc: "Meistgewünschte zuerst", asc: "Am wenigsten gewünschte zuerst" } },
    none: "Noch hat niemand eine Quelle vorgeschlagen.",
    look: "Ansehen", open: "Adresse öffnen",
    askedBy: (count: number) => `${ask(count)} sich das`, noWhy: "Ohne Begründung", moreVoices: (count: number) => `und ${readers(count)} mehr`,
    decide: "Antworten", decideLead: "Wer es vorgeschlagen hat, erfährt es, mit einem Verweis auf die Quelle oder dem Grund.",
    take: "Die Zeitung hat es", takeLead: "Wenn eine Quelle dieser Zeitung es schon bringt, oder nachdem Sie es aufgenommen haben.", source: "Name der Quelle oder letzter Teil ihrer Adresse",
    decline: "Ablehnen", reason: "Grund", note: "Ein Wort an die Leserinnen und Leser", noteHint: "Kann leer bleiben. Sie sehen es.",
    all: "Alle Vorschläge",
    told: { taken: "Aufgenommen; wer es vorschlug, erfährt es.", declined: "Abgelehnt; wer es vorschlug, erfährt es." },
    problems: { conflict: "Das ist schon beantwortet.", source: "Eine solche Quelle hat diese Zeitung nicht.", invalid: "Wählen Sie einen Grund.", "not-found": "Das gibt es nicht mehr.", other: "Das ging nicht. Versuchen Sie es gleich noch einmal." },
  },
};
