import type { Evidence, Signal } from "./types";

/** What a sign says, as a clause that follows the words it rests on. */
const SAYS: Readonly<Record<Signal, (words: string, where: Evidence["where"]) => string>> = {
  type: (words) => `the page calls itself ${words}`,
  section: (words) => `it stands in the section “${words}”`,
  category: (words) => `the feed files it under “${words}”`,
  genre: (words) => `its source calls its form “${words}”`,
  label: (words) => `it is labelled “${words}”`,
  address: (words) => `its address lies under “${words}”`,
  host: (words) => `${words} publishes nothing else`,
  "sponsored-links": (words) => `its links are marked as paid for (${words})`,
  sponsor: (words) => `it names who paid for it: ${words}`,
  "title-label": (words) => `its title says “${words}”`,
  line: (words, where) => `${where === "end" ? "it ends with" : "it begins with"} “${words}”`,
  disclaimer: (words) => `it speaks of the author’s own view: “${words}”`,
  byline: (words) => `its byline is “${words}”`,
  dateline: (words) => `the dateline names the agency: “${words}”`,
  "sign-off": (words) => `it ends as an agency’s text does: “${words}”`,
  "release-wire": (words) => `it bears the mark of a wire for releases: “${words}”`,
  "release-parts": (words) => `it has parts of a press release: “${words}”`,
  promotion: (words) => `it speaks as advertising does: ${words}`,
  "questions-and-answers": (words) => `it is questions and answers: “${words}”`,
  "time-stamps": (words) => `it grows by entries with the time: “${words}”`,
  rating: (words) => `it gives a mark: “${words}”`,
  work: (words) => `it names the work as reviews do: “${words}”`,
  judgement: (words) => `it judges a work: “${words}”`,
  manner: (words) => `it is written so: ${words}`,
  "corrects-itself": (words) => `it takes something back: “${words}”`,
};

/** Why a piece is of a kind, in one sentence. */
export function sayWhy(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return "Nothing in it shows another kind of piece.";
  const clauses = evidence.slice(0, SHOWN).map(({ signal, words, where }) => SAYS[signal](words, where));
  const sentence = clauses.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const SHOWN = 3;
