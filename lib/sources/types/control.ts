import type { Control } from "@/lib/closed-lists";

/** One thing that a statement about control rests on. */
export type Evidence = { words: string; url: string | null };

/** Who said who controls a source: the register of known outlets, the document or demo that brought it, or an admin. */
export const CONTROL_ORIGINS = ["rule", "edition", "admin"] as const;
export type ControlOrigin = (typeof CONTROL_ORIGINS)[number];

/** What is said of who pays for or controls a source; `evidence` as it is typed: one thing a line, a link at the line's end. */
export type ControlFacts = { control: Control; country: string | null; owner: string | null; funding: string | null; evidence: string | null };

/** Who controlled a source from a day until another (YYYY-MM-DD in UTC; null from the beginning, until now). `saidAt`: ISO 8601. */
export type ControlPeriod = Omit<ControlFacts, "evidence"> & { evidence: Evidence[]; from: string | null; until: string | null; origin: ControlOrigin; saidAt: string };

/** Who controlled a source before a day, as its row keeps it (Source.pastControls). */
export type PastControl = { until: string; control: Control; country: string | null };

/** The periods of a source, the newest first, and statements about it that were put right since (`until` is null in them). */
export type ControlHistory = { periods: ControlPeriod[]; corrected: (ControlPeriod & { replacedAt: string })[] };
