import { blocks, cells, coins, colonnade, columns, stitches, strata, vessel, type Family } from "./families";
import { dish, meridians, orbits, panels, peaks, pitch, pulse, tiles, sightlines } from "./more-families";
import { randomFrom, seedOf } from "./random";
import type { Palette, Shape } from "./types";

/** What a cover is drawn from. */
export type CoverOf = { slug: string; title: string; topic: string | null };

type Style = { families: readonly [Family, ...Family[]]; palettes: readonly [Palette, ...Palette[]] };

const palette = (first: Palette["first"], second: Palette["second"], third: Palette["third"]): Palette => ({ first, second, third });

const AT_SEA: Style["palettes"] = [palette("blue", "rust", "ink"), palette("teal", "ochre", "ink"), palette("blue", "red", "ink")];
const ABLAZE: Style["palettes"] = [palette("rust", "ochre", "ink"), palette("red", "ochre", "ink")];

/** Words in a headline that call for a composition of their own, whatever the topic; some only in fitting inks. */
const MOTIFS: readonly { words: RegExp; family: Family; palettes?: Style["palettes"] }[] = [
  { words: /\b(ships?|ferry|ferries|boats?|lifeboat|vessels?|harbour|ports?|sea|ocean|skipper|maritime|carbon[- ]capture)\b/i, family: vessel, palettes: AT_SEA },
  { words: /\b(embroider\w*|needle\w*|stitch\w*|weav\w*|textiles?|thread)\b/i, family: stitches },
  { words: /\b(bitcoin|btc|coins?|token|crypto\w*|treasury)\b/i, family: coins },
  { words: /\b(chips?|semiconductors?|processors?|accelerators?)\b/i, family: blocks },
  { words: /\b(ai|clusters?|servers?|data ?cent(?:re|er)s?|supercomput\w*)\b/i, family: cells },
  { words: /\b(fires?|blaze|wildfires?|heat ?wave|volcano)\b/i, family: peaks, palettes: ABLAZE },
  { words: /\b(court|judges?|ministers?|ministry|parliament|senate|president|council|treaty|law)\b/i, family: colonnade },
  { words: /\b(planets?|telescope|moon|orbit|space|stars?|particle)\b/i, family: orbits },
];

const BY_TOPIC: Readonly<Record<string, Style>> = {
  world: { families: [meridians, sightlines], palettes: [palette("blue", "rust", "ink"), palette("teal", "red", "ink")] },
  politics: { families: [colonnade, sightlines], palettes: [palette("rust", "blue", "ink"), palette("violet", "ochre", "ink")] },
  business: { families: [columns, blocks], palettes: [palette("ochre", "blue", "ink"), palette("olive", "rust", "ink")] },
  markets: { families: [columns, coins], palettes: [palette("olive", "red", "ink"), palette("ochre", "blue", "ink")] },
  technology: { families: [blocks, cells], palettes: [palette("blue", "red", "ink"), palette("violet", "ochre", "ink"), palette("teal", "rust", "ink")] },
  science: { families: [orbits, meridians], palettes: [palette("violet", "ochre", "ink"), palette("blue", "rust", "ink")] },
  climate: { families: [strata, vessel], palettes: [palette("blue", "rust", "ink"), palette("teal", "ochre", "ink"), palette("teal", "red", "ink")] },
  health: { families: [pulse, dish], palettes: [palette("teal", "red", "ink"), palette("blue", "rust", "ink")] },
  society: { families: [stitches, tiles], palettes: [palette("olive", "red", "ink"), palette("rust", "teal", "ink")] },
  culture: { families: [tiles, panels], palettes: [palette("red", "ochre", "blue"), palette("violet", "rust", "teal")] },
  sport: { families: [pitch, peaks], palettes: [palette("olive", "red", "ink"), palette("teal", "ochre", "ink")] },
  crime: { families: [panels, colonnade], palettes: [palette("rust", "red", "ink"), palette("blue", "ochre", "ink")] },
};

const OTHER: Style = { families: [tiles, blocks, panels], palettes: [palette("blue", "red", "ink"), palette("olive", "violet", "ink")] };

/**
 * The cover of an article or story without a picture: abstract shapes in the paper's palette, always
 * the same for the same slug, topic and headline. In a field of 640 by 360, back to front.
 */
export function coverShapes({ slug, title, topic }: CoverOf): Shape[] {
  const random = randomFrom(seedOf(`${slug}\n${topic ?? ""}`));
  const style = (topic === null ? undefined : BY_TOPIC[topic]) ?? OTHER;
  const motif = MOTIFS.find(({ words }) => words.test(title));
  const family = motif?.family ?? random.pick(style.families);
  return family(random, random.pick(motif?.palettes ?? style.palettes));
}
