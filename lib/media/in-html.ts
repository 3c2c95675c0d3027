import { decodeHTMLAttribute } from "entities";
import { mediaAddress, type Width } from "./address";
import { mediaSources } from "./sources";

/** As wide as the text's column. */
const SIZES = "(min-width: 48rem) 42rem, 100vw";
/** What is known to be no wider is a sign among words, and stands as large as it is. */
const SMALL = 120;
const SMALL_WIDTH: Width = 320;

const TAG = /<img\b([^<>]*)>/gi;
const ATTRIBUTE = /\s(src|alt|width|height|title|lang|dir)="([^"]*)"/g;

/**
 * Pictures of sanitised HTML as a page shows them: by way of us, in a width that fits the window, loaded when they come near it.
 * What has no way here leaves its words.
 */
export function withOwnPictures(html: string): string {
  return html.replace(TAG, (_tag, inside: string) => {
    const given = Object.fromEntries([...inside.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]));
    const { src = "", alt = "", width, height, ...others } = given;
    const known = Number(width) > 0 ? Number(width) : null;
    const shown = imgOf(decodeHTMLAttribute(src), known);
    if (shown === null) return alt;
    const size = width === undefined || height === undefined ? (width === undefined ? "" : ` width="${width}"`) : ` width="${width}" height="${height}"`;
    const rest = Object.entries(others).map(([name, value]) => ` ${name}="${value}"`).join("");
    return `<img${shown} alt="${alt}"${size}${rest} loading="lazy" decoding="async" />`;
  });
}

function imgOf(url: string, known: number | null): string | null {
  if (known !== null && known <= SMALL) {
    const at = mediaAddress(url);
    return at && ` class="as-it-is" src="${at(SMALL_WIDTH)}"`;
  }
  const sources = mediaSources(url, known);
  return sources && ` src="${sources.src}" srcset="${sources.srcSet}" sizes="${SIZES}"`;
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
