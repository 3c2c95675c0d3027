import type { Messages } from "../en";
import { counts } from "./counts";

export const lists: Messages["lists"] = {
  latest: "Neueste",
  latestLead: "Alles in der Folge seines Eingangs, das Neueste zuerst.",
  latestLaterLead: "Alles in der Folge seines Eingangs: eine frühere Seite.",
  latestDescription: "Alle Artikel in der Folge ihres Eingangs, die neuesten zuerst.",
  latestLaterDescription: "Eine frühere Seite von allem in der Folge seines Eingangs.",
  latestEmpty: "Noch kein Artikel wurde eingelesen. {command} liest ein Dokument ein.",
  topics: "Ressorts",
  topicsLead: "Die Ressorts dieser Zeitung. Ein Artikel kann in mehreren stehen.",
  topicsDescription: "Die Ressorts dieser Zeitung.",
  topicLead: (articles) => `${counts.articles(articles)}, die neuesten zuerst.`,
  topicDescription: (topic, articles) => `${counts.articles(articles)} im Ressort ${topic}, die neuesten zuerst.`,
  topicLaterDescription: (topic) => `Eine frühere Seite des Ressorts ${topic}.`,
  topicEmpty: (topic) => `Im Ressort ${topic} steht noch kein Artikel. Artikel werden nach ihrem Text eingeordnet; das Ressort füllt sich also von selbst.`,
};
