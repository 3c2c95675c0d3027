import { FetchError } from "./failures";

/** As much of Node's requests and answers as is needed to end them. */
type Ending = { destroy(error?: Error): unknown };
type Answering = Ending & { readonly complete: boolean; resume(): unknown };

/** Ends an exchange that takes too long, and remembers why it ended, since sockets only say that they were closed. */
export class Watch {
  ended: unknown = undefined;
  #response: Answering | null = null;
  #phase: NodeJS.Timeout | undefined;
  readonly #total: NodeJS.Timeout;

  constructor(readonly request: Ending, host: string, totalMs: number) {
    this.#total = setTimeout(() => this.end(new FetchError("timeout", `${host} took longer than ${Math.ceil(totalMs / 1000)} s altogether. It is tried again.`)), totalMs);
  }

  phase(ms: number, words: string): void {
    clearTimeout(this.#phase);
    this.#phase = setTimeout(() => this.end(new FetchError("timeout", words)), ms);
  }

  touch(): void {
    this.#phase?.refresh();
  }

  answered(response: Answering): void {
    clearTimeout(this.#phase);
    this.#response = response;
  }

  end(why: unknown): void {
    this.ended ??= why;
    const error = why instanceof Error ? why : new Error("ended");
    (this.#response ?? this.request).destroy(error);
  }

  /** Lets go of the timers, and of the connection where something is still to come on it. */
  stop(): void {
    clearTimeout(this.#phase);
    clearTimeout(this.#total);
    // What came whole but was not read still holds its connection.
    if (this.#response?.complete) this.#response.resume();
    else this.request.destroy();
  }
}
