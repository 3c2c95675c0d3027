import type { Messages } from "../en";
import { counter } from "../../plural";

const hours = counter("de", { one: "Stunde", other: "Stunden" });
const days = counter("de", { one: "Tag", other: "Tage" });
const readers = counter("de", { one: "Person", other: "Personen" });

export const belonging: Messages["belonging"] = {
  title: "Was zusammengehört",
  lead: "Ein Artikel handelt von etwas anderem, oder zwei Themen sind eines: Das lässt sich hier sagen.",
  leadReader: "Die Moderation sieht es sich an und sagt Ihnen, was daraus wurde. Ihre Entscheidung steht im öffentlichen Protokoll.",
  leadModerator: "Es geschieht sofort, steht im öffentlichen Protokoll, und jede spätere Einordnung hält sich daran. Es lässt sich zurücknehmen.",
  way: "Gehört etwas nicht hierher?",
  wayArticle: "Gehört nicht hierher?",
  wayOther: "Gehört zu anderen Berichten?",
  which: "Welche Artikel",
  whichHint: "Wählen Sie die aus, die nicht hierher gehören. Ist keiner gewählt, ist das ganze Thema gemeint.",
  whole: "Das ganze Thema",
  where: "Wohin sie gehören",
  own: "In ein eigenes Thema",
  found: "Themen mit diesen Wörtern",
  noneFound: "Unter den neuesten hat kein Thema all diese Wörter in einer Überschrift.",
  typed: "Ein anderes Thema, nach seiner Adresse", typedHint: "Die Adresse oder ihr letzter Teil.",
  look: "Ein Thema suchen", words: "Wörter einer Überschrift",
  reason: "Grund",
  reasons: { "other-event": "Es geht um ein anderes Ereignis", "only-mentions": "Das Ereignis kommt nur am Rande vor", "same-event": "Es ist dasselbe Ereignis", "continues": "Es führt dasselbe Ereignis fort", "mistake": "Es kam aus Versehen dorthin" },
  why: "Mehr dazu", whyHint: "Darf leer bleiben. Nur die Moderation liest es.",
  propose: "Vorschlagen", decide: "Ausführen",
  told: {
    sent: "Danke. In Ihren Mitteilungen erfahren Sie, was daraus wird.", joined: "Andere haben dasselbe vorgeschlagen: Ihre Stimme zählt mit.", already: "Das haben Sie schon vorgeschlagen. Es gilt der Grund, den Sie zuletzt genannt haben.",
    done: "Erledigt, und im öffentlichen Protokoll vermerkt.", undone: "Zurückgenommen. Alles ist wie zuvor.", accepted: "Erledigt, und alle, die es vorgeschlagen haben, wissen Bescheid.", declined: "Abgelehnt, und alle, die es vorgeschlagen haben, wissen Bescheid.",
  },
  problems: {
    where: "Sagen Sie, wohin sie gehören: in ein eigenes Thema oder in ein anderes.", other: "Das ging nicht. Versuchen Sie es gleich noch einmal.", "not-found": "Dieses Thema gibt es nicht, oder keiner dieser Artikel gehört noch dazu.",
    conflict: "So wie es steht, geht das nicht: Sie stehen schon dort, es bliebe nichts übrig, oder es wurde inzwischen entschieden.", "rate-limited": "Zwanzig Ihrer Hinweise warten auf die Moderation, mehr sind nicht möglich.", forbidden: "Solange Sie gesperrt sind, können Sie nichts vorschlagen.", invalid: "Wählen Sie einen Grund.",
  },
  undo: "Zurücknehmen", act: (number) => `Eintrag ${number}`, toStory: "Zum Thema", acts: "Was über dieses Thema entschieden wurde", noActs: "Über dieses Thema hat noch niemand etwas entschieden.",
  wishes: { apart: "{article} gehört nicht zu {story}", move: "{article} gehört zu {other}", merge: "{story} und {other} sind ein Thema" },
  gone: "etwas, das es hier nicht mehr gibt",
  notice: { open: "Ihr Vorschlag zu einem Thema wartet", accepted: "Ihrem Vorschlag zu einem Thema wurde gefolgt", declined: "Ihr Vorschlag zu einem Thema wurde abgelehnt", overtaken: "Ihr Vorschlag zu einem Thema hat sich durch eine andere Entscheidung erledigt" },
  declines: { belongs: "es gehört zusammen", separate: "es sind verschiedene Ereignisse", unclear: "die Artikel zeigen es nicht deutlich genug" },
  because: (reason) => `Der Grund: ${reason}.`,
  queue: {
    title: "Vorschläge zu Themen", lead: "Was Leserinnen und Lesern zufolge zusammengehört oder nicht.",
    columns: { kind: "Was", article: "Artikel", story: "Thema", other: "Anderes Thema", voices: "Stimmen", state: "Stand", createdAt: "Vorgeschlagen" },
    kinds: { apart: "Gehört nicht dazu", move: "Gehört woandershin", merge: "Ein Thema" },
    filters: { state: { label: "Stand", options: { open: "Offen", accepted: "Ausgeführt", declined: "Abgelehnt", overtaken: "Erledigt" } } },
    sorts: { id: { desc: "Neueste zuerst", asc: "Älteste zuerst" }, voices: { desc: "Meiste Stimmen zuerst", asc: "Wenigste Stimmen zuerst" } },
    none: "Zu Themen hat noch niemand etwas vorgeschlagen.",
    proposedBy: (count) => `Vorgeschlagen von: ${readers(count)}`, more: (count) => `und ${readers(count)} mehr`,
    accept: "Ausführen", acceptLead: "Es ist Ihre Entscheidung, aus dem Grund, den die meisten nennen. Alle, die es vorgeschlagen haben, erfahren davon.",
    decline: "Ablehnen", declineLead: "Alle, die es vorgeschlagen haben, erfahren, warum.", reason: "Grund", note: "Ein Wort dazu", noteHint: "Darf leer bleiben. Sie lesen es.", all: "Alle Vorschläge",
  },
  together: {
    title: "Warum zusammen?", lead: "Was jeden dieser Artikel in dieses Thema bringt.",
    alone: "Bisher steht er hier für sich.",
    unknown: "Ein Grund wurde nicht festgehalten.",
    byPeople: "Durch {act} der Moderation, {time}",
    byEdition: "Wer diese Ausgabe gemacht hat, hat ihn hierher gestellt.",
    decided: "Was Menschen entschieden haben",
    says: { "part-story": "Die Moderation hat Artikel aus einem Thema herausgenommen", "move-articles": "Die Moderation hat Artikel woandershin gestellt", "merge-stories": "Die Moderation hat zwei Themen zusammengelegt" },
    takenBack: "inzwischen zurückgenommen",
    likeness: (percent) => `zu ${percent} % ähnlich`,
    first: "Der erste davon", hoursLater: (count) => `${hours(count)} nach dem ersten`, daysLater: (count) => `${days(count)} nach dem ersten`,
    signals: { quote: "Zitate", link: "Links", name: "Namen", word: "Seltene Wörter", number: "Zahlen" },
    shared: "Was die meisten gemeinsam haben",
  },
};
