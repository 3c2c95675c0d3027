/** A topic of the paper with its number of visible articles. */
export type TopicPage = { id: number; slug: string; name: string; position: number; articleCount: number };
