/** Failures that are remembered; the oldest are forgotten first. */
const MOST = 10_000;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** What passes by itself is tried again soon, what somebody has to put right later; each time it waits four times as long. */
const FIRST_MS = { passing: 30 * SECOND_MS, lasting: HOUR_MS } as const;
const LONGEST_MS = 24 * HOUR_MS;
const TIMES = 4;

type Failure = { until: number; wait: number };

/** Which pictures could not be had, and until when nobody asks for them again. In memory: a new process tries anew. */
export class Failures {
  readonly #failures = new Map<string, Failure>();

  constructor(private readonly now: () => number = Date.now) {}

  /** For how many milliseconds more it is left alone; 0 where it may be asked for. */
  restOf(name: string): number {
    return Math.max(0, (this.#failures.get(name)?.until ?? 0) - this.now());
  }

  /** @param least milliseconds that somebody asked us to wait */
  note(name: string, kind: keyof typeof FIRST_MS, least = 0): void {
    const before = this.#failures.get(name);
    const wait = Math.min(LONGEST_MS, before ? before.wait * TIMES : FIRST_MS[kind]);
    this.#failures.delete(name);
    this.#failures.set(name, { wait, until: this.now() + Math.min(LONGEST_MS, Math.max(wait, least)) });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST && oldest !== undefined) this.#failures.delete(oldest);
  }

  forget(name: string): void {
    this.#failures.delete(name);
  }
}
