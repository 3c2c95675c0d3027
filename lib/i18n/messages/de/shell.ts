import type { Messages } from "../en";

export const shell: Messages["shell"] = {
  skip: "Zu den Nachrichten",
  motto: "Jedes Thema von mehr als einer Seite",
  about: "Über die Zeitung",
  front: "Titelseite",
  sections: { label: "Ressorts und Listen", main: "Hauptmenü", top: "Titel", latest: "Neueste", topics: "Ressorts", sources: "Quellen" },
  footer: {
    line: "Parallax stellt zusammen, was verschiedene Quellen zum selben Thema berichten, und sagt, wer spricht.",
    about: "So arbeitet diese Zeitung",
    languages: "Sprachen",
  },
  pages: {
    label: "Seiten dieser Liste",
    newer: "Neuere",
    older: "Ältere",
    end: "Hier endet die Liste: Älteres gibt es nicht.",
    beyond: "Hier geht es nicht weiter",
    beyondWhy: "Dieses Ende der Liste ist inzwischen leer.",
    toNewest: "Zur neuesten Seite der Liste",
    empty: "Noch nichts vorhanden",
  },
  display: {
    button: "Ansicht",
    theme: "Farben",
    themes: { system: "System", light: "Hell", dark: "Dunkel", sepia: "Sepia" },
    size: "Schriftgröße",
    sizes: { small: "Klein", normal: "Normal", large: "Groß", largest: "Sehr groß" },
  },
  keys: {
    title: "Tasten",
    close: "Schließen",
    next: "Nächste Überschrift",
    previous: "Vorige Überschrift",
    open: "Markierte Überschrift öffnen",
    front: "Titelseite",
    latest: "Neueste",
    sources: "Quellen",
    help: "Diese Tasten zeigen",
  },
};
