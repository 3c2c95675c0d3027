import { setImmediate } from "node:timers/promises";

/** Long work that stands still between its steps, and says there how much of it is done, 0 to 1. */
export type Steps<T> = Generator<number, T>;

/** For so long it may keep everybody else waiting: the lease of its job, and those who ask how far it is. */
const PAUSE_EVERY_MS = 40;

/** Does it without a pause. */
export function inOneGo<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does it and lets others have their turn meanwhile.
 * @param tell hears how much is done
 * @throws what `signal` was aborted with
 */
export async function stepByStep<T>(work: Steps<T>, tell: (share: number) => void, signal?: AbortSignal): Promise<T> {
  let paused = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - paused < PAUSE_EVERY_MS) continue;
    tell(value);
    await setImmediate();
    signal?.throwIfAborted();
    paused = performance.now();
  }
}

/** The steps of a part of some work, which goes from one share of it to another. */
export function* part<T>(work: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + value * (to - from);
  }
}
