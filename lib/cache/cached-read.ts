import { roughSize } from "./rough-size";
import { type Found, type SharedCache, sharedCache } from "./shared";

type Key = string | number | boolean | null | undefined | { readonly [name: string]: string | number | undefined };

/**
 * A read whose result is kept until one of its tags changes, and whose tags the page being made takes over.
 * Results are shared between requests: never change them. Outside a process that hears of changes
 * (worker, command line, development server, tests) it simply reads.
 * @param name unique among all cached reads
 * @param tags what the result shows; also for a result that is empty, so that its page changes when it fills
 */
export function cachedRead<Args extends readonly Key[], T>(
  name: string,
  read: (...args: Args) => Promise<T>,
  tags: (found: T, ...args: Args) => readonly string[],
): (...args: Args) => Promise<T> {
  const readWithTags = async (...args: Args): Promise<Found> => {
    const value = await read(...args);
    return { value, tags: tags(value, ...args) };
  };
  return async (...args) => {
    const shared = sharedCache();
    const { value, tags } = shared.hears ? await keptOrRead(shared, `${name}${JSON.stringify(args)}`, () => readWithTags(...args)) : await readWithTags(...args);
    noteTags(tags);
    return value as T;
  };
}

/** Adds tags to the response that is being made, if one is. */
export function noteTags(tags: Iterable<string>): void {
  const making = sharedCache().scope.getStore();
  if (!making) return;
  for (const tag of tags) making.tags.add(tag);
}

function keptOrRead(shared: SharedCache, key: string, read: () => Promise<Found>): Promise<Found> | Found {
  const kept = shared.reads.get(key) as Found | undefined;
  if (kept) return kept;
  const underWay = shared.pending.get(key);
  if (underWay) return underWay;
  const started = shared.clock.now();
  const reading = read()
    .then((found) => {
      if (!shared.clock.changedSince(found.tags, started)) shared.reads.set(key, found, roughSize(found.value), found.tags);
      return found;
    })
    .finally(() => {
      if (shared.pending.get(key) === reading) shared.pending.delete(key);
    });
  shared.pending.set(key, reading);
  return reading;
}
