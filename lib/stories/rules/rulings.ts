/** Whether its articles are one story, or those of side 0 are in none with those of side 1. */
export const RULING_KINDS = ["together", "apart"] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

/** A decision of a person that is in force. `sides`: its articles by id, 0 or 1; all of them 0 where they are together. */
export type Ruling = { id: number; kind: RulingKind; sides: ReadonlyMap<number, number> };

/**
 * What people say of two articles: the latest ruling that speaks of both counts, whatever others said before it.
 * @param rulings those in force, in any order
 */
export function rulingOn(rulings: readonly Ruling[], one: number, other: number): RulingKind | null {
  let latest: Ruling | null = null;
  for (const ruling of rulings) {
    if ((latest === null || ruling.id > latest.id) && speaksOf(ruling, one, other)) latest = ruling;
  }
  return latest?.kind ?? null;
}

/** Two of one side are not spoken of by a ruling that sets sides apart. */
function speaksOf({ kind, sides }: Ruling, one: number, other: number): boolean {
  const [a, b] = [sides.get(one), sides.get(other)];
  return a !== undefined && b !== undefined && (kind === "together" || a !== b);
}

/**
 * Whether articles may be added to others in one story: nobody has said that one of these does not belong with one of
 * those. It stands above every measure of likeness, and above `mustStandTogether`.
 * @param rulings those in force that speak of these articles, in any order
 */
export function mayStandTogether(rulings: readonly Ruling[], some: readonly number[], others: readonly number[]): boolean {
  const apart = rulings.filter(({ kind }) => kind === "apart");
  // Nearly no article was ever decided on.
  if (apart.length === 0) return true;
  const decided = (ids: readonly number[]) => ids.filter((id) => apart.some(({ sides }) => sides.has(id)));
  const against = decided(others);
  return decided(some).every((one) => against.every((other) => one === other || rulingOn(rulings, one, other) !== "apart"));
}

/**
 * The articles that belong into the story of this one because people say so, directly or by way of others; never one that
 * they set apart from it, or from another that was found first. Without the article itself, in order of id.
 * @param rulings those in force that speak of the article and of those found with it, in any order
 */
export function mustStandTogether(rulings: readonly Ruling[], article: number): number[] {
  const together = rulings.filter(({ kind }) => kind === "together");
  const found = [article];
  for (let at = 0; at < found.length; at++) {
    const one = found[at] ?? article;
    const linked = new Set(together.filter(({ sides }) => sides.has(one)).flatMap(({ sides }) => [...sides.keys()]));
    for (const other of [...linked].sort((a, b) => a - b)) {
      if (found.includes(other) || rulingOn(rulings, one, other) !== "together") continue;
      if (mayStandTogether(rulings, [other], found)) found.push(other);
    }
  }
  return found.slice(1).sort((a, b) => a - b);
}
