import { AsyncLocalStorage } from "node:async_hooks";
import { cacheTags } from "@/lib/cache-tags";
import { ByteLru } from "./byte-lru";
import { TagClock } from "./tag-clock";

const READ_BYTES = 8 * 1024 * 1024;

/** What one process knows of cached things. */
export interface SharedCache {
  /** Whether this process hears of changes made by others; only then may it keep anything. */
  hears: boolean;
  readonly clock: TagClock;
  /** Results of reads, by name and arguments. */
  readonly reads: ByteLru<unknown>;
  /** Reads under way, for others to wait on. */
  readonly pending: Map<string, Promise<Found>>;
  /** The response that is being made. */
  readonly scope: AsyncLocalStorage<Making>;
  /** Others in this process who keep things under tags: called at every change, `null` for everything. */
  readonly keepers: Set<(tags: ReadonlySet<string> | null) => void>;
}

/** What gathers while one response is made. */
export interface Making {
  /** The tags of everything it shows. */
  readonly tags: Set<string>;
  /** HTML of parts that is ready, by their ids. */
  readonly parts: Map<string, string>;
}

export interface Found {
  value: unknown;
  tags: readonly string[];
}

// On globalThis, because Next bundles its own copies of this module beside the front's; and what renders a page's HTML
// may not load it at all, for the browser gets the same code.
const holder = globalThis as typeof globalThis & { parallaxCache?: SharedCache; parallaxPart?: (id: string) => string | undefined };

/** This process's cache, shared by the front and by what Next renders. */
export function sharedCache(): SharedCache {
  holder.parallaxPart ??= (id) => sharedCache().scope.getStore()?.parts.get(id);
  return (holder.parallaxCache ??= {
    hears: false,
    clock: new TagClock(),
    reads: new ByteLru(READ_BYTES),
    pending: new Map(),
    scope: new AsyncLocalStorage(),
    keepers: new Set(),
  });
}

/** Drops at once everything in this process that carries one of the tags, and whatever is being made from it. */
export function invalidate(tags: Iterable<string>): void {
  const shared = sharedCache();
  const changed = new Set(tags);
  const all = changed.has(cacheTags.everything);
  if (all) shared.clock.changeAll();
  else shared.clock.change(changed);
  // Whoever asks from here on may not be given what began before the change.
  shared.pending.clear();
  if (all) shared.reads.clear();
  else shared.reads.dropTags(changed);
  for (const keeper of shared.keepers) keeper(all ? null : changed);
}
