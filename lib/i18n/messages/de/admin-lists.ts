import type { Messages } from "../en";

export const adminLists: Messages["adminLists"] = {
  filters: "Filtern und ordnen", all: "Alle", order: "Reihenfolge", show: "Zeigen", clear: "Alles zeigen", csv: "Als CSV ausgeben", next: "Nächste Seite", first: "Erste Seite",
  nothing: "–", yes: "Ja", no: "Nein", act: "Handeln",
  on: (label, value) => `${label}: ${value}`,
  noneWith: (filters) => `Zu ${filters} gibt es nichts.`,
  mails: {
    columns: { subject: "Betreff", to: "An", outcome: "Stand", createdAt: "Geschrieben", attempts: "Versuche", lastError: "Letzter Fehler" },
    filters: { outcome: { label: "Stand", options: { sent: "Gesendet", waiting: "Wartet", failed: "Gescheitert", kept: "Hier aufbewahrt" } }, to: { label: "Empfänger oder Betreff" } },
    sorts: { createdAt: { desc: "Neueste zuerst", asc: "Älteste zuerst" } },
    none: "Es gibt keine Mails.",
  },
};
