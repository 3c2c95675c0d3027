/**
 * Marks stand among an article's words in the index and say where and when it stands, so that one look at the index
 * answers "this word, of this source, in these weeks". No word begins as they do.
 */

const DAY_MS = 86_400_000;
/** A day is marked by itself and by spans of 8, 64 and 512 days, as powers of two: any range of days is a few spans. */
const SPANS = [0, 3, 6, 9] as const;

export const sourceMark = (id: number): string => `#s${id}`;
export const topicMark = (id: number): string => `#t${id}`;
export const kindMark = (kind: string): string => `#k${kind}`;
/** @param lang a language alone, without region */
export const langMark = (lang: string): string => `#l${lang}`;
/** A word that stands in the title. */
export const titleMark = (term: string): string => `^${term}`;
/** A word that the article is about, as far as its place and its number tell. */
export const mainMark = (term: string): string => `*${term}`;
/** Stands at every article. */
export const ANY_MARK = "#all";

/** Stands at none. */
export const NO_MARK = "#none";

/** Days since 1970, in UTC. */
export const dayOf = (time: Date | number): number => Math.floor(Number(time) / DAY_MS);
/** The first moment of a day. */
export const startOfDay = (day: number): Date => new Date(day * DAY_MS);

const spanMark = (span: number, day: number): string => `@${span}:${day >> span}`;

/** The marks of a day. */
export function dayMarks(day: number): string[] {
  return SPANS.map((span) => spanMark(span, day));
}

/** The fewest marks of which each day from `first` to `last` has exactly one, and no other day any. Days of before 1970 count as well. */
export function rangeMarks(first: number, last: number): string[] {
  const marks: string[] = [];
  let day = first;
  while (day <= last) {
    const span = SPANS.findLast((each) => (day & ((1 << each) - 1)) === 0 && day + (1 << each) - 1 <= last) ?? 0;
    marks.push(spanMark(span, day));
    day += 1 << span;
  }
  return marks;
}
