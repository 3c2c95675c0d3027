import type { Preferences, PreferencesPatch } from "./schema";

export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system", textSize: "normal", lineWidth: "normal", density: "comfortable", keys: "on", timeZone: null, language: null, markRead: "open", historyPaused: false,
};

/** The preferences that a browser keeps too, by the names under which it does. The first five stand on the page's root. */
export const KEPT = {
  theme: "theme", size: "textSize", width: "lineWidth", density: "density", keys: "keys", zone: "timeZone", language: "language", mark: "markRead",
} as const satisfies Readonly<Record<string, keyof Preferences>>;

export type KeptName = keyof typeof KEPT;
export const KEPT_NAMES = Object.keys(KEPT) as KeptName[];

/** Whether a browser keeps something under this name. */
export function isKeptName(name: string): name is KeptName {
  return Object.hasOwn(KEPT, name);
}

/** What a browser keeps of an account's preferences; the empty text stands for the default. */
export function keptOf(preferences: Preferences): Record<KeptName, string> {
  const entries = KEPT_NAMES.map((name) => {
    const value = preferences[KEPT[name]];
    return [name, value === DEFAULT_PREFERENCES[KEPT[name]] ? "" : String(value)];
  });
  return Object.fromEntries(entries) as Record<KeptName, string>;
}

/** What a browser keeps, as a change of an account's preferences. Its values are checked where they arrive. */
export function patchOf(kept: Partial<Record<KeptName, string>>): PreferencesPatch {
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [KEPT[name as KeptName], value === "" ? null : value])) as PreferencesPatch;
}
