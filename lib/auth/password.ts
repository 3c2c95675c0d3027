import { hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP's Password Storage Cheat Sheet gives it: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes computed by this process: where two ways must take equally long, they move this equally. */
export const hashWork = { done: 0 };

let dummy: Promise<string> | undefined;

/** A password as it is stored. */
export async function hashPassword(password: string): Promise<string> {
  hashWork.done += 1;
  return hash(password.normalize("NFKC"), COST);
}

/** Whether a password is the one that was stored. Where none is stored, as much work is done for the answer no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await (dummy ??= hash("nobody has this password", COST)));
  hashWork.done += 1;
  const matches = await verify(against, password.normalize("NFKC"));
  return stored !== null && matches;
}
