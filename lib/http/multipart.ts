import { once } from "node:events";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { AppError } from "@/lib/errors";

/** A file of a form, as it arrives. */
export type SentFile = { field: string; name: string; pieces: AsyncIterable<Uint8Array> };

type Parser = InstanceType<typeof Busboy>;
type Limits = { mostFiles: number; mostBytes: number };

const MOST_FIELDS = 50;
const MOST_FIELD_BYTES = 64 * 1024;

/**
 * Reads a form with files while it arrives: each file is handed on piece by piece, and no more of it is held than a piece.
 * @param take keeps a file; what it gives is told beside the form
 * @throws AppError `invalid` for what is no such form, `too-large` for too many files or bytes, and what `take` throws
 */
export async function formWithFiles(request: Request, limits: Limits, take: (file: SentFile) => Promise<string>): Promise<{ form: FormData; kept: string[] }> {
  const form = new FormData();
  const kept: string[] = [];
  const takings: Promise<void>[] = [];
  let failure: unknown;
  const fail = (error: unknown) => void (failure ??= error);
  const parser = parserFor(request, limits.mostFiles);
  parser.on("field", (name, value) => form.append(name, value));
  parser.on("file", (field, stream, name) => {
    // It may break off when nobody reads it any more.
    stream.on("error", (cause) => fail(broken(cause)));
    // A browser sends an empty part where no file was chosen.
    if (!name || failure) return void stream.resume();
    takings.push(take({ field, name, pieces: stream }).then((one) => void kept.push(one), (error: unknown) => {
      fail(error);
      stream.resume();
    }));
  });
  parser.on("filesLimit", () => fail(new AppError("too-large", `At most ${limits.mostFiles} files can be sent at once. Send the others afterwards.`)));
  parser.on("error", (cause) => fail(broken(cause)));
  await feed(request, parser, limits.mostBytes, () => failure, fail);
  await Promise.all(takings);
  if (failure) throw failure;
  return { form, kept };
}

function parserFor(request: Request, files: number): Parser {
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" } as BusboyHeaders;
    return new Busboy({ headers, limits: { files, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES, headerPairs: 100 } });
  } catch (cause) {
    throw broken(cause);
  }
}

/** Hands the parser what arrives, no faster than the files are kept; once something failed, no more of it. */
async function feed(request: Request, parser: Parser, mostBytes: number, failed: () => unknown, fail: (error: unknown) => void): Promise<void> {
  const finished = once(parser, "finish").catch(fail);
  let bytes = 0;
  try {
    for await (const piece of request.body ?? []) {
      bytes += piece.byteLength;
      if (bytes > mostBytes) fail(new AppError("too-large", "These files are too large to be sent at once. Send them one by one."));
      if (failed()) break;
      if (!parser.write(Buffer.from(piece))) await Promise.race([once(parser, "drain"), finished]);
    }
  } catch (cause) {
    fail(broken(cause));
  }
  parser.end();
  await finished;
}

function broken(cause: unknown): AppError {
  return new AppError("invalid", "The form did not arrive whole. Send it again.", { cause });
}
