import type { Control } from "@/lib/closed-lists";
import type { ControlPeriod, Evidence, PastControl } from "../types/control";

/** A link that ends a line, with whatever stands between it and the words. */
const LINK_AT_END = /^(?<words>.*?)[\s:|,]*\(?(?<url>https?:\/\/[^\s()<>"]+)\)?\.?$/u;

/** What a statement rests on as it is typed: one thing a line, with a link at its end where there is one. */
export function evidenceOf(text: string | null): Evidence[] {
  return (text ?? "").split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
    const { words = "", url = null } = LINK_AT_END.exec(line)?.groups ?? {};
    if (url === null || !URL.canParse(url)) return { words: line, url: null };
    return { words: words.trim() || new URL(url).hostname, url };
  });
}

/** The columns of a source's row that say who controls it, and who did. */
export type ControlColumns = { control: string; pastControls: unknown };

/** Who controlled a source on the day (UTC) of a moment. */
export function controlAt({ control, pastControls }: ControlColumns, at: Date): Control {
  const day = at.toISOString().slice(0, 10);
  return (pastControls as PastControl[]).find(({ until }) => until > day)?.control ?? (control as Control);
}

/** Of a source's periods the one that held on the day (UTC) of a moment; null where nothing is said of it. */
export function periodAt(periods: readonly ControlPeriod[], at: Date): ControlPeriod | null {
  const day = at.toISOString().slice(0, 10);
  return periods.find(({ from, until }) => (from === null || from <= day) && (until === null || day < until)) ?? null;
}
