import { chaptersInJson } from "@/lib/articles/rules/chapters";
import type { Chapter } from "@/lib/articles/types";
import type { Fetch } from "@/lib/ingest/fetch/fetch-source";
import { type Disk, diskName } from "./disk";
import { Failures } from "./failures";
import { once } from "./once";

const LIMITS = { connectMs: 5_000, firstByteMs: 10_000, idleMs: 5_000, totalMs: 15_000, wireBytes: 500_000, bodyBytes: 1_000_000, redirects: 5 } as const;
/** Chapters are mended now and then; nobody asks for them more often than this. */
const FRESH_MS = 24 * 3_600_000;

export type ChapterParts = { disk: Disk; fetch: Fetch; failures?: Failures; now?: () => number };

/** Chapters that lie beside a file at its publisher's: fetched when somebody listens, at most once a day, kept on the disk. */
export class Chapters {
  readonly #failures: Failures;
  readonly #fetching = new Map<string, Promise<Chapter[] | null>>();

  constructor(private readonly parts: ChapterParts) {
    this.#failures = parts.failures ?? new Failures();
  }

  /** What lies at an address, which may be none; or null where it cannot be had for now. */
  async get(url: string): Promise<Chapter[] | null> {
    const name = `${diskName(`chapters ${url}`)}.json`;
    const kept = await this.#kept(name);
    if (kept?.fresh) return kept.chapters;
    if (this.#failures.restOf(name) > 0) return kept?.chapters ?? null;
    return (await once(this.#fetching, name, () => this.#fetch(url, name))) ?? kept?.chapters ?? null;
  }

  async #kept(name: string): Promise<{ chapters: Chapter[]; fresh: boolean } | null> {
    const file = await this.parts.disk.open(name);
    if (!file) return null;
    try {
      const { mtimeMs } = await file.handle.stat();
      return { chapters: chaptersInJson(await file.handle.readFile("utf8")), fresh: (this.parts.now ?? Date.now)() - mtimeMs < FRESH_MS };
    } finally {
      await file.handle.close();
    }
  }

  async #fetch(url: string, name: string): Promise<Chapter[] | null> {
    const fetched = await this.parts.fetch({ url, wanted: "anything", limits: LIMITS }, new AbortController().signal);
    if (fetched.kind !== "body") {
      this.#failures.note(name, "passing", fetched.kind === "failed" ? (fetched.retryAfter ?? 0) * 1_000 : 0);
      return null;
    }
    this.#failures.forget(name);
    const chapters = chaptersInJson(Buffer.from(fetched.bytes).toString("utf8"));
    // As we understood it, and nothing else of what a stranger sent.
    const ours = JSON.stringify({ chapters: chapters.map(({ start, title }) => ({ startTime: start, title })) });
    await this.parts.disk.keep(await this.parts.disk.draft(Buffer.from(ours)), name);
    return chapters;
  }
}
