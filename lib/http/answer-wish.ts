import { AsyncLocalStorage } from "node:async_hooks";

/** The status and headers that an answer is to have, where what makes it can set neither. */
export type AnswerWish = { status: number; headers: Record<string, string> };

type Holder = { wish: AnswerWish | null };

// On globalThis, because Next bundles its own copy of this module beside the front's.
const holder = globalThis as typeof globalThis & { parallaxWishes?: AsyncLocalStorage<Holder> };
const wishes = () => (holder.parallaxWishes ??= new AsyncLocalStorage());

/**
 * Says from within a server action what status and headers its answer is to have, for Next sends 200 with whatever page
 * an action answers by. The front puts them on; without it (in development) the answer stays as it is.
 */
export function wishAnswer(wish: AnswerWish): void {
  const store = wishes().getStore();
  if (store) store.wish = wish;
}

/** Runs what makes an answer, and gives what was wished for it meanwhile. */
export async function withWish<T>(make: () => Promise<T>): Promise<{ made: T; wish: AnswerWish | null }> {
  const store: Holder = { wish: null };
  return { made: await wishes().run(store, make), wish: store.wish };
}
