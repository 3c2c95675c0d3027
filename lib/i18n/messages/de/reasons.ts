import type { reasons as en } from "../en/reasons";

export const reasons: typeof en = {
  spam: "Spam", abuse: "Beleidigung oder Belästigung", hate: "Hass gegen eine Gruppe", threat: "eine Drohung", "personal-data": "persönliche Daten anderer", illegal: "verstößt gegen das Gesetz",
  "off-topic": "nicht beim Thema", misleading: "irreführend", impersonation: "gibt sich als jemand anders aus", "banned-words": "Wörter, die hier nicht veröffentlicht werden", flood: "zu viele auf einmal", repeated: "noch einmal dasselbe",
  other: "nach den Regeln dieser Zeitung",
};
