import { coverShapes } from "@/lib/covers/cover";
import { COVER_HEIGHT, COVER_WIDTH } from "@/lib/covers/types";
import { COVER_COLOURS, PAPER } from "@/lib/pictures/colours";

/**
 * What stands where a picture cannot be had: a cover as articles without one have it, always the same for the same address.
 * SVG that loads and runs nothing.
 */
export function standIn(url: string): string {
  const shapes = coverShapes({ slug: url, title: "", topic: null }).map(({ d, ink, stroke, opacity }) => {
    const paint = stroke === undefined ? `fill="${COVER_COLOURS[ink]}"` : `fill="none" stroke="${COVER_COLOURS[ink]}" stroke-width="${stroke}"`;
    return `<path d="${d}" ${paint}${opacity === undefined ? "" : ` opacity="${opacity / 100}"`}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${COVER_WIDTH}" height="${COVER_HEIGHT}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}"><rect width="100%" height="100%" fill="${PAPER.rule}"/>${shapes.join("")}</svg>`;
}
