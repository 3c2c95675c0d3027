import { mediaAddress, WIDTHS } from "./address";

/** What an `img` needs to show a picture that comes by way of us. */
export type MediaSources = { src: string; srcSet: string };

/** A browser that knows no `srcset` gets this. */
const PLAIN = 640;

/**
 * The addresses of a picture in all widths that are of use; null where it cannot be had by way of us.
 * @param known its own width in pixels, where that is known: nothing is ever made larger
 */
export function mediaSources(url: string, known: number | null = null): MediaSources | null {
  const at = mediaAddress(url);
  if (!at) return null;
  const enough = known === null ? WIDTHS.length : WIDTHS.findIndex((width) => width >= known) + 1 || WIDTHS.length;
  const offered = WIDTHS.slice(0, enough);
  const plain = offered.findLast((width) => width <= PLAIN) ?? WIDTHS[0];
  return { src: at(plain), srcSet: offered.map((width) => `${at(width)} ${width}w`).join(", ") };
}
