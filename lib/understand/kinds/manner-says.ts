import type { Manner } from "./manner";
import type { Counts, Feature } from "./match";

/** Words found in the text and in its title. */
export type SaidOf = { counts: Counts };

/** What it says of a piece that it has more of a measure than reports have, or less; nothing where that says nothing to a reader. */
const MORE: Readonly<Partial<Record<Manner, string>>> = {
  self: "its author says “I”", ours: "it says “we”", must: "it says what should be", stance: "it takes sides", loose: "it speaks as people argue", reason: "it weighs reasons",
  institution: "it speaks as a paper does for itself", work: "it speaks of a work", judge: "it judges", turn: "it turns against what was said", cause: "it gives grounds", hedge: "it says what may be",
  deny: "it denies", present: "it says how things are", you: "it speaks to its reader", asks: "it asks questions", short: "its sentences are short", asides: "it has asides",
  act: "it calls on its reader to act", price: "it names prices", scarce: "it says that time is short", praise: "it praises", release: "it speaks as releases do",
  "title-self": "its title says “I”", "title-ours": "its title says “we”", "title-must": "its title says what should be", "title-stance": "its title takes sides", "title-deny": "its title denies",
  "title-judge": "its title judges", "title-turn": "its title turns against something", "title-asks": "its title asks", "title-explains": "its title promises to explain",
};
const LESS: Readonly<Partial<Record<Manner, string>>> = {
  said: "it hardly reports what anybody said", numbers: "it has few figures", names: "it has few names", opening: "it begins with a short sentence", quoted: "it quotes nobody at length",
  inquiry: "nobody looks into anything in it", "title-said": "its title reports nothing said",
};
/** Of these the words themselves are shown. */
const SHOWN: ReadonlySet<Manner> = new Set<Manner>(["must", "stance", "loose", "reason", "institution", "work", "judge", "turn", "cause", "hedge", "deny", "act", "price", "scarce", "praise", "release"]);
const MOST_SHOWN = 3;

/** What a measure says of a piece, in plain words, with those it was found by. */
export function sayMeasure(manner: Manner, more: boolean, { counts }: SaidOf): string | null {
  const said = (more ? MORE : LESS)[manner];
  if (said === undefined) return null;
  const words = more && SHOWN.has(manner) ? counts[manner as Feature].words.slice(0, MOST_SHOWN) : [];
  return words.length === 0 ? said : `${said} (${words.map((word) => `“${word}”`).join(", ")})`;
}
