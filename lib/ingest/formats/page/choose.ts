import { isBodyName, nameOf } from "./names";
import type { Proposal } from "./proposer";
import type { Layout, Run } from "./runs";
import { isThin, proseOf } from "./strip";
import type { Witness } from "./witness";

/** Votes on a letter of prose: what Readability kept, dropped beside what it kept, in a like place, in the same `article`, elsewhere; what linked data says. */
const VOTE = { kept: 1, beside: 0.7, alike: 0.4, within: 0.2, dropped: -0.35, witnessed: 1.5, unwitnessed: -1 };
/** How much speaks for a letter of a run's prose. */
export type Votes = (run: Run) => number;

/** A vote from which a run is of the article wherever it stands in the body. */
export const TRUSTED = VOTE.alike;
/** The vote of what stands in the same `article` as what Readability kept. */
export const WITHIN = VOTE.within;
/** What a letter that is no prose costs. */
const COST = { linked: 0.3, short: 0.1 };
/** What a letter of a short line is worth that Readability keeps, or that stands beside what it keeps. */
const WORTH_SHORT = { usual: 0.1, thin: 0.6 };
/** The share of a page's prose under which Readability is taken to have lost its way. */
const LEAST_KEPT = 0.2;
const NAMED_BONUS = 0.15;

/**
 * The element that holds the article: the one whose prose has the most votes of Readability and of the page's linked
 * data, less what it holds beside prose. A smaller element wins over a larger one with the same.
 */
export function chooseBody(layout: Layout, vote: Votes, witness: Witness | null): Element | null {
  const sums = [0];
  const short = isThin(layout.runs) ? WORTH_SHORT.thin : WORTH_SHORT.usual;
  for (const run of layout.runs) sums.push((sums.at(-1) ?? 0) + worthOf(run, vote(run), witness, short));
  let best: { element: Element; worth: number; size: number } | null = null;
  for (const [element, [from, to]] of layout.ranges) {
    const plain = (sums[to] ?? 0) - (sums[from] ?? 0);
    if (best !== null && plain * (1 + NAMED_BONUS) < best.worth) continue;
    const worth = isMarked(element) ? plain * (1 + NAMED_BONUS) : plain;
    if (best === null || worth > best.worth || (worth === best.worth && to - from < best.size)) best = { element, worth, size: to - from };
  }
  return best !== null && best.worth > 0 ? best.element : null;
}

/** How Readability votes on each run. Where it kept next to nothing of the page's prose, all prose counts alike. */
export function countVotes({ runs, ranges }: Layout, proposal: Proposal): Votes {
  const all = runs.reduce((sum, run) => sum + proseOf(run), 0);
  const kept = runs.filter((run) => proposal.keeps(run) && proseOf(run) > 0);
  const mute = !runs.some(proposal.keeps);
  const lost = kept.reduce((sum, run) => sum + proseOf(run), 0) < all * LEAST_KEPT;
  const homes = new Set(kept.map(({ owner }) => owner.parentElement));
  const likes = new Set(kept.map(({ owner }) => likeness(owner)));
  likes.delete(null);
  const [from, to] = articleRange(runs, ranges, proposal);
  const within = new Set(runs.slice(from, to));
  return (run) => {
    if (proposal.keeps(run) || mute || (lost && proseOf(run) > 0)) return VOTE.kept;
    if (homes.has(run.owner.parentElement)) return VOTE.beside;
    if (likes.has(likeness(run.owner))) return VOTE.alike;
    return within.has(run) ? VOTE.within : VOTE.dropped;
  };
}

/** The range of the `article` element, or what is marked as its body, that holds most of what Readability kept. */
function articleRange(runs: readonly Run[], ranges: Layout["ranges"], proposal: Proposal): [number, number] {
  const kept = [0];
  for (const run of runs) kept.push((kept.at(-1) ?? 0) + (proposal.keeps(run) ? proseOf(run) : 0));
  let best: [number, number] = [0, 0];
  for (const [element, [from, to]] of ranges) {
    if (element.tagName.toUpperCase() !== "ARTICLE" && element.getAttribute("itemprop") !== "articleBody") continue;
    const share = ((kept[to] ?? 0) - (kept[from] ?? 0)) / Math.max(1, kept.at(-1) ?? 0);
    if (share > 0.5 && (best[1] === 0 || to - from < best[1] - best[0])) best = [from, to];
  }
  return best;
}

/** What an element and its parent are called, by which the parts of a body that was cut in pieces know each other. */
function likeness(owner: Element): string | null {
  const parent = owner.parentElement?.getAttribute("class")?.trim() ?? "";
  return parent === "" ? null : `${owner.tagName}.${owner.getAttribute("class") ?? ""}<${parent}`;
}

function worthOf(run: Run, vote: number, witness: Witness | null, short: number): number {
  const prose = proseOf(run);
  if (prose === 0) {
    if (vote > 0) return Math.max(run.kind === "cell" ? 0 : -Infinity, run.letters - run.linked * 2) * short;
    if (run.kind === "heading" || run.kind === "caption") return 0;
    return -(run.linked * COST.linked + (run.kind === "cell" ? 0 : (run.letters - run.linked) * COST.short));
  }
  const heard = witness === null ? 0 : witness.knows(run) ? VOTE.witnessed : witness.full ? VOTE.unwitnessed : 0;
  return prose * (vote + heard);
}

/** Whether the page itself calls an element the body of its article. */
function isMarked(element: Element): boolean {
  return /\barticleBody\b/.test(element.getAttribute("itemprop") ?? "") || isBodyName(nameOf(element));
}
