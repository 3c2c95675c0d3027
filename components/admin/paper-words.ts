import { toldIn } from "@/components/account/settings-page";
import type { Locale } from "@/lib/i18n/locale";

/** What the address says of what was just done, or could not be. */
export type PaperTold = { told?: string; problem?: string };

/** The same in words. */
export function tellingOf({ words: { adminPaper: { problems } } }: Locale, words: Readonly<Record<string, string>>, { told, problem }: PaperTold): PaperTold {
  if (problem !== undefined) return { problem: toldIn(problems, problem) ?? problems.other };
  return { told: toldIn(words, told) };
}

/** The words of a closed list alone. */
export function labelWords<K extends string>(labels: Readonly<Record<K, { word: string }>>): Record<K, string> {
  return Object.fromEntries(Object.entries<{ word: string }>(labels).map(([name, { word }]) => [name, word])) as Record<K, string>;
}

/** The options of a select. */
export function optionsOf<K extends string>(words: Readonly<Record<K, string>>, of: readonly K[] = Object.keys(words) as K[]): { value: K; word: string }[] {
  return of.map((value) => ({ value, word: words[value] }));
}
