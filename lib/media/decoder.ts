import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { PictureSize } from "@/lib/articles/types";
import { bareEnvironment } from "@/lib/env";
import type { Format } from "./formats";

const PROGRAM = fileURLToPath(new URL("./decode-pictures.mjs", import.meta.url));
/** Longer than the decoder gives itself: whoever takes it is stuck, and is ended. */
const PATIENCE_MS = 20_000;
/** A decoder that had nothing to do for so long is ended; another one starts in a fifth of a second. */
const IDLE_MS = 30_000;

/** A file to be read, and the files to be made of it. */
export type Job = { from: string; into: readonly { to: string; width: number; format: Format }[] };

/** The picture itself is at fault: it is none, is too large, or was cut short. */
export class BadPicture extends Error {
  override readonly name = "BadPicture";
}

type Running = { job: Job; done: (size: PictureSize) => void; failed: (error: Error) => void };
type Decoder = { child: ChildProcess; running: Running | null; timer: NodeJS.Timeout | undefined };

/** Decodes pictures in processes of their own, so many at once, each one at a time; the others wait in line. */
export class Decoders {
  readonly #decoders = new Set<Decoder>();
  readonly #line: Running[] = [];
  #closed = false;

  constructor(private readonly atOnce = 1, private readonly patienceMs = PATIENCE_MS) {}

  /** How many wait. */
  get waiting(): number {
    return this.#line.length;
  }

  /**
   * Makes the files of a job, all or none that count.
   * @returns how large the picture itself is
   * @throws BadPicture where the picture is at fault; Error where no decoder could be started
   */
  make(job: Job): Promise<PictureSize> {
    if (this.#closed) return Promise.reject(new Error("No pictures are made any more: the process ends."));
    return new Promise((done, failed) => {
      this.#line.push({ job, done, failed });
      this.#turn();
    });
  }

  /** Ends all decoders. What waits fails. */
  close(): void {
    this.#closed = true;
    for (const decoder of this.#decoders) decoder.child.kill("SIGKILL");
    for (const waiting of this.#line.splice(0)) waiting.failed(new Error("The process ends."));
  }

  #turn(): void {
    const free = [...this.#decoders].find(({ running }) => running === null) ?? (this.#decoders.size < this.atOnce ? this.#start() : null);
    const next = free ? this.#line.shift() : undefined;
    if (!free || !next) return;
    clearTimeout(free.timer);
    free.running = next;
    free.timer = setTimeout(() => free.child.kill("SIGKILL"), this.patienceMs);
    free.child.send({ id: 0, ...next.job });
    this.#turn();
  }

  #start(): Decoder {
    // Whatever takes a decoder over finds no secret in it.
    const env = bareEnvironment({ MALLOC_ARENA_MAX: "2" });
    const child = fork(PROGRAM, [], { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: ["--max-old-space-size=64"], env });
    const decoder: Decoder = { child, running: null, timer: undefined };
    this.#decoders.add(decoder);
    child.on("message", ({ problem, size }: { problem?: string; size?: PictureSize }) => this.#settle(decoder, size ?? new BadPicture(problem ?? "It says nothing.")));
    child.on("error", (error) => this.#end(decoder, error));
    // A picture that ends its decoder, or that it never comes to an end with, is no picture to try again.
    child.on("exit", () => this.#end(decoder, new BadPicture("Its decoder came to no end.")));
    child.unref();
    child.channel?.unref();
    return decoder;
  }

  #settle(decoder: Decoder, result: PictureSize | BadPicture): void {
    const { running } = decoder;
    decoder.running = null;
    clearTimeout(decoder.timer);
    decoder.timer = setTimeout(() => this.#decoders.delete(decoder) && decoder.child.disconnect(), IDLE_MS).unref();
    if (result instanceof BadPicture) running?.failed(result);
    else running?.done(result);
    this.#turn();
  }

  #end(decoder: Decoder, error: Error): void {
    if (!this.#decoders.delete(decoder)) return;
    clearTimeout(decoder.timer);
    decoder.running?.failed(error);
    if (!this.#closed) this.#turn();
  }
}
