import type { ArticleCard } from "@/lib/articles/types";
import type { StoryHeadlineChange } from "@/lib/articles/types/versions";
import { dayKey } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locale";
import type { StoryPageData } from "@/lib/stories/types";

type Event = { key: string; at: number; day: string; name: string } & ({ article: ArticleCard; first: boolean; change?: undefined } | { change: StoryHeadlineChange; article?: undefined });
export type TimelineDay = { name: string; events: Event[] };

/** What came in a story, the oldest first, day by day (UTC); what is known by month or not at all stands apart. Who was first is said where all of it is there. */
export function timelineOf({ formats, words }: Locale, { articles, story, older }: StoryPageData): TimelineDay[] {
  const oldest = [...articles].reverse();
  const told = older === null && oldest.length > 1 ? oldest.find(({ kind }) => kind !== "sponsored") : undefined;
  const events: Event[] = oldest.map((article) => {
    const dated = article.publishedPrecision === "minute" || article.publishedPrecision === "day";
    return { key: `article-${article.id}`, at: Date.parse(article.sortAt), day: dated ? dayKey(article.sortAt) : "loose", name: dated ? formats.editionDay(article.sortAt) : words.dates.undated, article, first: article === told };
  });
  const since = events[0]?.at ?? 0;
  for (const change of story.changes) {
    const at = Date.parse(change.until);
    if (at >= since) events.push({ key: `change-${change.article.slug}-${change.number}`, at, day: dayKey(change.until), name: formats.editionDay(change.until), change });
  }
  const days: (TimelineDay & { day: string })[] = [];
  for (const event of events.sort((a, b) => a.at - b.at)) {
    const last = days.at(-1);
    if (last?.day === event.day) last.events.push(event);
    else days.push({ day: event.day, name: event.name, events: [event] });
  }
  return days;
}
