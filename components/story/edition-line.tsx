import { editionName, formatEditionDay } from "@/lib/format/dates";
import { count } from "@/lib/format/text";
import type { FrontPage } from "@/lib/stories/types";

/** The date and edition under which a front page appears: those of its newest piece. */
export function EditionLine({ front }: { front: FrontPage }) {
  if (!front.editionAt) return "No edition yet";
  return (
    <>
      {formatEditionDay(front.editionAt)}
      <span className="max-md:hidden"> · {editionName(front.editionAt)}, {count(front.stories.length, "story", "stories")}</span>
    </>
  );
}
