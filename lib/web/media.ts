import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { IN_TEXT, readMediaAddress, type Width } from "@/lib/media/address";
import type { Chapters } from "@/lib/media/chapters";
import { formatFor } from "@/lib/media/formats";
import type { Media } from "@/lib/media/own-media";
import type { Given } from "@/lib/media/pictures";
import { standIn } from "@/lib/media/stand-in";
import type { WarmPictures } from "@/lib/media/warm-pictures";
import { NO_FILE, refuse } from "./refusals";
import type { FlatHeaders } from "./representations";

/** Up to so many bytes a file is read at once, if only one client wants it; longer ones as fast as that takes them. */
const READ_AT_ONCE = 128 * 1024;
/** A stand-in is looked at again no later than this. */
const LONGEST_STAND_IN_SECONDS = 3_600;
const BUSY_SECONDS = 5;
const CHAPTERS_SECONDS = 3_600;

type File = Extract<Given, { kind: "file" }>;

/**
 * Answers what is asked for under `MEDIA_PREFIX`. Nothing is looked up, fetched or read for an address that we did not sign.
 */
export async function answerMedia(media: Media, request: IncomingMessage, response: ServerResponse, path: string, security: FlatHeaders): Promise<void> {
  const asked = readMediaAddress(path);
  if (!asked) return refuse(response, NO_FILE, security);
  return asked.width === null ? sendChapters(media.chapters, request, response, asked.url, security) : sendPicture(media, request, response, asked, security);
}

/** An empty list where there are none, or none for now: nobody misses them who hears the rest. */
async function sendChapters(chapters: Chapters, request: IncomingMessage, response: ServerResponse, url: string, security: FlatHeaders): Promise<void> {
  const found = await chapters.get(url).catch((error: Error) => {
    process.stderr.write(`The chapters at ${url} could not be given out: ${error.stack ?? error.message}\n`);
    return null;
  });
  const body = Buffer.from(JSON.stringify({ chapters: found ?? [] }));
  response.writeHead(200, ["Content-Type", "application/json; charset=utf-8", "Content-Length", String(body.length), "Cache-Control", found ? `public, max-age=${CHAPTERS_SECONDS}` : "no-store", "Cross-Origin-Resource-Policy", "same-origin", ...security]);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function sendPicture({ pictures, warm }: Media, request: IncomingMessage, response: ServerResponse, { url, width }: { url: string; width: Width }, security: FlatHeaders): Promise<void> {
  const wanted = { url, width, format: formatFor(request.headers.accept, width) };
  const name = pictures.nameOf(wanted);
  const body = warm.get(name);
  if (body) return sendWhole(request, response, headOf(name, body.length, security), body);
  const given = await pictures.get(wanted).catch((error: Error): Given => {
    // A full disk, say: the page shows a cover, and the log says why.
    process.stderr.write(`${url} could not be shown: ${error.stack ?? error.message}\n`);
    return { kind: "busy" };
  });
  if (given.kind !== "file") return sendStandIn(request, response, url, given, security);
  try {
    await sendFile(warm, request, response, given, security);
  } finally {
    await given.handle.close();
  }
}

type Head = { etag: string; bytes: number; type: string; headers: string[] };

/** What an address names never changes, so whoever has it need never ask again. */
function headOf(name: string, bytes: number, security: FlatHeaders): Head {
  const etag = `"${name}-${bytes.toString(36)}"`;
  const headers = ["Cache-Control", "public, max-age=31536000, immutable", "Vary", "Accept", "ETag", etag, "Cross-Origin-Resource-Policy", "same-origin", ...security];
  return { etag, bytes, type: `image/${name.slice(name.lastIndexOf(".") + 1)}`, headers };
}

async function sendFile(warm: WarmPictures, request: IncomingMessage, response: ServerResponse, { name, bytes, handle }: File, security: FlatHeaders): Promise<void> {
  const head = headOf(name, bytes, security);
  const wanted = warm.wants(name, bytes);
  if (wanted || bytes <= READ_AT_ONCE) {
    const { buffer } = await handle.read(Buffer.allocUnsafeSlow(bytes), 0, bytes, 0);
    if (wanted) warm.keep(name, buffer);
    return sendWhole(request, response, head, buffer);
  }
  if (begun(request, response, head)) return;
  // Whoever leaves in the middle is no failure.
  await pipeline(handle.createReadStream({ autoClose: false }), response).catch(() => response.destroy());
}

function sendWhole(request: IncomingMessage, response: ServerResponse, head: Head, body: Buffer): void {
  if (!begun(request, response, head)) response.end(body);
}

/** Sends the head; true where that is all, since the client has the rest or does not want it. */
function begun(request: IncomingMessage, response: ServerResponse, { etag, bytes, type, headers }: Head): boolean {
  const has = request.headers["if-none-match"]?.includes(etag) === true;
  if (has) response.writeHead(304, headers);
  else response.writeHead(200, ["Content-Type", type, "Content-Length", String(bytes), ...headers]);
  if (has || request.method === "HEAD") response.end();
  return has || request.method === "HEAD";
}

/**
 * A browser shows a cover in the picture's place, whatever its status; whoever asks by program sees that there is no picture.
 * In a text it gets nothing to show, and shows the words of the picture.
 */
function sendStandIn(request: IncomingMessage, response: ServerResponse, url: string, given: Exclude<Given, File>, security: FlatHeaders): void {
  const body = Buffer.from(request.url?.endsWith(IN_TEXT) ? "" : standIn(url));
  const caching = given.kind === "busy"
    ? ["Cache-Control", "no-store", "Retry-After", String(BUSY_SECONDS)]
    : ["Cache-Control", `public, max-age=${Math.min(LONGEST_STAND_IN_SECONDS, given.seconds)}`];
  response.writeHead(given.kind === "busy" ? 503 : 404, [
    "Content-Type", "image/svg+xml", "Content-Length", String(body.length), ...caching, "Vary", "Accept", "Cross-Origin-Resource-Policy", "same-origin", ...security,
  ]);
  response.end(request.method === "HEAD" ? undefined : body);
}
