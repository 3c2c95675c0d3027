import { decodeHTMLAttribute, escapeAttribute, escapeText } from "entities";
import { filmAt } from "@/lib/articles/rules/films";
import { playsInPlace } from "./playing";

/** A paragraph that is nothing but a link: as films that stood in a page are kept. */
const LONE_LINK = /<p>\s*(<a\b[^<>]*\shref="([^"]*)"[^<>]*>)([^<>]{0,200})<\/a>\s*<\/p>/g;

export type FilmWords = { video: string; playHere: string; thenSees: (host: string) => string };

/**
 * Films of sanitised HTML, which are links to their pages, with a button that plays them in place: until it is pressed,
 * nobody but us is asked for anything. Without scripts, and where the owner wants none played here, the link is all there is.
 */
export function withFilms(html: string, words: FilmWords): string {
  if (!playsInPlace()) return html;
  return html.replace(LONE_LINK, (whole, link: string, href: string, text: string) => {
    const film = filmAt(decodeHTMLAttribute(href));
    if (!film) return whole;
    const name = /^\s*(?:Video)?\s*$/i.test(text) ? `${escapeText(words.video)} (${film.home})` : text;
    return `<div class="film" data-film="${escapeAttribute(film.frame)}"><p>${link}${name}</a></p><p class="meta needs-script"><button type="button" class="button" data-play-film>${escapeText(words.playHere)}</button> ${escapeText(words.thenSees(film.home))}</p></div>`;
  });
}
