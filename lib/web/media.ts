import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { IN_TEXT, readMediaAddress, type Width } from "@/lib/media/address";
import type { Chapters } from "@/lib/media/chapters";
import { formatFor } from "@/lib/media/formats";
import type { Media } from "@/lib/media/own-media";
import type { Given, Pictures } from "@/lib/media/pictures";
import { standIn } from "@/lib/media/stand-in";
import { NO_FILE, refuse } from "./refusals";
import type { FlatHeaders } from "./representations";

/** Up to so many bytes a file is read at once; longer ones as fast as the client takes them. */
const READ_AT_ONCE = 128 * 1024;
/** A stand-in is looked at again no later than this. */
const LONGEST_STAND_IN_SECONDS = 3_600;
const BUSY_SECONDS = 5;
const CHAPTERS_SECONDS = 3_600;

type File = Extract<Given, { kind: "file" }>;

/**
 * Answers what is asked for under `MEDIA_PREFIX`. Nothing is looked up, fetched or read for an address that we did not sign.
 */
export async function answerMedia({ pictures, chapters }: Media, request: IncomingMessage, response: ServerResponse, path: string, security: FlatHeaders): Promise<void> {
  const asked = readMediaAddress(path);
  if (!asked) return refuse(response, NO_FILE, security);
  return asked.width === null ? sendChapters(chapters, request, response, asked.url, security) : sendPicture(pictures, request, response, asked, security);
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

async function sendPicture(pictures: Pictures, request: IncomingMessage, response: ServerResponse, asked: { url: string; width: Width }, security: FlatHeaders): Promise<void> {
  const given = await pictures.get({ ...asked, format: formatFor(request.headers.accept, asked.width) }).catch((error: Error): Given => {
    // A full disk, say: the page shows a cover, and the log says why.
    process.stderr.write(`${asked.url} could not be shown: ${error.stack ?? error.message}\n`);
    return { kind: "busy" };
  });
  if (given.kind !== "file") return sendStandIn(request, response, asked.url, given, security);
  try {
    await sendFile(request, response, given, security);
  } finally {
    await given.handle.close();
  }
}

/** What an address names never changes, so whoever has it need never ask again. */
async function sendFile(request: IncomingMessage, response: ServerResponse, { name, bytes, handle }: File, security: FlatHeaders): Promise<void> {
  const etag = `"${name}-${bytes.toString(36)}"`;
  const headers = ["Cache-Control", "public, max-age=31536000, immutable", "Vary", "Accept", "ETag", etag, "Cross-Origin-Resource-Policy", "same-origin", ...security];
  if (request.headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304, headers);
    return void response.end();
  }
  const whole = ["Content-Type", `image/${name.slice(name.lastIndexOf(".") + 1)}`, "Content-Length", String(bytes), ...headers];
  if (request.method === "HEAD") return void response.writeHead(200, whole).end();
  if (bytes <= READ_AT_ONCE) {
    const { buffer } = await handle.read(Buffer.allocUnsafe(bytes), 0, bytes, 0);
    return void response.writeHead(200, whole).end(buffer);
  }
  response.writeHead(200, whole);
  // Whoever leaves in the middle is no failure.
  await pipeline(handle.createReadStream({ autoClose: false }), response).catch(() => response.destroy());
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
