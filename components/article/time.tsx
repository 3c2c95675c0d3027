import type { Precision } from "@/lib/closed-lists";
import { formatDate, machineDate } from "@/lib/format/dates";

type Props = { at: string | null; precision: Precision };

/**
 * A moment as exactly as it is known. The HTML carries it in UTC for everybody; where the minute is known,
 * the browser rewrites it afterwards in the reader's zone (see local-times.client).
 */
export function Time({ at, precision }: Props) {
  const machine = machineDate(at, precision);
  const words = formatDate(at, precision);
  if (machine === null) return <span>{words}</span>;
  return <time dateTime={machine} data-local={precision === "minute" ? "" : undefined}>{words}</time>;
}
