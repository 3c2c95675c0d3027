import type { InterfaceLanguage } from "@/lib/i18n/languages";

/** What the worker does again and again. */
export const TASKS = ["heartbeat", "feeds", "delayed-comments", "mail", "log-head", "housekeeping", "figures", "reprints", "stories", "hubs", "pushes", "pages", "signs", "search", "reports", "origins", "kinds", "wishes", "snapshots"] as const;
export type TaskName = (typeof TASKS)[number];

/** What can be asked of the queue: see lib/jobs/kinds. */
export const JOB_KINDS = ["run-task", "end-announcement", "import-document", "test-feed", "feed-articles", "add-feeds", "rule-run", "file-under-topic"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `failed`: no further attempt is made; `cancelled`: an admin stopped it. */
export const JOB_STATES = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How far a job is; `total` where it is known. */
export type JobProgress = { done: number; total?: number; note?: string };

/** What an admin decides about how the paper presents itself; what is not decided is the product's own. */
export type SiteSettings = { name: string | null; lines: Partial<Record<InterfaceLanguage, string>>; contact: string | null; logo: LogoSetting | null };

/** A logo as it is kept: by the hash of its bytes. */
export type LogoSetting = { hash: string; width: number; height: number; alone: boolean };

/** Days that things are kept before housekeeping takes them away. */
export type Retention = { mails: number; notices: number; uploads: number; doneJobs: number; failedJobs: number };

export const DEFAULT_RETENTION: Retention = { mails: 7, notices: 365, uploads: 30, doneJobs: 7, failedJobs: 30 };

/** The bounds in which each makes sense. A link in a mail is good for a day, and who waits for it may need the mail. */
export const RETENTION_BOUNDS: Readonly<Record<keyof Retention, readonly [least: number, most: number]>> = {
  mails: [1, 90], notices: [30, 3_650], uploads: [1, 365], doneJobs: [1, 365], failedJobs: [1, 365],
};

export const NAME_LENGTH = 60;
export const LINE_LENGTH = 200;
/** Bytes of a picture that is sent to be the logo. */
export const LOGO_BYTES = 1_000_000;

export const LEVELS = ["info", "warning"] as const;
export type Level = (typeof LEVELS)[number];
export const ANNOUNCEMENT_STATES = ["current", "over"] as const;
export const ANNOUNCEMENT_LENGTH = 300;
/** Lines that may stand at the head of every page at once. */
export const MOST_ANNOUNCEMENTS = 5;

/** What stands at the head of every page, in the languages in which it was written. */
export type Announcement = { id: number; level: Level; texts: Partial<Record<InterfaceLanguage, string>> };

/** A repeated task as admins see it. Times are ISO 8601; `last` is null before its first turn. */
export type TaskRow = {
  name: TaskName;
  last: { at: string; durationMs: number; everySeconds: number; next: string; result: unknown } | null;
  /** Turns in a row that failed. */
  failures: number;
  lastError: string | null;
  failedAt: string | null;
};

/** What is counted for each day. */
export const FIGURES = ["readers", "comments", "votes", "flags", "articles"] as const;
export type Figure = (typeof FIGURES)[number];
/** Days that an overview can show. */
export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** One day, in UTC, as YYYY-MM-DD; null for what nobody has counted: no worker ran then. Today's figures are those so far. */
export type DayRow = { day: string } & Record<Figure, number | null>;

/** How the house stands. Counts end at 99 (100 is more than that); times are ISO 8601. */
export type Overview = {
  days: DayRow[];
  queues: { name: "reported" | "held" | "appeals" | "pending" | "suggestions"; count: number; oldest: string | null }[];
  sources: { failing: { count: number; worst: { slug: string; name: string; errors: number; outcome: string | null }[] }; silent: { count: number; longest: { feed: number; name: string; since: string }[] } };
  jobs: { waiting: number; failed: number; workers: number; lastTurn: string | null };
  mails: { failed: number };
  storage: { database: number; tables: { name: string; bytes: number }[]; disk: { free: number; size: number } | null };
};
