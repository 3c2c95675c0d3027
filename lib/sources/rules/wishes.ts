import { WISHES_LIMITS, type SourceWishes, type Wishes } from "../types/wishes";

/**
 * What a publisher's file says. A member that is none of those there are, or not of its type, says nothing; the others count.
 * @returns `problem` in words where it is no JSON object, or a member could not be understood
 */
export function wishesOfFile(text: string): { wishes: Wishes; problem: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { wishes: {}, problem: "It is no JSON." };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { wishes: {}, problem: "It is no JSON object." };
  return wishesOfObject(value as Record<string, unknown>);
}

/** The same of an object, as a JSON Feed may have it under `_parallax`. */
export function wishesOfObject({ excerpt, pages, optOut, contact }: Record<string, unknown>): { wishes: Wishes; problem: string | null } {
  const wishes: Wishes = {};
  const wrong: string[] = [];
  if (typeof excerpt === "number" && Number.isInteger(excerpt) && excerpt >= 0) {
    if (excerpt <= WISHES_LIMITS.excerpt) wishes.excerpt = excerpt;
  } else if (excerpt !== undefined && excerpt !== null) wrong.push("excerpt");
  if (pages === false) wishes.pages = false;
  else if (pages !== undefined && pages !== true) wrong.push("pages");
  if (optOut === true) wishes.optOut = true;
  else if (optOut !== undefined && optOut !== false) wrong.push("optOut");
  const address = typeof contact === "string" ? contactOf(contact) : null;
  if (address !== null) wishes.contact = address;
  else if (contact !== undefined && contact !== null) wrong.push("contact");
  return { wishes, problem: wrong.length === 0 ? null : `It does not say in the way that is known: ${wrong.join(", ")}.` };
}

/**
 * What a line in a feed says to everybody (named `robots`) or to this program (`parallax`), in the words of robots' metadata: `max-snippet:300`, `nosnippet`, `noarchive`. Meant for this
 * program by name, `noindex` and `none` opt out; in what is said to everybody they speak of search engines.
 */
export function wishesOfLine(content: string, name: string): Wishes {
  const wishes: Wishes = {};
  const byName = name === "parallax";
  if (!byName && name !== "robots") return wishes;
  for (const directive of content.toLowerCase().split(",").slice(0, 20).map((each) => each.trim())) {
    const letters = /^max-snippet\s*:\s*(\d{1,6})$/.exec(directive)?.[1];
    if (letters !== undefined && Number(letters) <= WISHES_LIMITS.excerpt) wishes.excerpt = Math.min(wishes.excerpt ?? Infinity, Number(letters));
    if (directive === "nosnippet") wishes.excerpt = 0;
    if (directive === "noarchive") wishes.pages = false;
    if (byName && (directive === "noindex" || directive === "none")) wishes.optOut = true;
  }
  return wishes;
}

export type SaidWishes = { wishes: Wishes; from: "file" | "feed"; url: string };

/** The strictest of all that was said; null where nothing is wished. Whoever opts out wishes no text and no pages as well. */
export function strictest(all: readonly SaidWishes[], before: SourceWishes | null, day: string): SourceWishes | null {
  const said = all.filter(({ wishes: { excerpt, pages, optOut } }) => excerpt !== undefined || pages === false || optOut);
  const [first] = said;
  if (!first) return null;
  const optOut = said.some(({ wishes }) => wishes.optOut);
  const excerpt = optOut ? 0 : Math.min(...said.map(({ wishes }) => wishes.excerpt ?? Infinity));
  const contact = all.find(({ wishes }) => wishes.contact)?.wishes.contact;
  const wishes: Wishes = {
    ...(Number.isFinite(excerpt) ? { excerpt } : {}), ...(optOut || said.some(({ wishes: each }) => each.pages === false) ? { pages: false as const } : {}),
    ...(optOut ? { optOut: true as const } : {}), ...(contact === undefined ? {} : { contact }),
  };
  const from = [...new Set(said.map((each) => each.from))];
  const same = before && before.excerpt === wishes.excerpt && before.pages === wishes.pages && before.optOut === wishes.optOut;
  return { ...wishes, from, url: first.url, since: same ? before.since : day };
}

/** As it is stored: empty where nothing is wished. */
export function readWishes(stored: unknown): SourceWishes | null {
  return typeof stored === "object" && stored !== null && "since" in stored ? (stored as SourceWishes) : null;
}

function contactOf(written: string): string | null {
  const text = written.trim();
  if (text.length > WISHES_LIMITS.contact || !/^(?:https?:\/\/|mailto:)[^\s<>"']+$/i.test(text) || !URL.canParse(text)) return null;
  return /^[^\s@<>%]+@[^\s@<>%]+$/.test(text.slice(7)) || !/^mailto:/i.test(text) ? new URL(text).href : null;
}
