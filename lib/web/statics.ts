import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { ByteLru } from "@/lib/cache/byte-lru";
import { STATIC_PREFIX } from "./addresses";
import { compressBetter, sizeOf, toKept, type FlatHeaders, type Kept } from "./representations";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp",
  ".avif": "image/avif", ".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".txt": "text/plain; charset=utf-8",
};

const LIMIT_BYTES = 24 * 1024 * 1024;
const GZIP_LEVEL = 9;
const BROTLI_QUALITY = 10;

/** The build's files, whose names change with their contents: kept in memory, compressed as well as can be. */
export class Statics {
  readonly #kept = new ByteLru<Kept>(LIMIT_BYTES);
  readonly #loading = new Map<string, Promise<Kept | null>>();
  #compressing: Promise<unknown> = Promise.resolve();

  /** @param directory `.next/static` */
  constructor(private readonly directory: string, private readonly security: FlatHeaders) {}

  get(url: string): Kept | undefined {
    return this.#kept.get(url);
  }

  /** Reads a file; null when there is none under this address. */
  load(pathname: string): Promise<Kept | null> {
    const underWay = this.#loading.get(pathname) ?? this.#read(pathname).finally(() => this.#loading.delete(pathname));
    this.#loading.set(pathname, underWay);
    return underWay;
  }

  async #read(pathname: string): Promise<Kept | null> {
    const body = await this.#bytes(pathname);
    if (!body) return null;
    const type = TYPES[path.extname(pathname)] ?? "application/octet-stream";
    const headers = ["Content-Type", type, "Cache-Control", "public, max-age=31536000, immutable", "Cross-Origin-Resource-Policy", "same-origin", ...this.security];
    const kept = await toKept({ status: 200, body, type, headers }, GZIP_LEVEL);
    this.#kept.set(pathname, kept, sizeOf(kept), []);
    this.#compressing = this.#compressing
      .then(async () => this.#kept.grow(pathname, kept, await compressBetter(kept, BROTLI_QUALITY)))
      .catch(() => undefined);
    return kept;
  }

  async #bytes(pathname: string): Promise<Buffer | null> {
    try {
      const root = await realpath(this.directory);
      const file = path.join(root, decodeURIComponent(pathname.slice(STATIC_PREFIX.length)));
      // A link or a `..` may lead out of the folder; only what lies in it is public.
      if (!(await realpath(file)).startsWith(root + path.sep)) return null;
      return await readFile(file);
    } catch {
      return null;
    }
  }
}
