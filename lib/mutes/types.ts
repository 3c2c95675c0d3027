/** What a rule is about. */
export const MUTE_TARGETS = ["word", "source", "topic", "kind"] as const;
export type MuteTarget = (typeof MUTE_TARGETS)[number];

/** A rule as it is compared: `value` is the words, a kind's name, or the id of a source or topic as text. */
export type Rule = { id: string; target: MuteTarget; value: string };

/** A rule as people and programs see it: `value` is the words, the kind, or a slug; `label` the same for people to read. */
export type Mute = { id: string; target: MuteTarget; value: string; label: string; createdAt: string };

/** What rules look at. A headline and standfirst, never the text: what a reader would see in a list decides. */
export type MutableArticle = { title: string; standfirst: string | null; kind: string; sourceId: number; topicIds: readonly number[] };

/** What a rule would hide of the newest articles: how many of those looked at, and the newest of these. */
export type MutePreview = { looked: number; hidden: number; articles: { id: number; slug: string; title: string; source: string }[] };
