/** Whose players stand in a page once a reader asks for them. */
const HOMES = [
  { name: "YouTube", page: /^https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/|embed\/|v\/)|youtu\.be\/)([\w-]{6,20})(?:[?&#/]|$)/i, frame: (id: string) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` },
  { name: "Vimeo", page: /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{4,12})(?:[?#/]|$)/i, frame: (id: string) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1` },
] as const;

/** Where those players come from, as a page's policy names it. */
export const FILM_ORIGINS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"] as const;

/** A film that can be seen in place: whose it is, and the address of its player. */
export type Film = { home: string; frame: string };

/** The film whose page an address is; null for any other. */
export function filmAt(url: string): Film | null {
  for (const { name, page, frame } of HOMES) {
    const id = page.exec(url)?.[1];
    if (id !== undefined) return { home: name, frame: frame(id) };
  }
  return null;
}
