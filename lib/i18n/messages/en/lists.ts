import { counts } from "./counts";

/** Latest, topics and a topic. */
export const lists = {
  latest: "Latest",
  latestLead: "Everything as it came in, newest first.",
  latestLaterLead: "Everything as it came in: an earlier page.",
  latestDescription: "Every article as it came in, newest first.",
  latestLaterDescription: "An earlier page of everything as it came in.",
  /** `{command}` is what to type. */
  latestEmpty: "No article has been brought in. {command} brings in a document.",
  topics: "Topics",
  topicsLead: "The sections of this paper. A piece may stand in several.",
  topicsDescription: "The sections of this paper.",
  topicLead: (articles: number) => `${counts.articles(articles)}, newest first.`,
  topicDescription: (topic: string, articles: number) => `${counts.articles(articles)} on ${topic}, newest first.`,
  topicLaterDescription: (topic: string) => `An earlier page of ${topic}.`,
  topicEmpty: (topic: string) => `No article has been filed under ${topic} so far. Articles are filed by what their text says, so this fills by itself.`,
};
