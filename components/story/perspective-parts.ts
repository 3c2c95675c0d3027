import { CONTROLS, type Control } from "@/lib/closed-lists";
import type { ControlCounts } from "@/lib/stories/types";

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
