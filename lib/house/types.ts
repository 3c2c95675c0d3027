/** What the worker does again and again. */
export const TASKS = ["heartbeat", "delayed-comments", "mail", "log-head", "housekeeping"] as const;
export type TaskName = (typeof TASKS)[number];

/** What can be asked of the queue: see lib/jobs/kinds. */
export const JOB_KINDS = ["run-task"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `failed`: no further attempt is made; `cancelled`: an admin stopped it. */
export const JOB_STATES = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How far a job is; `total` where it is known. */
export type JobProgress = { done: number; total?: number; note?: string };
