import { counter } from "../../plural";
import type { Messages } from "../en";
import { labels } from "./labels";

const votes = counter("de", { one: "Stimme", other: "Stimmen" });
const pieces = counter("de", { one: "Beitrag", other: "Beiträge" });

export const layer: Messages["layer"] = {
  saved: "Gemerkt.",
  unsaved: "Nicht mehr gemerkt.",
  markedRead: "Als gelesen markiert.",
  markedUnread: "Als ungelesen markiert.",
  allRead: "Alles hier ist als gelesen markiert.",
  followed: (name) => `Sie folgen jetzt: ${name}.`,
  unfollowed: (name) => `Sie folgen nicht mehr: ${name}.`,
  undone: "Rückgängig gemacht.",
  undo: "Rückgängig",
  again: "Noch einmal",
  close: "Schließen",
  message: "Meldung",
  failed: "Das ließ sich nicht festhalten.",
  offline: "Keine Verbindung: Das wurde nicht festgehalten.",
  ended: "Sie sind nicht mehr angemeldet.",
  signIn: "Anmelden",
  read: "(gelesen)",
  muted: (label) => `Stummgeschaltet: ${label}`,
  show: "Zeigen",
  hidden: (count, rules) => `Ihre Regeln verbergen ${pieces(count)} auf dieser Seite: ${rules}.`,
  showAll: "Alle zeigen",
  kinds: labels.kinds,
  topics: labels.topics,
  rules: "Ihre Regeln",
  goOn: (percent) => `Weiterlesen, wo Sie waren, bei ${percent}`,
  comment: {
    votes,
    sent: "Ihr Kommentar ist veröffentlicht.", waits: "Ihr Kommentar ist noch nicht öffentlich.", rejected: "Ihr Kommentar wurde nicht veröffentlicht.",
    preview: "Vorschau", look: "So wird er aussehen:", cancel: "Abbrechen", now: "jetzt", edit: "Ändern", remove: "Entfernen",
    answerLabel: "Ihre Antwort",
    hidden: "Sie blenden die Kommentare dieser Person aus.",
    toOwn: "Ihre Kommentare",
  },
  inLanguage: "Diese Seite auf Deutsch",
};
