import type { PictureSize } from "@/lib/articles/types";
import type { Fetch } from "@/lib/ingest/fetch/fetch-source";
import type { Width } from "./address";
import { BadPicture, type Decoders } from "./decoder";
import { type Disk, diskName, type OpenFile } from "./disk";
import { Failures } from "./failures";
import type { Format } from "./formats";
import { once } from "./once";

/** A source's own file is kept up to this size, so that other widths need no second fetch; of a larger one the widest picture is. */
const LARGEST_OWN = 2_000_000;
const MASTER_WIDTH = 1_600;
/** Pictures that are being fetched and made, or wait for it; more are turned away for the moment. */
const MOST_UNDER_WAY = 300;

const LIMITS = { connectMs: 5_000, firstByteMs: 10_000, idleMs: 8_000, totalMs: 25_000, wireBytes: 20_000_000, bodyBytes: 20_000_000, redirects: 5 } as const;
/** What asking again soon does not change. */
const LASTING: ReadonlySet<string> = new Set(["bad-address", "private-address", "too-large", "unpacks-too-far", "redirects", "needs-sign-in", "forbidden", "not-found", "gone", "refused"]);

export type Wanted = { url: string; width: Width; format: Format };

/** A picture to be sent; or none, and for how many seconds nobody need ask again. */
export type Given = ({ kind: "file"; name: string } & OpenFile) | { kind: "none"; seconds: number } | { kind: "busy" };

/** `sized` hears how large each picture is that is made small, as often as it is. */
export type PictureParts = { disk: Disk; decoders: Decoders; fetch: Fetch; failures?: Failures; sized?: (url: string, size: PictureSize) => void };

/** A source's picture could not be had for now. */
class NotNow extends Error {
  constructor(readonly retryAfter: number | null, readonly lasting: boolean, words: string) {
    super(words);
  }
}

/**
 * Pictures of sources, small and in modern formats: fetched once, made once for each width and format, kept on the disk. All
 * who ask for one meanwhile wait for the same work, which goes on when they leave.
 */
export class Pictures {
  readonly #disk: Disk;
  readonly #failures: Failures;
  readonly #making = new Map<string, Promise<void>>();
  readonly #fetching = new Map<string, Promise<void>>();

  constructor(private readonly parts: PictureParts) {
    this.#disk = parts.disk;
    this.#failures = parts.failures ?? new Failures();
  }

  /** How much is kept and under way. */
  figures(): Record<string, number> {
    return { bytes: this.#disk.bytes, making: this.#making.size, fetching: this.#fetching.size, waiting: this.parts.decoders.waiting };
  }

  /** What the file of a picture is called. */
  nameOf({ url, width, format }: Wanted): string {
    return `${diskName(url)}-${width}.${format}`;
  }

  /** A picture as it was asked for. Whoever gets a file closes it. */
  async get({ url, width, format }: Wanted): Promise<Given> {
    const source = diskName(url);
    const name = this.nameOf({ url, width, format });
    const kept = await this.#disk.open(name);
    if (kept) return { kind: "file", name, ...kept };
    const rest = this.#failures.restOf(source);
    if (rest > 0) return { kind: "none", seconds: Math.ceil(rest / 1_000) };
    if (!this.#making.has(name) && this.#making.size >= MOST_UNDER_WAY) return { kind: "busy" };
    try {
      await once(this.#making, name, () => this.#make(source, { url, width, format }, name));
    } catch (error) {
      if (error instanceof RangeError) return { kind: "busy" };
      return { kind: "none", seconds: this.#noted(source, error) };
    }
    const made = await this.#disk.open(name);
    return made ? { kind: "file", name, ...made } : { kind: "busy" };
  }

  /** Whoever else waited for the same hears of it as well; it is counted once. */
  #noted(source: string, error: unknown): number {
    if (!(error instanceof NotNow) && !(error instanceof BadPicture)) throw error;
    if (this.#failures.restOf(source) === 0) {
      const lasting = error instanceof BadPicture || error.lasting;
      this.#failures.note(source, lasting ? "lasting" : "passing", error instanceof NotNow ? (error.retryAfter ?? 0) * 1_000 : 0);
    }
    return Math.ceil(this.#failures.restOf(source) / 1_000);
  }

  async #make(source: string, { url, width, format }: Wanted, name: string): Promise<void> {
    const own = `${source}.source`;
    if (!(await this.#disk.has(own))) await once(this.#fetching, own, () => this.#fetch(url, own));
    const draft = await this.#disk.draft();
    try {
      const size = await this.parts.decoders.make({ from: this.#disk.path(own), into: [{ to: draft, width, format }] });
      this.parts.sized?.(url, size);
      await this.#disk.keep(draft, name);
      this.#failures.forget(source);
    } catch (error) {
      // What turned out to be no picture is fetched anew next time: it may be one then.
      if (error instanceof BadPicture) await this.#disk.drop(this.#disk.path(own));
      throw error;
    } finally {
      await this.#disk.drop(draft);
    }
  }

  /** Fetches what all widths are made of, and looks at it once, so that nothing is kept that is no picture. */
  async #fetch(url: string, own: string): Promise<void> {
    const fetched = await this.parts.fetch({ url, wanted: "picture", limits: LIMITS }, new AbortController().signal);
    if (fetched.kind === "failed") throw new NotNow(fetched.retryAfter, LASTING.has(fetched.reason), fetched.words);
    if (fetched.kind !== "body") throw new NotNow(null, false, "It said that nothing has changed, which nobody had asked.");
    const draft = await this.#disk.draft(fetched.bytes);
    const master = await this.#disk.draft();
    try {
      const large = fetched.bytes.length > LARGEST_OWN;
      if (large) this.parts.sized?.(url, await this.parts.decoders.make({ from: draft, into: [{ to: master, width: MASTER_WIDTH, format: "webp" }] }));
      await this.#disk.keep(large ? master : draft, own);
    } finally {
      await Promise.all([this.#disk.drop(draft), this.#disk.drop(master)]);
    }
  }
}
