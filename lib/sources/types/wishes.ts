/** Where a publisher says what it wishes, from its site's root on. */
export const WISHES_FILE = "/.well-known/parallax.json";
export const WISHES_LIMITS = { bytes: 16_384, excerpt: 100_000, contact: 300 } as const;

/**
 * What a publisher wishes of whoever shows its articles; what is left out it does not mind. `excerpt`: so many letters of
 * a text at most are shown, 0 none; `pages` false: its pages are not asked for their text; `optOut`: headline and link
 * alone; `contact`: whom to ask, an https or mailto address.
 */
export type Wishes = { excerpt?: number; pages?: false; optOut?: true; contact?: string };

/** The strictest of all that a publisher said, as a source's row keeps it: where, and the day since which (YYYY-MM-DD in UTC). */
export type SourceWishes = Wishes & { from: ("file" | "feed")[]; url: string; since: string };
