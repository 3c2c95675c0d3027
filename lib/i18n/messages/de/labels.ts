import type { Messages } from "../en";

const controls: Messages["labels"]["controls"] = {
  independent: { word: "Unabhängig", short: "unabhängig", meaning: "In privater Hand oder der einer Stiftung; keine Regierung, Partei oder Branche bestimmt, was erscheint." },
  state: { word: "Staatlich gelenkt", short: "staatlich gelenkt", meaning: "Gehört einer Regierung oder wird von ihr geführt; sie bestellt auch die Redaktionsleitung." },
  "public-service": { word: "Öffentlich-rechtlich", short: "öffentlich-rechtlich", meaning: "Öffentlich finanziert, mit einem Auftrag, der die jeweilige Regierung aus der Redaktion heraushält." },
  party: { word: "Parteipresse", short: "Parteipresse", meaning: "Gehört einer politischen Partei oder Bewegung oder wird von ihr geführt." },
  company: { word: "Unternehmen", short: "Unternehmen", meaning: "Spricht für das Unternehmen, das dafür bezahlt: Pressestelle, Firmenblog, Dienst für Pressemitteilungen." },
  wire: { word: "Nachrichtenagentur", short: "Agentur", meaning: "Verkauft Meldungen an andere Medien, die sie ganz oder in Teilen übernehmen." },
  trade: { word: "Fachpresse", short: "Fachpresse", meaning: "Für eine Branche geschrieben und meist von ihr bezahlt, über Abonnements und Anzeigen." },
  community: { word: "Gemeinschaft", short: "Gemeinschaft", meaning: "Von den Schreibenden oder Lesenden selbst getragen: Blogs, Rundbriefe, Ehrenamtliche am Ort." },
  unknown: { word: "Nicht bekannt", short: "nicht bekannt", meaning: "Wem das Medium gehört oder wer es führt, hat noch niemand festgestellt." },
};

const kinds: Messages["labels"]["kinds"] = {
  report: { word: "Bericht", short: "Bericht", many: "Berichte", meaning: "Sagt, was geschehen ist und wer das sagt." },
  analysis: { word: "Analyse", short: "Analyse", many: "Analysen", meaning: "Erklärt oder gewichtet, was andere berichtet haben." },
  opinion: { word: "Meinung", short: "Meinung", many: "Meinungsbeiträge", meaning: "Vertritt die Ansicht der Person, die schreibt." },
  editorial: { word: "Leitartikel", short: "Leitartikel", many: "Leitartikel", meaning: "Vertritt die Ansicht des Mediums." },
  interview: { word: "Interview", short: "Interview", many: "Interviews", meaning: "Lässt eine Person ausführlich antworten." },
  "press-release": { word: "Pressemitteilung", short: "Pressemitteilung", many: "Pressemitteilungen", meaning: "Von der Stelle geschrieben, um die es geht, und so gedruckt, wie sie kam." },
  sponsored: { word: "Anzeige", short: "Anzeige", many: "Anzeigen", meaning: "Bezahlt oder geschrieben, um zu verkaufen. Steht nie unter den führenden Themen." },
  "wire-copy": { word: "Agenturtext", short: "Agenturtext", many: "Agenturtexte", meaning: "Ganz oder fast ganz von einer Nachrichtenagentur übernommen." },
  "live-blog": { word: "Liveblog", short: "Liveblog", many: "Liveblogs", meaning: "Ein laufendes Protokoll, der neueste Eintrag zuerst." },
  review: { word: "Kritik", short: "Kritik", many: "Kritiken", meaning: "Beurteilt ein Werk, ein Produkt oder eine Aufführung." },
  satire: { word: "Satire", short: "Satire", many: "Satiren", meaning: "Erfunden, um zu spotten. Nichts darin ist berichtet." },
  correction: { word: "Berichtigung", short: "Berichtigung", many: "Berichtigungen", meaning: "Stellt einen früheren Artikel richtig." },
};

const topics: Messages["labels"]["topics"] = {
  world: "Welt", politics: "Politik", business: "Wirtschaft", markets: "Märkte", technology: "Technik", science: "Wissenschaft",
  climate: "Klima", health: "Gesundheit", society: "Gesellschaft", culture: "Kultur", sport: "Sport", crime: "Verbrechen",
};

export const labels: Messages["labels"] = {
  controls,
  kinds,
  topics,
  demo: "Für die Demo-Ausgabe erfunden: Dieses Medium gibt es nicht.",
  demoMark: "Demo",
  demoMarkRest: ", erfundenes Medium",
};
