import { serve } from "@/lib/jobs/threads/serve";
import { feedAnswers } from "./program";

/** The program that reads feeds, with traps for tests: articles with these words in their titles keep it busy for ever, or fill its memory. */
serve({
  ...feedAnswers,
  prepare: (given: Parameters<typeof feedAnswers.prepare>[0]) => given.places.flatMap((place) => {
    const made = feedAnswers.prepare({ ...given, places: [place] });
    const [title] = made.map((each) => ("article" in each ? each.article.title : ""));
    const held: number[][] = [];
    while (title?.includes("Endless")) held.length = 0;
    while (title?.includes("Boundless")) held.push(Array.from({ length: 100_000 }, (_, at) => at));
    return made;
  }),
});
