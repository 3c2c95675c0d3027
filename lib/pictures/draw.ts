import type { ArticleCard } from "@/lib/articles/types";
import { coverShapes, type CoverOf } from "@/lib/covers/cover";
import { COVER_HEIGHT, COVER_WIDTH } from "@/lib/covers/types";
import { labels } from "@/lib/i18n/messages/en/labels";
import { site } from "@/lib/site";
import { CONTROL_COLOURS, COVER_COLOURS, PAPER } from "./colours";
import type { Faces } from "./fonts";
import { drawable, lineAt, widthOf, wrap } from "./text";

/** What link previews ask for, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

const MARGIN = 64;
const COLUMN = 620;
/** Sizes of a headline, largest first, with the lines that each has room for. */
const HEADLINE_SIZES = [{ size: 66, lines: 4 }, { size: 56, lines: 5 }, { size: 48, lines: 6 }] as const;

type Box = { x: number; y: number; width: number; height: number };

/** An article's picture for link previews as SVG without any text element: headline, who speaks, what kind of piece. */
export function articlePicture(article: Pick<ArticleCard, "slug" | "title" | "kind" | "source" | "topics">, faces: Faces): string {
  const cover = { slug: article.slug, title: article.title, topic: article.topics[0]?.slug ?? null };
  const title = drawable(article.title, faces.serif);
  const box = title === null ? { x: 0, y: 0, width: PICTURE.width, height: 450 } : { x: 752, y: 0, width: PICTURE.width - 752, height: PICTURE.height };
  return svg([
    coverIn(cover, box),
    title === null ? "" : wordmark(faces, MARGIN, 96, COLUMN) + headline(title, faces),
    title === null ? wordmark(faces, PICTURE.width - MARGIN - 150, 566, 150) : "",
    speaker(article, faces),
  ]);
}

/** The paper's own picture, for pages that are about no single article. */
export function paperPicture(faces: Faces): string {
  const { name, lines } = site();
  // A name that the fonts cannot draw is left to the page's title.
  const plain = drawable(name, faces.serif);
  const size = plain === null ? 0 : Math.min(132, (132 * (COLUMN + 40)) / widthOf(plain, faces.serif, 132));
  const words = wrap(drawable(lines.en, faces.sans) ?? "", faces.sans, 30, COLUMN, 4).lines;
  return svg([
    coverIn({ slug: name, title: name, topic: null }, { x: 752, y: 0, width: PICTURE.width - 752, height: PICTURE.height }),
    plain === null ? "" : path(lineAt(plain, faces.serif, size, MARGIN, 330).d, PAPER.ink),
    ...words.map((line, index) => path(lineAt(line, faces.sans, 30, MARGIN, 404 + index * 44).d, PAPER.quiet)),
  ]);
}

function svg(parts: string[]): string {
  const { width, height } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${PAPER.paper}"/>${parts.join("")}</svg>`;
}

const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

/** A generated cover that fills a box, cut where it reaches over. */
function coverIn(of: CoverOf, { x, y, width, height }: Box): string {
  const shapes = coverShapes(of).map(({ d, ink, stroke, opacity }) => {
    const colour = COVER_COLOURS[ink];
    const paint = stroke === undefined ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="${stroke}"`;
    return `<path d="${d}" ${paint}${opacity === undefined ? "" : ` opacity="${opacity / 100}"`}/>`;
  });
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}" preserveAspectRatio="xMidYMid slice">${shapes.join("")}</svg>`;
}

function wordmark(faces: Faces, x: number, y: number, room: number): string {
  const name = drawable(site().name, faces.serif);
  const size = name === null ? 0 : Math.min(34, (34 * room) / widthOf(name, faces.serif, 34));
  return name === null ? "" : path(lineAt(name, faces.serif, size, x, y).d, PAPER.accent);
}

function headline(title: string, faces: Faces): string {
  const settings = HEADLINE_SIZES.map(({ size, lines }) => ({ size, ...wrap(title, faces.serif, size, COLUMN, lines) }));
  const { size, lines } = settings.find(({ whole }) => whole) ?? settings[settings.length - 1] ?? { size: 48, lines: [] };
  return lines.map((line, index) => path(lineAt(line, faces.serif, size, MARGIN, 150 + size + Math.round(index * size * 1.12)).d, PAPER.ink)).join("");
}

/** The source, who controls it, the kind of piece, and whether the outlet is invented. */
function speaker({ source, kind }: Pick<ArticleCard, "source" | "kind">, faces: Faces): string {
  const name = drawable(source.name, faces.sans);
  const facts = [labels.controls[source.control].word, labels.kinds[kind].word, ...(source.demo ? ["Demonstration"] : [])];
  const lines = name === null ? [] : wrap(name, faces.sans, 30, COLUMN, 1).lines;
  return [
    ...lines.map((line) => path(lineAt(line, faces.sans, 30, MARGIN, 534).d, PAPER.ink)),
    `<circle cx="${MARGIN + 9}" cy="570" r="9" fill="${CONTROL_COLOURS[source.control]}"/>`,
    path(lineAt(facts.join(" · "), faces.sans, 26, MARGIN + 32, 579).d, PAPER.quiet),
  ].join("");
}
