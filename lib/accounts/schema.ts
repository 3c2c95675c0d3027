import { z } from "zod";
import { ROLES, SCOPES } from "@/lib/auth/actors";
import { cleanLine } from "@/lib/format/clean-text";
import { preferencesSchema } from "@/lib/preferences/schema";
import { MOST_TOKENS } from "./types";

const email = z.string().trim().toLowerCase().max(254, "This address is too long.").pipe(z.email("Write an e-mail address such as ada@example.org."));
/** What is hidden in a name, turns its neighbours round or piles up is taken out, as it is from comments. */
const name = z.string().max(1_000).transform(cleanLine).pipe(z.string().min(1, "Write the name that others see.").max(80, "A name may have at most 80 characters."));
const password = z.string().min(1, "Write your password.").max(1_000, "This is longer than any password here.");
const newPassword = z.string().min(1, "Choose a password.").max(1_000, "A password may have at most 200 characters.");
/** Where to go on afterwards. */
const onward = z.string().max(2_000).default("/");
const code = z.string().min(1).max(200);
const provider = z.string().regex(/^[a-z]{1,20}$/);

const tokenName = z.string().trim().min(1, "Write what the token is for.").max(80, "At most 80 characters.");

/** The forms of the account pages, by what they do. */
export const forms = {
  nothing: z.object({}),
  signIn: z.object({ email, password, onward }),
  link: z.object({ email, onward }),
  linkUse: z.object({ email, token: code, onward }),
  provider: z.object({ provider, invitation: code.optional(), onward }),
  connect: z.object({ provider, current: z.string().max(1_000).default(""), onward }),
  disconnect: z.object({ provider, onward }),
  signUp: z.object({ name, email, password: newPassword, invitation: code.optional(), onward }),
  confirm: z.object({ token: code, password, onward }),
  reset: z.object({ email }),
  newPassword: z.object({ token: code, password: newPassword }),
  changeName: z.object({ name, onward }),
  changePassword: z.object({ current: z.string().max(1_000).default(""), password: newPassword, onward }),
  changeEmail: z.object({ email, current: z.string().max(1_000).default("") }),
  confirmEmail: z.object({ token: code }),
  byId: z.object({ id: z.uuid(), onward }),
  onward: z.object({ onward }),
  newToken: z.object({ purpose: tokenName, days: z.enum(["7", "30", "90", "365", "never"]), ...Object.fromEntries(SCOPES.map((scope) => [`scope-${scope}`, z.literal("on").optional()])) as Record<`scope-${(typeof SCOPES)[number]}`, z.ZodOptional<z.ZodLiteral<"on">>> }),
  deleteAccount: z.object({ current: z.string().max(1_000).default("") }),
  invitation: z.object({ note: z.string().max(1_000).default(""), uses: z.string().max(10), days: z.string().max(10) }),
  welcome: z.object({ code, name, email, password: newPassword }),
} as const;

export const personIdSchema = z.uuid();
export const mailIdSchema = z.coerce.number().int().min(1).max(2 ** 31 - 1);

export const invitationSchema = z.object({
  note: z.string().trim().max(200, "A note may have at most 200 characters.").optional(),
  uses: z.coerce.number().int().min(1, "At least one person.").max(1_000, "At most 1,000 people.").default(1),
  days: z.coerce.number().int().min(1, "At least one day.").max(365, "At most a year.").default(14),
});

const scopeSchema = z.enum(SCOPES, `Give some of ${SCOPES.join(", ")}.`);

export const newApiTokenSchema = z.strictObject({
  name: tokenName.describe("What it is for, in your words"),
  scopes: z.array(scopeSchema).min(1, "Choose at least one thing it may do.").max(20).transform((given) => SCOPES.filter((scope) => given.includes(scope)))
    .describe("What it may do: `read` everything of yours, and write your `bookmarks`, your `reading`, what you follow and mute (`follows`), your `preferences`, `moderate` where you are a moderator, and run the paper (`admin`) where you are an admin"),
  days: z.int().min(1).max(3_650).nullable().default(90).describe("For how many days it is good; null for ever"),
}).describe("A token to be made");
export type NewApiToken = z.output<typeof newApiTokenSchema>;

const time = z.iso.datetime();
export const apiTokenIdSchema = z.uuid().describe("A token's id");
export const apiTokenSchema = z.strictObject({
  id: apiTokenIdSchema,
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: time,
  expiresAt: time.nullable().describe("Null where it does not expire"),
  lastUsedAt: time.nullable().describe("Written every five minutes at most"),
}).describe("A personal API token, without its secret");
export const madeApiTokenSchema = apiTokenSchema.extend({
  token: z.string().describe("The token itself, for `Authorization: Bearer`. It is shown this once"),
}).describe("A token that has just been made");
export const apiTokensSchema = z.strictObject({ items: z.array(apiTokenSchema) }).describe(`Your tokens, the newest first; at most ${MOST_TOKENS}`);

export const meSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: z.enum(ROLES),
  createdAt: time,
  deleteAfter: time.nullable().describe("When the account will be deleted, where that was asked for"),
  suspension: z.strictObject({ until: time.nullable().describe("Null is until further notice") }).nullable()
    .describe("Where it is not null, you may read and keep what is yours, but not write what others read"),
  preferences: preferencesSchema,
  counts: z.strictObject({ inbox: z.int(), later: z.int(), archive: z.int() }).describe("Saved pieces by shelf"),
}).describe("Whose session or token this is");

export const roleSchema = z.strictObject({ role: z.enum(ROLES) }).describe("What somebody may do here, from now on");
export const admissionSchema = z.strictObject({ admit: z.boolean().describe("Whether they are let in; declined, their account is deleted") }).describe("A decision on somebody who waits to be let in");
export const endedSessionsSchema = z.strictObject({ ended: z.int().nonnegative().describe("From how many browsers") }).describe("Somebody was signed out everywhere");
export const newInvitationSchema = z.strictObject({
  note: z.string().trim().max(200).optional().describe("For admins"), uses: z.int().min(1).max(1_000).default(1).describe("How many people may use it"), days: z.int().min(1).max(365).default(14).describe("How long it is good"),
}).describe("An invitation to be made");
export const madeInvitationSchema = z.strictObject({ id: z.uuid(), link: z.url().describe("Where whoever has it signs up. It is shown this once") }).describe("An invitation that was made");
export const uuidParamsSchema = z.strictObject({ id: z.uuid().describe("Its id") });
export const mailParamsSchema = z.strictObject({ id: mailIdSchema.describe("A mail's number") });

/** Addresses as they are stored and compared. */
export const emailSchema = email;
export type SignUp = z.output<typeof forms.signUp>;
export type Welcome = z.output<typeof forms.welcome>;
