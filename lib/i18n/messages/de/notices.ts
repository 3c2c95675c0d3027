import type { Messages } from "../en";

export const notices: Messages["notices"] = {
  missingTitle: "Nicht in dieser Zeitung",
  missing: "Diese Seite gibt es in dieser Zeitung nicht",
  missingWhy: "Vielleicht ist die Adresse falsch geschrieben, oder der Artikel wurde inzwischen zurückgezogen. Was heute gedruckt ist, steht auf der Titelseite; alles in zeitlicher Folge steht unter „Neueste“.",
  failed: "Diese Seite konnte nicht gedruckt werden",
  failedWhy: "Beim Herstellen der Seite ist bei uns etwas fehlgeschlagen; der Fehler ist festgehalten. Verloren ging nichts: Alle Artikel und alles Gemerkte sind noch da. Ein neuer Versuch lohnt sich in wenigen Augenblicken.",
  retry: "Neu versuchen",
  front: "Titelseite",
  latest: "Neueste",
  reference: (digest) => `Kennung für das Protokoll: ${digest}`,
};
