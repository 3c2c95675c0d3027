/** A topic of the paper with its number of visible articles. */
export type TopicPage = { id: number; slug: string; name: string; position: number; articleCount: number };

/** A topic as whoever runs the paper sees it: with what leads to it, where it is the site's own. */
export type DeskTopic = TopicPage & { own: boolean; words: string[]; filedUnder: string[] };

export const LONGEST_NAME = 60;
export const MOST_WORDS = 200;
export const LONGEST_WORD = 60;
/** Topics of its own that a site may have: the section bar and the pages of all are made of them. */
export const MOST_OWN = 24;
