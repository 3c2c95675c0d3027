import { z } from "zod";

const email = z.string().trim().toLowerCase().max(254, "This address is too long.").pipe(z.email("Write an e-mail address such as ada@example.org."));
const name = z.string().trim().min(1, "Write the name that others see.").max(80, "A name may have at most 80 characters.").regex(/^[^\p{Cc}\p{Cf}]*$/u, "The name holds characters that cannot be shown.");
const password = z.string().min(1, "Write your password.").max(1_000, "This is longer than any password here.");
const newPassword = z.string().min(1, "Choose a password.").max(1_000, "A password may have at most 200 characters.");
/** Where to go on afterwards. */
const onward = z.string().max(2_000).default("/");
const code = z.string().min(1).max(200);

/** The forms of the account pages, by what they do. */
export const forms = {
  nothing: z.object({}),
  signIn: z.object({ email, password, onward }),
  link: z.object({ email, onward }),
  linkUse: z.object({ email, token: code, onward }),
  provider: z.object({ provider: z.string().regex(/^[a-z]{1,20}$/), onward }),
  signUp: z.object({ name, email, password: newPassword, invitation: code.optional(), onward }),
  confirm: z.object({ token: code, password, onward }),
  reset: z.object({ email }),
  newPassword: z.object({ token: code, password: newPassword }),
  welcome: z.object({ code, name, email, password: newPassword }),
} as const;

export const invitationSchema = z.object({
  note: z.string().trim().max(200, "A note may have at most 200 characters.").optional(),
  uses: z.coerce.number().int().min(1, "At least one person.").max(1_000, "At most 1,000 people.").default(1),
  days: z.coerce.number().int().min(1, "At least one day.").max(365, "At most a year.").default(14),
});

/** Addresses as they are stored and compared. */
export const emailSchema = email;
export type SignUp = z.output<typeof forms.signUp>;
export type Welcome = z.output<typeof forms.welcome>;
