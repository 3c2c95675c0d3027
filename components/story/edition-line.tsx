import type { Locale } from "@/lib/i18n/locale";
import type { FrontPage } from "@/lib/stories/types";
import { isStory } from "./arrange";

/** The date and edition under which a front page appears: those of its newest piece. */
export function EditionLine({ locale: { formats, words }, front }: { locale: Locale; front: FrontPage }) {
  if (!front.editionAt) return front.entries.length + front.singles.length > 0 ? words.dates.undated : words.dates.noEdition;
  return (
    <>
      {formats.editionDay(front.editionAt)}
      <span className="max-md:hidden"> · {formats.editionName(front.editionAt)}, {words.counts.stories(front.entries.filter(isStory).length)}</span>
    </>
  );
}
