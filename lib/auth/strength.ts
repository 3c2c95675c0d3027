import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

export const LEAST_PASSWORD = 10;
export const MOST_PASSWORD = 200;
/** Of 0 to 4; below it a password falls to a guessing computer within hours. */
const LEAST_SCORE = 2;
/** The estimate grows with the square of the length and is decided long before this. */
const ESTIMATED_CHARACTERS = 64;

const REASONS: Readonly<Record<string, string>> = {
  dates: "It is a date, which is soon guessed.",
  recentYears: "It is mostly a year, which is soon guessed.",
  simpleRepeat: "It repeats the same characters.",
  extendedRepeat: "It repeats the same few characters.",
  sequences: "It is a sequence such as abc or 6543.",
  keyPattern: "It is a row of keys.",
  straightRow: "It is a row of keys.",
};
const COMMON = "It is one of the passwords that are tried first.";

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
export async function passwordProblem(password: string, about: readonly string[]): Promise<string | null> {
  const letters = [...password].length;
  if (letters < LEAST_PASSWORD) return `Choose a password of at least ${LEAST_PASSWORD} characters. A few words in a row are easy to keep in mind.`;
  if (letters > MOST_PASSWORD) return `A password may have at most ${MOST_PASSWORD} characters.`;
  const known = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 2);
  const bare = fold(password);
  if (known.some((part) => fold(part).length > 2 && bare.replaceAll(fold(part), "").length < bare.length / 3)) {
    return "It is little more than your name or address, which others know. Choose something else.";
  }
  const { score, feedback } = (await (estimator ??= loadEstimator())).check(password.slice(0, ESTIMATED_CHARACTERS), known);
  if (score >= LEAST_SCORE) return null;
  return `This password is too easy to guess. ${REASONS[feedback.warning ?? ""] ?? COMMON} A few words that do not belong together make a good one.`;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
