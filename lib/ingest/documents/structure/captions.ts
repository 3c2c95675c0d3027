import type { Block, DroppedText } from "../types";
import { wordCount } from "./text";

type Figure = Extract<Block, { type: "figure" }>;

const AGENCY = "AFP|AP|Reuters|REUTERS|Getty Images|Getty|EPA(?:-EFE)?|EFE|Xinhua|Bloomberg|Shutterstock|Alamy|PA|PA Wire|dpa|DPA|VCG|Anadolu(?: Agency)?|Landov|iStock|ANSA|Kyodo|TASS|Sputnik|Unsplash|NurPhoto|Zuma Press|Sipa";

/** "Luis ROBAYO / AFP", "Alex Wong/Getty Images", "Reuters": a name and an agency, or an agency. */
const CREDIT_BODY = `(?:[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,4}\\s*/\\s*)?(?:${AGENCY})(?:\\s*(?:/|via|,)\\s*(?:${AGENCY}))*`;

const BRACKETED = new RegExp(`\\s*[(\\[](?:(?:Photo|Image|Picture|Foto|Credit|Photograph|图)s?(?: (?:by|credit|courtesy of))?\\s*[:：]?\\s*(?<labelled>[^()\\[\\]]{2,80})|(?<bare>${CREDIT_BODY}))[)\\]]\\s*`, "giu");
const WHOLE_LINE = new RegExp(`^(?:(?:Photo|Image|Picture|Photograph|Photographer|Illustration)s?(?: (?:by|credit|copyright|courtesy of)|:)\\s*(?<labelled>[^.!?]{2,80})|(?:File )?(?<bare>${CREDIT_BODY}))\\.?$`, "u");
const NPR = /^(?:Enlarge this image )?toggle caption (?<credit>.{2,80}?)(?: \k<credit>)?$/;
const ENLARGE = /^Enlarge this image (?<credit>.{2,60}?)(?: \k<credit>)?$/;
const BBC = /^(?:Media playback is (?:un)?supported on (?:your|this) device )?(?:Image copyright (?<credit>.{2,40}?)(?= Image caption|$))?\s*(?:(?:Image|Media) caption (?<caption>.{3,400}))?$/;

/** A credit without brackets at the end of a caption: "Photograph: Sean Gallup/Getty Images". */
const TRAILING = new RegExp(`(?<=[.!?”"’\\d])\\s+(?:(?:Photograph|Photo|Picture|Image|Credit)(?:\\.{3}|:| by)\\s*(?<labelled>[^.!?]{2,80})|(?<bare>(?:REUTERS|Reuters|AP|AFP)/\\p{Lu}[^.!?]{2,60}|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}/[^.!?]{2,60}))$`, "u");

/** Captions are short; a longer line is text whatever it ends with. */
const LONGEST_CAPTION = 1500;

/** A figure read from one line, with whatever of the line it does not show. */
export type ReadFigure = { figure: Figure; dropped: DroppedText[] };

/**
 * The caption and credit that a line is made of, or null when the line is text. `underTitle` says
 * that the line stands where a page puts its picture: then no credit is needed to know it.
 */
export function readFigure(text: string, line: number, underTitle: boolean): ReadFigure | null {
  if (text.length > LONGEST_CAPTION) return null;
  const platform = readPlatformCaption(text, line);
  if (platform) return platform;
  const whole = WHOLE_LINE.exec(text)?.groups;
  if (whole && wordCount(text) <= 12) return figureOf(line, null, clean(whole.labelled ?? whole.bare), []);
  const credits = [...text.matchAll(BRACKETED)];
  const last = credits.at(-1);
  // A credit closes its caption; brackets inside a sentence are the sentence's own, and a lone agency
  // at the end of a paragraph may sign the report instead of a picture.
  const signsPicture = last?.groups?.labelled !== undefined || last?.groups?.bare?.includes("/") === true;
  if (last && last.index + last[0].length >= text.trimEnd().length && (underTitle || (signsPicture && wordCount(text) <= 90))) {
    return withCredits(text, line, credits);
  }
  const trailing = wordCount(text) <= 80 ? TRAILING.exec(text) : null;
  if (trailing) return figureOf(line, text.slice(0, trailing.index), clean(trailing.groups?.labelled ?? trailing.groups?.bare), []);
  return underTitle ? figureOf(line, text, null, []) : null;
}

function readPlatformCaption(text: string, line: number): ReadFigure | null {
  const npr = NPR.exec(text)?.groups ?? ENLARGE.exec(text)?.groups;
  if (npr) {
    const label = text.slice(0, text.indexOf(npr.credit ?? ""));
    return figureOf(line, null, clean(npr.credit), [{ line, text: label.trim(), reason: "picture button" }]);
  }
  if (!/^(?:Image copyright|Image caption|Media caption|Media playback)/.test(text)) return null;
  const bbc = BBC.exec(text)?.groups;
  if (!bbc || (!bbc.credit && !bbc.caption)) return null;
  return figureOf(line, clean(bbc.caption), clean(bbc.credit), []);
}

function withCredits(text: string, line: number, credits: RegExpMatchArray[]): ReadFigure {
  const groups = credits[0]?.groups ?? {};
  const dropped = credits.slice(1).map((match) => ({ line, text: match[0].trim(), reason: "picture credit given twice" }));
  let caption = text.replace(BRACKETED, " ").trim();
  const label = /^TOPSHOT\s*[-–—]\s*/.exec(caption);
  if (label) {
    caption = caption.slice(label[0].length);
    dropped.push({ line, text: label[0].trim(), reason: "agency's mark for a picture of note" });
  }
  return figureOf(line, caption, clean(groups.labelled ?? groups.bare), dropped);
}

function figureOf(line: number, caption: string | null, credit: string | null, dropped: DroppedText[]): ReadFigure {
  return { figure: { type: "figure", line, src: null, caption: caption || null, credit }, dropped };
}

function clean(text: string | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, " ").trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
