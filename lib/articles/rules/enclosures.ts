import type { Enclosure } from "../types";

/** What can be done with a file in place: it can be heard or seen, or only be taken. */
export type FileKind = "audio" | "video" | "other";

/** Media types by how addresses end, for files whose feed does not say what they are, or only what they are for. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: "audio/mpeg", m4a: "audio/mp4", aac: "audio/aac", ogg: "audio/ogg", oga: "audio/ogg", opus: "audio/ogg", flac: "audio/flac", wav: "audio/wav",
  mp4: "video/mp4", m4v: "video/mp4", webm: "video/webm", ogv: "video/ogg", mov: "video/quicktime", pdf: "application/pdf", epub: "application/epub+zip", zip: "application/zip",
};

/** These are pages with a player of their own, whatever their feeds call them. */
const PAGES = /^(?:.+\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv)$/;

type File = Pick<Enclosure, "url" | "type">;

/** The media type of a file: its feed's word where that says anything, else what its address ends on; or null. */
export function typeOfFile({ url, type }: File): string | null {
  if (type !== null && /^[a-z]+\/[\w.+-]+$/.test(type) && type !== "application/octet-stream") return type;
  return TYPES[endOf(url)] ?? null;
}

/** Whether a browser may play it by itself. */
export function kindOfFile(file: File): FileKind {
  if (!URL.canParse(file.url) || PAGES.test(new URL(file.url).hostname)) return "other";
  const [kind] = (typeOfFile(file) ?? file.type ?? "").split("/");
  return kind === "audio" || kind === "video" ? kind : "other";
}

/** What a file is called: by its feed, else by the end of its address. */
export function nameOfFile({ url, title }: Pick<Enclosure, "url" | "title">): string {
  if (title) return title;
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "") ?? hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function endOf(url: string): string {
  return /\.(\w{2,5})$/.exec(URL.canParse(url) ? new URL(url).pathname : "")?.[1]?.toLowerCase() ?? "";
}
