import { CONTROLS, type Control } from "@/lib/closed-lists";
import { CONTROL_LABELS } from "@/lib/format/labels";
import type { ControlCounts } from "@/lib/stories/types";

/** How a story's coverage divides by who controls the sources: a bar for the eye, the same in words for everybody. */
export function PerspectiveBar({ controls }: { controls: ControlCounts }) {
  const parts = perspectiveParts(controls);
  if (parts.length === 0) return null;
  return (
    <div className="grid gap-2">
      <svg className="perspective" aria-hidden="true" focusable="false">
        {parts.map((part) => (
          <rect key={part.control} className={`seg control-${part.control}`} x={`${part.from}%`} width={`${part.width}%`} height="100%" />
        ))}
      </svg>
      <ul className="perspective-words meta" aria-label="Articles by who controls their sources">
        {parts.map((part) => (
          <li key={part.control}>
            <span className={`dot control-${part.control}`} aria-hidden="true" />
            {part.articles} {CONTROL_LABELS[part.control].short}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Part = { control: Control; articles: number; from: number; width: number };

/** Space between two segments, in per cent of the bar. */
const GAP = 0.4;

/** The segments in order of size, with their places in per cent of the bar. */
export function perspectiveParts(controls: ControlCounts): Part[] {
  const counted = CONTROLS.map((control) => ({ control, articles: controls[control] ?? 0 }))
    .filter((entry) => entry.articles > 0)
    .sort((a, b) => b.articles - a.articles);
  const all = counted.reduce((sum, entry) => sum + entry.articles, 0);
  const room = 100 - GAP * (counted.length - 1);
  let from = 0;
  return counted.map((entry) => {
    const width = round((entry.articles / all) * room);
    const part = { ...entry, from: round(from), width };
    from += width + GAP;
    return part;
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
