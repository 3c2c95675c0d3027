import { counter } from "../../plural";
import type { Messages } from "../en";
import { labels } from "./labels";
import { reasons } from "./reasons";

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
    showAgain: "Ihre Kommentare wieder anzeigen", hideBy: (name) => `Kommentare von ${name} ausblenden`,
    hid: (name) => `Sie blenden die Kommentare von ${name} aus. Außer Ihnen weiß es niemand.`, shown: (name) => `Sie sehen die Kommentare von ${name} wieder.`,
    toOwn: "Ihre Kommentare",
    yours: { held: "Wartet auf die Moderation; nur Sie sehen ihn.", delayed: "Noch nicht öffentlich; nur Sie sehen ihn.", rejected: "Nicht veröffentlicht; nur Sie sehen ihn." },
    publishAt: (time) => `Er wird ${time} veröffentlicht.`,
    appeal: "Einspruch einlegen", appealed: "Ihr Einspruch",
    blocked: { suspended: "Um erneute Prüfung bitten", warned: "Die Verwarnung lesen" },
    report: { title: (name) => `Den Kommentar von ${name} melden`, why: "Was stimmt damit nicht?", note: "Mehr für die Moderation (nicht nötig)", send: "Melden", private: "Nur die Moderation sieht, wer gemeldet hat.", or: "Oder lieber nicht sehen?" },
    reported: "Von Ihnen gemeldet", takeBack: "Zurücknehmen", sentReport: "Ihre Meldung liegt bei der Moderation.", tookBack: "Ihre Meldung ist zurückgenommen.",
    follows: "Sie folgen dieser Diskussion: Was darin neu ist, steht in Ihren Mitteilungen.", mutes: "Sie haben diese Diskussion stummgeschaltet: Nichts darin wird Ihnen gemeldet.", leaves: "Sie folgen dieser Diskussion nicht mehr, und sie ist nicht stummgeschaltet.",
    reasons,
  },
  inLanguage: "Diese Seite auf Deutsch",
};
