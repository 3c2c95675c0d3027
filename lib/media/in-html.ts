import { decodeHTMLAttribute } from "entities";
import type { PictureSize } from "@/lib/articles/types";
import { IN_TEXT, mediaAddress, type Width } from "./address";
import { mediaSources } from "./sources";

/** As wide as the text's column. */
const SIZES = "(min-width: 48rem) 42rem, 100vw";
/** What is known to be no wider is a sign among words, and stands as large as it is. */
const SMALL = 120;
const SMALL_WIDTH: Width = 320;
/** Pictures of one text whose size is looked up. */
const MOST_MEASURED = 100;

const TAG = /<img\b([^<>]*)>/gi;
const ATTRIBUTE = /\s(src|alt|width|height|title|lang|dir)="([^"]*)"/g;

/** The addresses of the pictures in sanitised HTML, each once. */
export function picturesIn(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(TAG), ([, inside = ""]) => decodeHTMLAttribute(/\ssrc="([^"]*)"/.exec(inside)?.[1] ?? "")).filter(Boolean))].slice(0, MOST_MEASURED);
}

/**
 * Pictures of sanitised HTML as a page shows them: by way of us, in a width that fits the window, loaded when they come near it.
 * Where it is known how large they are, their place is kept free. What has no way here leaves its words, as does what cannot
 * be had (docs/technotes/media.md).
 * @param sizes by address, of those that were seen before
 */
export function withOwnPictures(html: string, sizes: Readonly<Record<string, PictureSize>> = {}): string {
  return html.replace(TAG, (_tag, inside: string) => {
    const given = Object.fromEntries([...inside.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]));
    const { src = "", alt = "", width, height, ...others } = given;
    const url = decodeHTMLAttribute(src);
    const box = boxOf(Number(width) || null, Number(height) || null, sizes[url]);
    const shown = imgOf(url, box.width, alt);
    if (shown === null) return alt;
    const size = (box.width === null ? "" : ` width="${box.width}"`) + (box.height === null ? "" : ` height="${box.height}"`);
    const rest = Object.entries(others).map(([name, value]) => ` ${name}="${value}"`).join("");
    return `<img${shown} alt="${alt}"${size}${rest} loading="lazy" decoding="async" />`;
  });
}

/** What its source says of a picture's width stands; its shape is what we saw. */
function boxOf(width: number | null, height: number | null, seen: PictureSize | undefined): { width: number | null; height: number | null } {
  if (!seen) return { width, height: width === null ? null : height };
  const shown = width ?? seen.width;
  return { width: shown, height: Math.max(1, Math.round((shown * seen.height) / seen.width)) };
}

function imgOf(url: string, known: number | null, alt: string): string | null {
  if (known !== null && known <= SMALL) {
    const at = mediaAddress(url);
    return at && ` class="as-it-is" src="${at(SMALL_WIDTH)}${IN_TEXT}"`;
  }
  const sources = mediaSources(url, known);
  // In its words' place a cover would say nothing; where it has none, nothing is missed.
  return sources && ` src="${sources.src}${IN_TEXT}" srcset="${sources.srcSet.replace(/ (?=\d+w)/g, `${IN_TEXT} `)}" sizes="${SIZES}"${alt === "" ? "" : ' class="has-words"'}`;
}

/** Whether sanitised HTML holds a picture already, whatever its size there: a page need not show it twice. */
export function holdsPicture(html: string, url: string): boolean {
  const wanted = placeOf(url);
  return wanted !== null && [...html.matchAll(TAG)].some(([, inside = ""]) => placeOf(decodeHTMLAttribute(/\ssrc="([^"]*)"/.exec(inside)?.[1] ?? "")) === wanted);
}

/** Where a picture lies, whatever its scheme and parameters. */
function placeOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  return host + pathname;
}
