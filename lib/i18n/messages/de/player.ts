import type { Messages } from "../en";

export const player: Messages["player"] = {
  heard: "Zum Hören",
  seen: "Zum Ansehen",
  files: "Dateien",
  audio: "Ton",
  video: "Film",
  playsFrom: (host) => `Wird von ${host} abgespielt, das dabei Ihre Adresse sieht.`,
  download: "Herunterladen",
  downloadOf: (name) => `${name} herunterladen`,
  back: "15 s zurück",
  on: "30 s vor",
  speed: "Tempo",
  goesOn: "Geht bei {time} weiter",
  heardOut: "Bis zum Ende gehört",
  goOn: "Weiter mit",
  leftAt: (at, of) => (of === null ? `bei ${at}` : `bei ${at} von ${of}`),
};
