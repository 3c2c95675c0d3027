import type { Messages } from "../en";

export const settings: Messages["settings"] = {
  reading: {
    title: "Lesen",
    lead: "Wie die Zeitung für Sie gesetzt ist, auf all Ihren Geräten.",
    leadGuest: "Wie die Zeitung für Sie gesetzt ist. Dieser Browser merkt es sich; mit einem Konto gilt es auf all Ihren Geräten.",
    kept: "Gilt jetzt.",
    failed: "Das ließ sich nicht festhalten. Wählen Sie noch einmal.",
    keep: "Einstellungen übernehmen",
    signIn: "Anmelden",
    densityHint: "Dichte Listen zeigen nur Überschriften und Quellen.",
    zone: "Zeitzone",
    zoneOfDevice: "Die des Geräts",
    language: "Sprache der Zeitung",
    languageOfAddress: "Die der Adresse",
    languageHint: "Seiten in einer anderen Sprache bieten dann diese an. Artikel bleiben in ihrer eigenen.",
    markRead: "Ein Artikel gilt als gelesen,",
    marks: { open: "wenn er geöffnet wurde", scroll: "wenn sein Ende erreicht ist", hand: "nur wenn ich es sage" },
    keysHint: "Buchstaben wie j, k und s führen durch die Zeitung; ? zeigt sie alle.",
  },
};
