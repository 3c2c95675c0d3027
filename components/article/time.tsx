import type { Precision } from "@/lib/closed-lists";
import { machineDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locale";

/** `exact`: stays as it is written, where it names a moment beside a form in UTC. */
type Props = { locale: Locale; at: string | null; precision: Precision; exact?: true };

/**
 * A moment as exactly as it is known. The HTML carries it in UTC for everybody; where the minute is known,
 * the browser rewrites it afterwards in the reader's zone (see local-times.client).
 */
export function Time({ locale, at, precision, exact }: Props) {
  const machine = machineDate(at, precision);
  const words = locale.formats.date(at, precision);
  if (machine === null) return <span>{words}</span>;
  return <time dateTime={machine} data-local={precision === "minute" && !exact ? "" : undefined}>{words}</time>;
}
