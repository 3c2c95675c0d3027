import { credentialsOf } from "@/lib/accounts/queries";
import { standingProblem } from "@/lib/accounts/rules";
import { AppError } from "@/lib/errors";
import { countAttempt } from "./limits";
import { passwordMatches } from "./password";

/**
 * Whose e-mail address and password these are. An unknown address, one without a password and a wrong password are
 * refused in the same words after the same work; why an account is closed is told only to who knows its password.
 * @throws AppError `unauthenticated`, `forbidden` for a closed account; TooMany
 */
export async function whoseCredentials(email: string, password: string, headers: Headers): Promise<{ id: string }> {
  const attempt = await countAttempt("sign-in", email, headers);
  const person = await credentialsOf(email);
  if (!(await passwordMatches(person?.passwordHash ?? null, password)) || !person) {
    throw new AppError("unauthenticated", "E-mail address and password do not belong together. Check both, or choose a new password.");
  }
  const problem = standingProblem(person, new Date());
  if (problem) throw new AppError("forbidden", problem);
  await attempt.succeeded();
  return { id: person.id };
}
