/** A length of time as players show it: "4:07", "1:02:33". @param seconds at least 0 */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The same as HTML's `datetime` wants it, such as "PT3753S". */
export function isoDuration(seconds: number): string {
  return `PT${Math.floor(seconds)}S`;
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** How large a file is, in decimal units: "46 MB", "1.2 GB". @param language of the words, BCP 47 */
export function fileSize(bytes: number, language: string): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, { style: "unit", unit: UNITS[power - 1], unitDisplay: "short", maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
