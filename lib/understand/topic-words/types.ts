import type { Topic } from "@/lib/closed-lists";

/**
 * Words and phrases of one language that show a topic: those that hardly occur elsewhere, those that are typical, and
 * those that only help others along. Small letters, parted by `|`; a final `*` stands for an ending.
 */
export type TopicWords = Record<Topic, [strong: string, typical: string, weak?: string]>;
