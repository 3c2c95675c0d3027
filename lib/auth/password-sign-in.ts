import { credentialsOf } from "@/lib/accounts/queries";
import { standingProblem } from "@/lib/accounts/rules";
import { Said } from "@/lib/i18n/said";
import { contactHere } from "@/lib/site";
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
    throw new Said("unauthenticated", (words) => words.credentials);
  }
  const problem = standingProblem(person, contactHere());
  if (problem) throw new Said("forbidden", problem);
  await attempt.succeeded();
  return { id: person.id };
}
