import type { LayerWords } from "@/lib/i18n/messages/en/layer";
import type { ArticleState } from "@/lib/reading/schema";

/**
 * What a rule that hides an article is called on the page: kinds and the paper's standing topics in the words of the
 * interface, everything else as the reader or the paper named it.
 */
export function nameOfRule({ kinds, topics }: Pick<LayerWords, "kinds" | "topics">, { target, value, label }: NonNullable<ArticleState["muted"]>): string {
  const kind = target === "kind" ? own(kinds, value)?.word : undefined;
  return kind ?? (target === "topic" ? own(topics, value) : undefined) ?? label;
}

function own<T>(words: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
