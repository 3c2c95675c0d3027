import type { FrontFormula } from "./order";

/** Hours that a reader can choose as half-life. */
export const HALF_LIVES = [3, 6, 12, 24, 48, 96] as const;
/** What a reader can weigh, with how far: in fresh reports. Kinds that stand together are weighed together. */
export const OWN_WEIGHTS = { wire: 1.5, analysis: 1.5, comment: 1.5, release: 1 } as const;
export type OwnWeight = keyof typeof OWN_WEIGHTS;
const NAMES = Object.keys(OWN_WEIGHTS) as OwnWeight[];

/** What the sliders stand at: `halfLife` is a place in HALF_LIVES. */
export type OwnOrder = Record<OwnWeight, number> & { halfLife: number; rules: boolean };

/** The sliders as a formula has them. */
export function slidersOf({ halfLifeHours, weights, repeatedRelease, rules }: FrontFormula): OwnOrder {
  const halfLife = HALF_LIVES.findIndex((hours) => hours >= halfLifeHours);
  return { halfLife: halfLife === -1 ? HALF_LIVES.length - 1 : halfLife, wire: weights["wire-copy"], analysis: weights.analysis, comment: weights.opinion, release: repeatedRelease, rules: rules !== null };
}

/** The formula with what a reader would rather have; all else as published. */
export function formulaWith(published: FrontFormula, { halfLife, wire, analysis, comment, release, rules }: OwnOrder): FrontFormula {
  return {
    ...published, halfLifeHours: HALF_LIVES[halfLife] ?? published.halfLifeHours, repeatedRelease: release, rules: rules ? published.rules : null,
    weights: { ...published.weights, "wire-copy": wire, analysis, opinion: comment, editorial: comment, review: comment },
  };
}

/** As a browser keeps it. */
export function writeOwn(own: OwnOrder): string {
  return [own.halfLife, ...NAMES.map((name) => own[name]), own.rules ? 1 : 0].join(",");
}

/** What a browser kept, or null where it is nothing that the sliders could say. */
export function readOwn(kept: string | null): OwnOrder | null {
  const [halfLife = NaN, ...rest] = (kept ?? "").split(",").map((part) => (part === "" ? NaN : Number(part)));
  const rules = rest[NAMES.length];
  if (HALF_LIVES[halfLife] === undefined || rest.length !== NAMES.length + 1 || (rules !== 0 && rules !== 1)) return null;
  if (!NAMES.every((name, at) => rest[at]! >= 0 && rest[at]! <= OWN_WEIGHTS[name])) return null;
  return { halfLife, rules: rules === 1, ...(Object.fromEntries(NAMES.map((name, at) => [name, rest[at]])) as Record<OwnWeight, number>) };
}
