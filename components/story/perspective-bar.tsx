import type { Locale } from "@/lib/i18n/locale";
import type { ControlCounts } from "@/lib/stories/types";
import { perspectiveParts } from "./perspective-parts";

/** How a story's coverage divides by who controls the sources: a bar for the eye, the same in words for everybody. */
export function PerspectiveBar({ locale: { words }, controls }: { locale: Locale; controls: ControlCounts }) {
  const parts = perspectiveParts(controls);
  if (parts.length === 0) return null;
  return (
    <div className="grid gap-2">
      <svg className="perspective" aria-hidden="true" focusable="false">
        {parts.map((part) => (
          <rect key={part.control} className={`seg control-${part.control}`} x={`${part.from}%`} width={`${part.width}%`} height="100%" />
        ))}
      </svg>
      <ul className="perspective-words meta" aria-label={words.story.byControl}>
        {parts.map((part) => (
          <li key={part.control}>
            <span className={`dot control-${part.control}`} aria-hidden="true" />
            {words.story.part(part.articles, words.labels.controls[part.control].short)}
          </li>
        ))}
      </ul>
    </div>
  );
}
