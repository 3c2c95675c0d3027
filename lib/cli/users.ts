import { changeRole, createPerson, newResetLink } from "@/lib/accounts/mutations";
import { personByEmail } from "@/lib/accounts/queries";
import { peopleList } from "@/lib/accounts/queries/lists";
import { emailSchema } from "@/lib/accounts/schema";
import { OPERATOR, ROLES, type Role } from "@/lib/auth/actors";
import { publicUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { askedByPage } from "@/lib/listing/asked";
import { listRows } from "@/lib/listing/page";
import { readArgs } from "./args";

const OPTIONS = { name: { type: "string" }, role: { type: "string" }, json: { type: "boolean" } } as const;
const USAGE = "Say `users list [TEXT]`, `users create EMAIL`, `users promote EMAIL ROLE` or `users reset EMAIL`.";

type Options = { name?: string; role?: string; json?: boolean };

/** `users list|create|promote|reset`. */
export async function usersCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [verb, ...words] = positionals;
  if (verb === "list") return list(words[0], values);
  if (words[0] === undefined) throw new AppError("invalid", USAGE);
  const email = emailOf(words[0]);
  if (verb === "create") return create(email, values);
  if (verb === "promote") return promote(email, roleOf(words[1] ?? values.role), values);
  if (verb === "reset") return reset(email, values);
  throw new AppError("invalid", USAGE);
}

function emailOf(text: string): string {
  const email = emailSchema.safeParse(text);
  if (!email.success) throw new AppError("invalid", `"${text}" is no e-mail address.`);
  return email.data;
}

function roleOf(word: string | undefined): Role {
  const role = ROLES.find((one) => one === word);
  if (!role) throw new AppError("invalid", `Give a role: ${ROLES.join(", ")}.`);
  return role;
}

function say(json: boolean | undefined, value: object, text: string): number {
  console.log(json ? JSON.stringify(value) : text);
  return 0;
}

async function list(q: string | undefined, { json }: Options): Promise<number> {
  for await (const one of listRows(peopleList, askedByPage(peopleList, { q }))) {
    say(json, one, [one.email ?? "no address", one.name ?? "", one.role, one.status, one.createdAt.slice(0, 10)].join("\t"));
  }
  return 0;
}

async function create(email: string, { name, role, json }: Options): Promise<number> {
  const chosen = roleOf(role ?? "reader");
  const id = await createPerson(OPERATOR, { email, name: name?.trim().slice(0, 80) || email.split("@")[0] || email, role: chosen });
  const link = await newResetLink(OPERATOR, email, publicUrl());
  return say(json, { id, email, role: chosen, link }, `${email} has an account as ${chosen}. This link, good for one hour, sets its password:\n${link}`);
}

async function promote(email: string, role: Role, { json }: Options): Promise<number> {
  const person = await personByEmail(email);
  if (!person) throw new AppError("not-found", `Nobody has the address ${email}. \`users list\` shows who there is.`);
  await changeRole(OPERATOR, person.id, role);
  return say(json, { id: person.id, email, role }, `${email} is ${role === "admin" ? "an" : "a"} ${role} now.`);
}

async function reset(email: string, { json }: Options): Promise<number> {
  const link = await newResetLink(OPERATOR, email, publicUrl());
  return say(json, { email, link }, `This link, good for one hour, sets a new password and signs every device out:\n${link}`);
}
