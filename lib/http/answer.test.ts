import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inPortions, toResponse } from "./answer";

/** Pieces of a file, and how many of them were made. */
function file(pieces: readonly string[]) {
  const made = { count: 0, ended: false };
  async function* make() {
    try {
      for (const piece of pieces) {
        made.count += 1;
        yield piece;
      }
    } finally {
      made.ended = true;
    }
  }
  return { made, pieces: make() };
}

const SMALL = Array.from({ length: 5_000 }, (_, at) => `Zeile ${at} – für alle\n`);
const respond = (pieces: AsyncIterable<string>) => toResponse({ status: 200, headers: {}, body: pieces });

describe("a file", () => {
  test("leaves in portions of 32 KB and more, and nothing of it is lost", async () => {
    const portions: Uint8Array[] = [];
    for await (const portion of inPortions(file(SMALL).pieces)) portions.push(portion);
    expect(Buffer.concat(portions).toString()).toBe(SMALL.join(""));
    expect(portions.slice(0, -1).every(({ length }) => length >= 32_768)).toBe(true);
    expect(portions.length).toBe(Math.ceil(Buffer.concat(portions).length / (portions[0]?.length ?? 0)));
    expect(await respond(file(SMALL).pieces).text()).toBe(SMALL.join(""));
  });

  test("of nothing is empty", async () => {
    expect(await respond(file([]).pieces).text()).toBe("");
  });

  test("is made as it is taken: not before, and not ahead", async () => {
    const { made, pieces } = file(SMALL);
    const { body } = respond(pieces);
    await turn();
    expect(made.count).toBe(0);
    const reader = body!.getReader();
    const { value } = await reader.read();
    await turn();
    expect(made.count).toBeLessThan(SMALL.length / 2);
    expect(value!.length).toBeGreaterThan(32_000);
    await reader.cancel();
    expect(made.ended).toBe(true);
  });

  test("whose making fails is no whole file", async () => {
    async function* failing() {
      yield "beginning";
      throw new Error("The database went away.");
    }
    await expect(respond(failing()).text()).rejects.toThrow("went away");
  });
});
