import type { Transferable } from "node:worker_threads";

/** What a thread is asked. */
export type Question = { id: number; name: string; given: unknown };
/** What it answers: once it can be asked at all, and to each question in the order in which they came. */
export type Answer = { ready: true } | { id: number; value: unknown } | { id: number; refusal: Refusal };
/** An error that crosses over: its words, and the code of one of ours. */
export type Refusal = { message: string; code: string | null };

/** What a thread can be asked, by name. */
export type Answers = Record<string, (given: never) => unknown>;

/** Where a thread says what it is at: when it has to be ended, whoever asked knows what it was. */
export type Note = Int32Array<SharedArrayBuffer>;

export type Asked = { limitMs: number; transfer?: readonly Transferable[] };
