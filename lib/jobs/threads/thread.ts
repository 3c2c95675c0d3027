import "server-only";
import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "@/lib/errors";
import { threadProgram } from "./program";
import type { Answer, Asked, Note, Question } from "./protocol";

/** What a thread may have. Its code, and bytes outside its heap, come on top. One that nobody has asked for `idleMs` gives it back. */
export type Room = { oldMegabytes: number; youngMegabytes: number; idleMs?: number };

/** Why a thread ended: it took too long or too much, broke, or was not needed any more. */
export type EndOfThread = "time" | "memory" | "fault" | "unneeded";

/** A question that has no answer, since its thread has ended. */
export class ThreadEnded extends Error {
  /** @param at what the thread noted that it was at, where it was at this very question; null where it was at another or at none */
  constructor(readonly why: EndOfThread, readonly at: number | null, cause?: unknown) {
    super(`The thread ended: ${why}.`, { cause });
    this.name = "ThreadEnded";
  }
}

type Waiting = { id: number; limitMs: number; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** How long it may take until a thread can be asked: its program is loaded, perhaps compiled, on a machine that is busy. */
const STARTING_MS = 120_000;
/** Most questions take a tenth of it. */
const SLOW_MS = 1_500;

/**
 * A thread that runs one of our programs and answers questions in the order in which they are asked. One that takes
 * longer than a question allows, or more memory than it may have, is ended; nothing else in the process is touched by it.
 * It keeps the process from ending only while something is asked.
 */
export class Thread {
  readonly #worker: Worker;
  readonly #note: Note = new Int32Array(new SharedArrayBuffer(4));
  readonly #waiting: Waiting[] = [];
  #asked = 0;
  #ready = false;
  #ended: EndOfThread | null = null;
  #timer: NodeJS.Timeout | undefined;
  #slow: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #idleMs: number | undefined;
  /** Called when it has been at one question for longer than most take. */
  onSlow: () => void = () => undefined;
  /** Called once when it has ended, whyever. */
  onEnd: () => void = () => undefined;

  constructor(program: string, { oldMegabytes, youngMegabytes, idleMs }: Room) {
    this.#idleMs = idleMs;
    const { file, options } = threadProgram(program);
    this.#worker = new Worker(file, { ...options, name: program, workerData: this.#note, resourceLimits: { maxOldGenerationSizeMb: oldMegabytes, maxYoungGenerationSizeMb: youngMegabytes } });
    this.#worker.unref();
    this.#worker.on("message", (answer: Answer) => this.#answered(answer));
    this.#worker.on("error", (error: NodeJS.ErrnoException) => this.#over(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault", error));
    this.#worker.on("exit", () => this.#over("fault"));
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  /**
   * Asks its program something.
   * @param limitMs how long the answer may take once the thread is at it
   * @throws what the program threw, an AppError as such; ThreadEnded
   */
  async ask<T>(name: string, given: unknown, { limitMs, transfer = [] }: Asked): Promise<T> {
    if (this.#ended !== null) throw new ThreadEnded(this.#ended, null);
    const id = (this.#asked += 1);
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ id, limitMs, resolve, reject });
      if (this.#waiting.length === 1) this.#begins();
      this.#worker.postMessage({ id, name, given } satisfies Question, transfer);
    }) as Promise<T>;
  }

  /** Leaves it to whoever has asked what it is at: the others ask elsewhere, by a ThreadEnded of which they are not the reason. */
  setApart(): void {
    for (const { reject } of this.#waiting.splice(1)) reject(new ThreadEnded("unneeded", null));
  }

  /** Ends it; what is asked still has no answer. */
  end(why: EndOfThread = "unneeded"): void {
    this.#over(why);
  }

  #answered(answer: Answer): void {
    if ("ready" in answer) {
      this.#ready = true;
      return this.#begins();
    }
    const [first] = this.#waiting;
    if (first?.id !== answer.id) return;
    this.#waiting.shift();
    this.#begins();
    if ("value" in answer) first.resolve(answer.value);
    else first.reject(answer.refusal.code === null ? new Error(answer.refusal.message) : new AppError(answer.refusal.code as ErrorCode, answer.refusal.message));
  }

  /** The question that is first in line is what the thread is at from now on. */
  #begins(): void {
    this.#stopTimers();
    const [first] = this.#waiting;
    if (!first) return this.#rests();
    this.#worker.ref();
    // This thread may have been busy itself: what has come meanwhile counts.
    const after = (ms: number, act: () => void) => setTimeout(() => setImmediate(() => first === this.#waiting[0] && act()), ms);
    this.#timer = after(this.#ready ? first.limitMs : STARTING_MS, () => this.#over("time"));
    if (this.#ready) this.#slow = after(SLOW_MS, () => this.onSlow());
  }

  #rests(): void {
    this.#worker.unref();
    if (this.#idleMs !== undefined) this.#idle = setTimeout(() => this.end(), this.#idleMs).unref();
  }

  #stopTimers(): void {
    for (const timer of [this.#timer, this.#slow, this.#idle]) clearTimeout(timer);
  }

  #over(why: EndOfThread, cause?: unknown): void {
    if (this.#ended !== null) return;
    this.#ended = why;
    this.#stopTimers();
    void this.#worker.terminate();
    const at = Atomics.load(this.#note, 0);
    const broken = this.#ready || why === "unneeded" ? null : new Error("A thread of the worker could not be started. Start the worker again.", { cause });
    for (const [place, { reject }] of this.#waiting.splice(0).entries()) reject(broken ?? new ThreadEnded(why, place === 0 && why !== "unneeded" ? at : null, cause));
    this.onEnd();
  }
}
