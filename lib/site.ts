import { contactAddress, publicUrl } from "@/lib/env";
import type { InterfaceLanguage } from "@/lib/i18n/languages";

/** What the paper calls itself as long as nobody has decided it. */
export const FIRST_NAME = "Parallax";

/** What it says of itself, in each language of the interface, as long as nobody has decided it. */
export const FIRST_LINES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "The news of the day, each story with every side that told it, and who is speaking said plainly.",
  de: "Die Nachrichten des Tages: jedes Thema mit allen Seiten, die davon berichten, und der klaren Angabe, wer spricht.",
};

/** A logo as pages show it: where it is, and its size in pixels. `alone`: it holds the name, so the name is not written beside it. */
export type SiteLogo = { path: string; width: number; height: number; alone: boolean };

/** The paper as its admins named it. */
export type Site = {
  name: string;
  /** A sentence about it, in each language of the interface. */
  lines: Readonly<Record<InterfaceLanguage, string>>;
  logo: SiteLogo | null;
  /** Where a mail reaches whoever runs it, as they set it. */
  contact: string | null;
};

const UNDECIDED: Site = { name: FIRST_NAME, lines: FIRST_LINES, logo: null, contact: null };

// Both copies of this module in a web process, the front's and Next's, speak of one paper.
const holder = globalThis as typeof globalThis & { parallaxSite?: Site };

/**
 * What the paper is called, for whatever shows it. Each process reads it once when it starts (`loadSite` in
 * lib/house/queries/site), and again when it hears of a change, before anything is rendered anew; so nothing asks the
 * database for it, and rendering need not wait.
 */
export function site(): Site {
  return holder.parallaxSite ?? UNDECIDED;
}

/** Has this process call the paper so from now on; null: as nobody has decided it. */
export function callSite(said: Site | null): void {
  holder.parallaxSite = said ?? undefined;
}

/** Where a mail reaches whoever runs the paper: as they set it, else the sender of its own mails where they leave at all; or null. */
export function contactHere(): string | null {
  return site().contact ?? contactAddress();
}

/**
 * The origin under which the paper is published, such as `https://news.example.org`, without a slash at its end.
 * Feeds, sitemaps and canonical links carry it. It comes from PUBLIC_URL and never from a request, because
 * what is rendered once is shared by everybody.
 */
export function siteOrigin(): string {
  return publicUrl();
}

/** A path of the product as an absolute address. */
export function absolute(path: string): string {
  return siteOrigin() + path;
}
