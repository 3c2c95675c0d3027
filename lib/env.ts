import { z } from "zod";

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
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
  /** Where the carried database lies; relative to the clone. */
  DATA_DIR: z.string().default(".parallax"),
  NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
});

/** Everything that can be set from outside, with its defaults. */
export type Env = z.infer<typeof schema>;

/**
 * Reads settings; an empty value counts as not set.
 * @throws Error that names each wrong key and says what it must be
 */
export function parseEnv(values: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const result = schema.safeParse(present);
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
export function publicUrl(settings = env()): string {
  return settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
}

/** This process's environment with additions, for a program it starts. */
export function environmentWith(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
