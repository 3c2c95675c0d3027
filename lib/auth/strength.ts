import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import type { Messages } from "@/lib/i18n/messages/en";
import type { Saying } from "@/lib/i18n/said";

export const LEAST_PASSWORD = 10;
export const MOST_PASSWORD = 200;
/** Of 0 to 4; below it a password falls to a guessing computer within hours. */
const LEAST_SCORE = 2;
/** The estimate grows with the square of the length and is decided long before this. */
const ESTIMATED_CHARACTERS = 64;

type Weakness = keyof Messages["answers"]["weakness"];

/** What the estimator calls the pattern that it found. */
const WEAKNESSES: Readonly<Record<string, Weakness>> = {
  dates: "date", recentYears: "year", simpleRepeat: "repeat", extendedRepeat: "repeat", sequences: "sequence", keyPattern: "keys", straightRow: "keys",
};

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Only the server loads this, and only once somebody chooses a password. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/**
 * Why a password will not do, or null where it will. No rules of composition: what counts is how many guesses it takes.
 * @param about what others know of its owner, such as name and e-mail address
 */
export async function passwordProblem(password: string, about: readonly string[]): Promise<Saying | null> {
  const letters = [...password].length;
  if (letters < LEAST_PASSWORD) return (words) => words.passwordShort(LEAST_PASSWORD);
  if (letters > MOST_PASSWORD) return (words) => words.passwordLong(MOST_PASSWORD);
  const known = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 2);
  const bare = fold(password);
  if (known.some((part) => fold(part).length > 2 && bare.replaceAll(fold(part), "").length < bare.length / 3)) return (words) => words.passwordKnown;
  const { score, feedback } = (await (estimator ??= loadEstimator())).check(password.slice(0, ESTIMATED_CHARACTERS), known);
  if (score >= LEAST_SCORE) return null;
  const weakness = WEAKNESSES[feedback.warning ?? ""] ?? "common";
  return (words) => words.passwordWeak(words.weakness[weakness]);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
