import { z } from "zod";
import { INTERFACE_LANGUAGES } from "@/lib/i18n/languages";
import { DEFAULT_PREFERENCES } from "./rules";

/** What an IANA time zone is called here; ICU decides which names exist. */
const timeZoneSchema = z.string().min(1).max(64).refine(isTimeZone, "This is no time zone. Give a name such as Europe/Berlin.");

/** When an article counts as read: once it was opened, once its end was reached, or only when the reader says so. */
export const MARK_READ = ["open", "scroll", "hand"] as const;
export type MarkRead = (typeof MARK_READ)[number];

/** Every preference. Null, where allowed, leaves the matter to the browser or the address. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(["system", "light", "dark", "sepia"]).describe("`system` follows the device"),
  textSize: z.enum(["small", "normal", "large", "largest"]).describe("The size of an article's text"),
  lineWidth: z.enum(["narrow", "normal", "wide"]).describe("How long the lines of an article are"),
  density: z.enum(["comfortable", "compact"]).describe("How much of each article lists show"),
  keys: z.enum(["on", "off"]).describe("Whether single letters are keys of the paper"),
  timeZone: timeZoneSchema.nullable().describe("An IANA name such as `Europe/Berlin`; null is the device's own"),
  language: z.enum(INTERFACE_LANGUAGES).nullable().describe("The interface's language; null is the address's"),
  markRead: z.enum(MARK_READ).describe("When an article counts as read: when it is opened, when its end is reached, or only by hand"),
  historyPaused: z.boolean().describe("While true, nothing new enters the history; what is read is still marked as read"),
}).describe("How a reader wants the paper set, and what it may remember");

export type Preferences = z.output<typeof preferencesSchema>;

/** Some preferences; null sets one back to its default. */
export const preferencesPatchSchema = z.strictObject(
  Object.fromEntries(Object.entries(preferencesSchema.shape).map(([name, field]) => [name, field.nullable().optional()])) as {
    [K in keyof typeof preferencesSchema.shape]: z.ZodOptional<z.ZodNullable<(typeof preferencesSchema.shape)[K]>>;
  },
).describe("The preferences to change; null sets one back to its default");

export const fillPreferencesSchema = z.strictObject({ unlessChosen: preferencesPatchSchema })
  .describe("What a browser kept before its reader had an account: counts where the account has no choice of its own");

export type PreferencesPatch = z.output<typeof preferencesPatchSchema>;

/** Preferences from what was stored: a value that is missing, or that an older version allowed, is its default. */
export function readPreferences(stored: unknown): Preferences {
  const values = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  const known = Object.entries(preferencesSchema.shape).flatMap(([name, field]) => {
    const result = field.safeParse(values[name]);
    return result.success ? [[name, result.data]] : [];
  });
  return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(known) as Partial<Preferences> };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
