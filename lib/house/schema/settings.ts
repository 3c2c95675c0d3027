import { z } from "zod";
import { REGISTRATION_MODES } from "@/lib/accounts/types";
import { INTERFACE_LANGUAGES } from "@/lib/i18n/languages";
import { LINE_LENGTH, NAME_LENGTH, RETENTION_BOUNDS, type Retention } from "../types";

// No line breaks, nothing that turns the direction of a text or is not seen: the name stands in mails' headers and window titles.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;
const line = (most: number) => z.string().trim().transform((text) => text.normalize("NFC").replaceAll(/\s+/gu, " ")).refine((text) => text.length <= most && !HIDDEN.test(text), `must be one line of at most ${most} characters`);
/** What is left empty is not decided: the product's own stands. */
const orNull = <S extends z.ZodType<string>>(schema: S) => schema.transform((text) => (text === "" ? null : text));

export const nameSchema = orNull(line(NAME_LENGTH));
export const lineSchema = orNull(line(LINE_LENGTH));
export const contactSchema = z.union([z.literal("").transform(() => null), z.email().max(254)]);

/** The form of the paper's name and lines; one line for each language, as `line-en`. */
export const siteFormSchema = z.object({
  name: nameSchema, contact: contactSchema.optional().default(null),
  ...(Object.fromEntries(INTERFACE_LANGUAGES.map((lang) => [`line-${lang}`, lineSchema])) as { [L in (typeof INTERFACE_LANGUAGES)[number] as `line-${L}`]: typeof lineSchema }),
});

const days = ([least, most]: readonly [number, number]) => z.coerce.number().int().min(least).max(most);
const figures = Object.fromEntries(Object.entries(RETENTION_BOUNDS).map(([name, bounds]) => [name, days(bounds)])) as { [Name in keyof Retention]: z.ZodCoercedNumber };
export const retentionSchema = z.strictObject(figures);
/** In the order of its form. */
export const RETENTION_FIELDS = Object.keys(RETENTION_BOUNDS) as (keyof Retention)[];

const whole = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const retentionBody = z.strictObject(Object.fromEntries(Object.entries(RETENTION_BOUNDS).map(([name, bounds]) => [name, whole(bounds)])) as { [Name in keyof Retention]: z.ZodInt });

const linesAnswer = z.strictObject(Object.fromEntries(INTERFACE_LANGUAGES.map((lang) => [lang, z.string()])) as { [L in (typeof INTERFACE_LANGUAGES)[number]]: z.ZodString });

/** The settings as they are, with the product's own for what nobody decided. */
export const settingsSchema = z.strictObject({
  name: z.string(),
  lines: linesAnswer.describe("A sentence about the paper, in each language of its pages"),
  contact: z.email().nullable().describe("Where a mail reaches whoever runs it; null where nothing was set and no mails leave"),
  logo: z.strictObject({ url: z.url(), width: z.int(), height: z.int(), alone: z.boolean().describe("It holds the name, which is not written beside it") }).nullable(),
  registration: z.enum(REGISTRATION_MODES).describe("Who may sign up"),
  retention: retentionBody.describe("Days that mails, notices that were read, what was sent by browser, done jobs and failed jobs are kept"),
}).describe("The settings of the paper");

/** What of them is to change; null has the product's own again. */
export const settingsChangeSchema = z.strictObject({
  name: nameSchema.nullable(),
  lines: z.partialRecord(z.enum(INTERFACE_LANGUAGES), lineSchema.nullable()),
  contact: contactSchema.nullable(),
  registration: z.enum(REGISTRATION_MODES),
  retention: retentionBody.partial(),
}).partial().describe("What is to change");
export type SettingsChange = z.output<typeof settingsChangeSchema>;
