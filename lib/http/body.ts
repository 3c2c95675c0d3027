import { AppError } from "@/lib/errors";
import type { Asked } from "./answer";

/**
 * A request's body, read no further than it may be long.
 * @throws AppError `too-large`
 */
export async function bodyOf(asked: Pick<Asked, "body">, mostBytes: number): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of asked.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new AppError("too-large", `At most ${mostBytes} bytes can be sent here.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
