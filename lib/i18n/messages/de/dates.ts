import type { Messages } from "../en";

export const dates: Messages["dates"] = {
  unknown: "Datum unbekannt",
  undated: "Ohne genaues Datum",
  weekday: (weekday, day) => `${weekday}, ${day}`,
  morning: "Morgenausgabe",
  midday: "Mittagsausgabe",
  evening: "Abendausgabe",
  noEdition: "Noch keine Ausgabe",
};
