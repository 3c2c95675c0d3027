import type { Precision } from "@/lib/closed-lists";

/** What became of one article; `shown-again` was hidden by an earlier reading, `deleted-before` is an identity that somebody deleted for good, `read` was not stored. */
export const OUTCOMES = ["added", "updated", "shown-again", "unchanged", "deleted-before", "read"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of a document. */
export const IMPORT_OUTCOMES = ["imported", "nothing-new", "moved", "outdated", "dry-run"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Why an article is labelled as it is: its kind, its language, each of its topics. */
export type LabelReport = { field: string; value: string; reason: string };

export type ArticleReport = {
  outcome: Outcome;
  /** Where it is stored; null for what is not. */
  id: number | null;
  slug: string | null;
  title: string;
  titleDerived: boolean;
  firstLine: number | null;
  lastLine: number | null;
  date: string | null;
  precision: Precision;
  /** What the date rests on. */
  dateEvidence: string | null;
  kind: string;
  labels: LabelReport[];
  source: string;
  /** When it was deleted for good, and what for, if it was. */
  deleted: { at: string; reason: string | null } | null;
};

/** A repair of a line that a scraper or an encoding had damaged. */
export type RepairReport = { line: number; before: string; after: string; reason: string };

/** What is said of one reading of one document, on the command line and to admins alike. */
export type ImportReport = {
  document: string;
  outcome: ImportOutcome;
  /** Why nothing was done, in words. */
  note: string | null;
  /** The import that it is, or that had read these bytes before; null where nothing was stored. */
  importId: number | null;
  checksum: string;
  format: string | null;
  encoding: string;
  bytes: number;
  lines: number;
  page: number | null;
  furniture: number;
  /** The lines of it, as ranges. */
  furnitureLines: [first: number, last: number][];
  repairs: RepairReport[];
  articles: ArticleReport[];
  /** Titles of stored articles that this version of the document no longer holds; they are kept. */
  missing: string[];
  /** Articles that an older reading of these bytes had found and this one does not; hidden. */
  withdrawn: string[];
  /** Articles that were stored before and now belong to the source that was named. */
  moved: number;
};

/** What calls for a look at a reading, each with how many articles it is about. */
export const WARNINGS = ["derived", "undated", "source-unknown", "stay-away", "missing", "withdrawn"] as const;
export type Warning = { name: (typeof WARNINGS)[number]; count: number };

/** What may be said of a document when it is sent. */
export type UploadOptions = { source?: { name: string; control?: string; country?: string; language?: string }; again?: boolean };

/** `waiting` until it is read; `stopped` where nobody reads it any more, as after it was cancelled. */
export const UPLOAD_STATES = ["waiting", "done", "failed", "stopped"] as const;

/** What the reading of a document does, in this order: `splitting` counts kilobytes, what comes after it counts articles. */
export const READING_STAGES = ["reading", "splitting", "labelling", "storing"] as const;
export type ReadingStage = (typeof READING_STAGES)[number];

/** How far the reading of a document is. */
export type ReadingStep = { stage: ReadingStage; done: number; total: number };

/** A document that an admin sent. Times are ISO 8601 in UTC. */
export type UploadRow = {
  id: number;
  name: string;
  bytes: number;
  state: (typeof UPLOAD_STATES)[number];
  outcome: ImportOutcome | null;
  problem: string | null;
  importId: number | null;
  /** What is being done with it, while somebody reads it. */
  progress: ReadingStep | null;
  sentAt: string;
};

/** Bytes of one document that is sent, and documents that are sent at once. */
export const UPLOAD_LIMITS = { bytes: 20 * 1024 * 1024, files: 20 } as const;

/** Articles on one page of a report. */
export const REPORT_PAGE = 100;

/** A reading as admins see it: its facts, and a page of its report where one was kept. */
export type DeskReport = Pick<ImportReport, "document" | "checksum" | "encoding" | "bytes" | "lines" | "page" | "furniture" | "furnitureLines" | "repairs" | "articles" | "missing" | "withdrawn" | "moved"> & {
  id: number;
  format: string;
  importer: string;
  startedAt: string;
  finishedAt: string | null;
  kept: boolean;
  /** Articles in all. */
  total: number;
  warnings: Warning[];
};
