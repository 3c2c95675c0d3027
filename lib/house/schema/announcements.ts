import { z } from "zod";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "@/lib/i18n/languages";
import { ANNOUNCEMENT_LENGTH, LEVELS } from "../types";

// What is not seen or turns the direction of a text would make it say something else than it shows.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
const text = z.string().transform((given) => given.normalize("NFC").replaceAll(/\s+/gu, " ").replaceAll(HIDDEN, "").trim()).refine((given) => given.length <= ANNOUNCEMENT_LENGTH, `Give at most ${ANNOUNCEMENT_LENGTH} characters.`);
const written = (texts: Partial<Record<InterfaceLanguage, string>>) => Object.fromEntries(Object.entries(texts).filter(([, given]) => given !== "")) as Partial<Record<InterfaceLanguage, string>>;
const said = z.partialRecord(z.enum(INTERFACE_LANGUAGES), text).transform(written).refine((texts) => Object.keys(texts).length > 0, "Write it in one language at least.");

/** A new announcement. `until`: null is until somebody ends it. */
export const newAnnouncementSchema = z.strictObject({
  texts: said.describe("Plain words by language; a page in a language without any shows another's"),
  level: z.enum(LEVELS),
  until: z.iso.datetime({ offset: true }).transform((time) => new Date(time)).nullable().default(null).describe("When it ends by itself; null: when somebody ends it"),
});
export type NewAnnouncement = z.output<typeof newAnnouncementSchema>;

/** What its form sends, a text as `text-en`, the end in UTC without saying so, as the schema takes it. */
export function announcementOf({ level, until, ...fields }: Readonly<Record<string, string>>): unknown {
  return { level, until: until ? `${until.slice(0, 16)}:00Z` : null, texts: Object.fromEntries(INTERFACE_LANGUAGES.map((lang) => [lang, fields[`text-${lang}`] ?? ""])) };
}

export const announcementIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("Its number") });
export const announcedSchema = z.strictObject({ id: z.int() }).describe("What was announced");
