import { z } from "zod";
import { isAllowEntry } from "@/lib/ingest/fetch/addresses";

const list = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()).filter(Boolean))
  .default([]);

const whole = (least: number, most: number) => z.coerce.number(`must be a whole number from ${least} to ${most}`).int(`must be a whole number from ${least} to ${most}`).min(least, `must be at least ${least}`).max(most, `must be at most ${most}`);

const schema = z.object({
  /** Another PostgreSQL, 15 or newer, instead of the carried one. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/\S+$/, "must look like postgresql://user:password@host:5432/database").optional(),
  /** Connections that each process keeps to the database. */
  DATABASE_POOL: whole(2, 200).default(10),
  PORT: whole(1, 65_535).default(3000),
  /** The address to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 for the whole network. */
  HOST: z.string().default("0.0.0.0"),
  /** The address readers use, where it is not http://localhost:PORT. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an address such as https://news.example.org" }).transform((url) => new URL(url).origin).optional(),
  /** Host names that may be asked for besides PUBLIC_URL's and this machine's own, separated by commas. */
  ALLOWED_HOSTS: list,
  /** Addresses or networks (10.0.0.0/8) of proxies whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: list,
  /** Complete pages kept in memory by each web process, in megabytes. */
  PAGE_CACHE_MB: whole(0, 65_536).default(64),
  /** Pictures of sources kept on the disk, in megabytes. */
  MEDIA_CACHE_MB: whole(16, 1_048_576).default(1_024),
  /** Who may sign up as long as no admin has decided it: everybody, those invited, those an admin lets in, nobody. */
  REGISTRATION: z.enum(["open", "invitation", "approval", "closed"], "must be open, invitation, approval or closed").default("open"),
  /** What seals the cookies. Made once and kept in the database where it is not set. */
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters; `openssl rand -base64 32` makes one").optional(),
  /** The mail server. Without it, mails stay in the outbox and are printed in the log. */
  SMTP_URL: z.string().regex(/^smtps?:\/\/\S+$/, "must look like smtp://user:password@mail.example.org:587").optional(),
  /** The sender of the mails. */
  MAIL_FROM: z.string().regex(/^[^@<>\r\n]*<?[^@\s<>]+@[^@\s<>]+>?$/, "must look like Parallax <paper@example.org>").default("Parallax <parallax@localhost>"),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  /** Any OpenID Connect provider: its issuer, the client registered there, and what its button says. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "must be an address such as https://id.example.org" }).transform((url) => url.replace(/\/$/, "")).optional(),
  OIDC_ID: z.string().optional(),
  OIDC_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("OpenID"),
  /** What may be fetched although it is no public address: hosts, `*.names`, addresses with or without a port, networks. */
  FETCH_ALLOW: list.superRefine((entries, context) => {
    for (const entry of entries.filter((entry) => !isAllowEntry(entry))) {
      context.addIssue({ code: "custom", message: `must hold hosts (nas.lan, *.lan, localhost:8080), addresses or networks (10.0.0.0/8), but holds ${entry}` });
    }
  }),
  /** Lets this machine's own feeds be fetched as fast as they come; for measuring. */
  FETCH_LOOPBACK_FREELY: z.enum(["true", "false"], "must be true or false").default("false").transform((word) => word === "true"),
  /** Whether sound and film of sources play in the page, from where they lie, once a reader asks for it; else they are links. */
  PLAY_IN_PLACE: z.enum(["true", "false"], "must be true or false").default("true").transform((word) => word === "true"),
  /** Whether hubs of WebSub are asked to tell of news: `auto` where PUBLIC_URL is https and public, `on` wherever it leads, `off`. */
  WEBSUB: z.enum(["auto", "on", "off"], "must be auto, on or off").default("auto"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
  /** Where the carried database lies; relative to the clone. */
  DATA_DIR: z.string().default(".parallax"),
  NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
});

/** Settings that mean something only together. */
const TOGETHER = [["GITHUB_ID", "GITHUB_SECRET"], ["GOOGLE_ID", "GOOGLE_SECRET"], ["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET"]] as const;

const complete = schema.superRefine((settings, context) => {
  for (const keys of TOGETHER) {
    const missing = keys.filter((key) => settings[key] === undefined);
    if (missing.length === keys.length) continue;
    for (const key of missing) context.addIssue({ code: "custom", path: [key], message: `must be set as well: ${keys.join(", ")} go together` });
  }
});

/** Everything that can be set from outside, with its defaults. */
export type Env = z.infer<typeof schema>;

/**
 * Reads settings; an empty value counts as not set.
 * @throws Error that names each wrong key and says what it must be
 */
export function parseEnv(values: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const result = complete.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The settings are not right. Correct them in the environment or in .env:\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** The settings of this process, parsed at first use. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env));
}

/** The address readers use, without a slash at the end. */
export function publicUrl(settings: Pick<Env, "PUBLIC_URL" | "PORT"> = env()): string {
  return settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
}

/** Where a mail reaches whoever runs the paper: the sender of its own mails, where they leave at all; or null. */
export function contactAddress(settings = env()): string | null {
  return settings.SMTP_URL === undefined ? null : (/[^@\s<>]+@[^@\s<>]+/.exec(settings.MAIL_FROM)?.[0] ?? null);
}

/**
 * Makes next-auth take the site's address from the headers it is handed, which are ours and checked; it has no other
 * way to be told than the process's environment.
 */
export function letNextAuthTakeOrigin(): void {
  process.env.AUTH_TRUST_HOST = "true";
  delete process.env.NEXTAUTH_URL;
}

/** What a program needs of this process's environment to run at all, and none of its secrets, with additions. */
export function bareEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const needed = ["PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP"].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { NODE_ENV: env().NODE_ENV, ...Object.fromEntries(needed), ...extra };
}

/** This process's environment with additions, for a program it starts. */
export function environmentWith(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
