import { counter } from "../../plural";
import type { LiveWords } from "../en/live";

const news = counter("de", { one: "neuer Kommentar", other: "neue Kommentare" });

export const live: LiveWords = {
  news,
  next: "Nächster neuer Kommentar",
  shown: (count) => `An ihrem Ort gezeigt: ${news(count)}`,
  elsewhere: "Zum ersten davon",
  isNew: "Neu",
  gone: "Dieser Kommentar ist nicht mehr öffentlich.",
  votes: counter("de", { one: "Stimme", other: "Stimmen" }),
};
