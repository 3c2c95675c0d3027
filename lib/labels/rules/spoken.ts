import type { Control, Kind } from "@/lib/closed-lists";

/** Labels in words. */
export type LabelWords = { kinds: Readonly<Record<Kind, { word: string }>>; controls: Readonly<Record<Control, { word: string }>> };

/** By whom a source is controlled that goes without saying before a headline: nobody in particular, or nobody knows. */
const UNSAID: readonly Control[] = ["independent", "unknown"];

/**
 * What whoever hears or reads a headline alone has to know first: the kind of piece, where it is no plain report, and who
 * controls its source, such as "Opinion, State-run".
 * @returns null where there is nothing to be said first
 */
export function saidBefore({ labels }: { labels: LabelWords }, { kind, source }: { kind?: Kind; source: { control: Control } }): string | null {
  const said = [kind !== undefined && kind !== "report" && labels.kinds[kind].word, !UNSAID.includes(source.control) && labels.controls[source.control].word].filter(Boolean);
  return said.length === 0 ? null : said.join(", ");
}
