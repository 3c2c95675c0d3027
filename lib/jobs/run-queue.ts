import { AppError, toAppError, type ErrorCode } from "@/lib/errors";
import { listen } from "@/lib/db/listen";
import { JOB_KINDS, type JobKind, type JobProgress } from "@/lib/house/types";
import { HANDLERS, type Handlers, type JobContext } from "./handlers";
import { KINDS, waitSeconds } from "./kinds";
import { fail, finish, freeLapsed, giveBack, nextDueMs, noteProgress, renew, take, type Taken } from "./lease";

const CHANNEL = "parallax_jobs";
const LEASE_MS = 60_000;
/** How long nobody would notice a job if no word of it came, and a dead worker's job lies after its lease. */
const LOOK_MS = 15_000;
const PROGRESS_MS = 500;
/** The supervisor ends who takes more than 15 seconds to stop. */
const PATIENCE_MS = 10_000;
/** What another attempt would not change. */
const FINAL: ReadonlySet<ErrorCode> = new Set(["invalid", "not-found", "forbidden", "too-large", "unsupported"]);

/** Why a handler is told to end: its job is no longer this worker's (cancelled, or taken by another), or the worker stops. */
type Ended = "lost" | "stopping";

interface Options {
  /** The name of this worker, no other's. */
  owner: string;
  report(message: string): void;
  /** By default all there are; it takes the kinds that it has one for. */
  handlers?: Partial<Handlers>;
  leaseMs?: number;
}

/** Runs what is in the queue until `stop`, as many of each kind at once as the kind allows. */
export class QueueRunner {
  readonly #running = new Map<number, { job: Taken; end: AbortController; done: Promise<void> }>();
  readonly #filling = new Map<JobKind, { again: boolean }>();
  readonly #listener;
  readonly #leaseMs;
  readonly #handlers: Partial<Handlers>;
  readonly #kinds: readonly JobKind[];
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly options: Options) {
    this.#leaseMs = options.leaseMs ?? LEASE_MS;
    const handlers: Partial<Handlers> = options.handlers ?? HANDLERS;
    this.#handlers = handlers;
    this.#kinds = JOB_KINDS.filter((name) => handlers[name] !== undefined);
    this.#listener = listen(CHANNEL, { onMessage: (payload) => this.#hear(payload), onConnect: () => this.#catchUp() });
    void this.#look();
  }

  /** Takes nothing more, tells what runs to end, and gives back what has not ended within ten seconds. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#listener.close();
    const left = [...this.#running.values()];
    for (const { end } of left) end.abort("stopping" satisfies Ended);
    let patience: NodeJS.Timeout | undefined;
    const outOfPatience = new Promise<void>((resolve) => (patience = setTimeout(resolve, PATIENCE_MS)));
    await Promise.race([Promise.all(left.map(({ done }) => done)), outOfPatience]);
    clearTimeout(patience);
    for (const { job } of this.#running.values()) await giveBack(job, this.options.owner).catch(() => undefined);
  }

  /** What is said on the channel: the kind of a job that waits, or the number of one that was cancelled. */
  #hear(payload: string): void {
    const kind = this.#kinds.find((name) => name === payload);
    if (kind) void this.#fill(kind);
    else this.#running.get(Number(payload))?.end.abort("lost" satisfies Ended);
  }

  /** What was said before it could hear. */
  async #catchUp(): Promise<void> {
    for (const running of this.#running.values()) void this.#keep(running);
    await this.#look();
  }

  async #keep({ job, end }: { job: Taken; end: AbortController }): Promise<void> {
    const kept = await renew(job, this.options.owner, this.#leaseMs).catch(() => true);
    if (!kept) end.abort("lost" satisfies Ended);
  }

  /** Looks for everything that can be run, and comes back when the next can. */
  async #look(): Promise<void> {
    if (this.#stopped) return;
    try {
      await freeLapsed();
      await Promise.all(this.#kinds.map((kind) => this.#fill(kind)));
      this.#comeBack((await nextDueMs()) ?? LOOK_MS);
    } catch (error) {
      this.options.report(`The queue could not be read and will be again: ${(error as Error).message}`);
      this.#comeBack(LOOK_MS);
    }
  }

  #comeBack(inMs: number): void {
    clearTimeout(this.#timer);
    // What is due but over the number that may run at once is begun when one of those ends.
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), Math.min(Math.max(inMs, 1_000), LOOK_MS, this.#leaseMs));
  }

  async #fill(kind: JobKind): Promise<void> {
    const underWay = this.#filling.get(kind);
    if (underWay) return void (underWay.again = true);
    const state = { again: false };
    this.#filling.set(kind, state);
    try {
      while (!this.#stopped && this.#countOf(kind) < KINDS[kind].atOnce) {
        state.again = false;
        const job = await take(kind, this.options.owner, this.#leaseMs);
        if (job) this.#begin(job);
        else if (!state.again) break;
      }
    } catch (error) {
      this.options.report(`The queue could not be read and will be again: ${(error as Error).message}`);
    } finally {
      this.#filling.delete(kind);
    }
  }

  #countOf(kind: JobKind): number {
    let count = 0;
    for (const { job } of this.#running.values()) if (job.kind === kind) count += 1;
    return count;
  }

  #begin(job: Taken): void {
    const end = new AbortController();
    if (this.#stopped) end.abort("stopping" satisfies Ended);
    const done = this.#run(job, end).finally(() => {
      this.#running.delete(job.id);
      void this.#fill(job.kind);
    });
    this.#running.set(job.id, { job, end, done });
  }

  async #run(job: Taken, end: AbortController): Promise<void> {
    const { owner, report } = this.options;
    const keeping = setInterval(() => void this.#keep({ job, end }), this.#leaseMs / 3);
    const progress = new Progress((now) => noteProgress(job, owner, now));
    try {
      const result = await this.#handle(job, end.signal, progress);
      await progress.settle();
      if (!(await finish(job, owner, result))) report(`The job ${job.id} (${job.kind}) was done, but was no longer this worker's.`);
    } catch (error) {
      await progress.settle();
      await this.#ended(job, error, end.signal).catch((cause: Error) => report(`The end of job ${job.id} (${job.kind}) could not be noted: ${cause.message}`));
    } finally {
      clearInterval(keeping);
    }
  }

  #handle(job: Taken, signal: AbortSignal, progress: Progress): Promise<unknown> {
    const parsed = KINDS[job.kind].payload.safeParse(job.payload);
    if (!parsed.success) throw new AppError("invalid", "What this job was asked to do is not understood by this version. Ask for it again.", { cause: parsed.error });
    // The payload was read by the kind's own schema, which the compiler cannot follow from the one to the other.
    const handler = this.#handlers[job.kind] as (payload: unknown, context: JobContext) => Promise<unknown>;
    return handler(parsed.data, { id: job.id, attempt: job.attempts, signal, progress: (now) => progress.tell(now) });
  }

  async #ended(job: Taken, error: unknown, signal: AbortSignal): Promise<void> {
    const { owner, report } = this.options;
    if (signal.aborted && signal.reason === "stopping") return giveBack(job, owner);
    if (signal.aborted) return;
    const said = error instanceof Error ? error.message : String(error);
    const again = !(error instanceof AppError && FINAL.has(toAppError(error).code)) && job.attempts < KINDS[job.kind].mostAttempts;
    const wait = again ? waitSeconds(job.kind, job.attempts, Math.random()) : null;
    report(`The job ${job.id} (${job.kind}) failed${wait === null ? "" : ` and will be tried again in ${Math.round(wait)} s`}: ${said}`);
    await fail(job, owner, said, wait);
    if (wait !== null) this.#comeBack(wait * 1_000);
  }
}

/** Passes on how far a job is, at most twice a second. */
class Progress {
  #latest: JobProgress | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly write: (progress: JobProgress) => Promise<void>) {}

  tell(progress: JobProgress): void {
    this.#latest = progress;
    this.#timer ??= setTimeout(() => this.#flush(), PROGRESS_MS);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const latest = this.#latest;
    this.#latest = undefined;
    if (latest) this.#writing = this.#writing.then(() => this.write(latest)).catch(() => undefined);
  }

  /** Resolves once all that was told is written. */
  settle(): Promise<void> {
    this.#flush();
    return this.#writing;
  }
}
