import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import { END_OF_ROWS } from "./format";

const NEWLINE = 0x0a;
const LONGEST_LINE = 1024 * 1024;

/** Reads a backup's text from its beginning to its end, by turns a line and a table's rows. */
export class SectionReader {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #hash = createHash("sha256");
  #rest: Buffer = Buffer.alloc(0);

  constructor(text: AsyncIterable<Buffer>) {
    this.#chunks = text[Symbol.asyncIterator]();
  }

  /** The next line without its end; null at the end of the text. */
  async line(): Promise<string | null> {
    let end = this.#rest.indexOf(NEWLINE);
    while (end < 0) {
      if (this.#rest.length > LONGEST_LINE || !(await this.#more())) return null;
      end = this.#rest.indexOf(NEWLINE);
    }
    return this.#take(end + 1).toString("utf8", 0, end);
  }

  /** Rows up to the mark at their end, which is passed over, in pieces that need not end with a row. */
  async *rows(): AsyncGenerator<Buffer> {
    const mark = Buffer.from(`\n${END_OF_ROWS}`);
    let first = true;
    for (;;) {
      if (first && this.#rest.length >= END_OF_ROWS.length) {
        first = false;
        if (this.#rest.subarray(0, END_OF_ROWS.length).equals(mark.subarray(1))) return void this.#hashed(END_OF_ROWS.length);
      }
      const at = first ? -1 : this.#rest.indexOf(mark);
      if (at >= 0) {
        yield this.#hashed(at + 1);
        return void this.#hashed(END_OF_ROWS.length);
      }
      // The mark may lie across the border between two pieces.
      const sure = first ? 0 : this.#rest.length - mark.length + 1;
      if (sure > 0) yield this.#hashed(sure);
      if (!(await this.#more())) throw new AppError("invalid", "The backup breaks off in the middle. Restore another one.");
    }
  }

  /** Counts what was read by `line` as part of what the checksum covers. */
  count(line: string): void {
    this.#hash.update(`${line}\n`);
  }

  /** The SHA-256 of what was counted and of all rows. */
  digest(): string {
    return this.#hash.digest("hex");
  }

  #hashed(length: number): Buffer {
    const taken = this.#take(length);
    this.#hash.update(taken);
    return taken;
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}
