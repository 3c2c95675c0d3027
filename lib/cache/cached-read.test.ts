import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cachedRead, noteTags } from "./cached-read";
import { invalidate, sharedCache } from "./shared";

let stored = "old";
let reads = 0;
let hold: Promise<void> | undefined;
const read = cachedRead("cached-read.test", async (slug: string) => {
  reads += 1;
  const seen = stored;
  await hold;
  return `${slug}: ${seen}`;
}, (_found, slug) => [`article:${slug}`]);

beforeEach(() => {
  stored = "old";
  reads = 0;
  hold = undefined;
  sharedCache().hears = true;
});
afterEach(() => {
  sharedCache().hears = false;
  invalidate(["everything"]);
});

describe("a read that is kept", () => {
  it("is read once until one of its tags changes", async () => {
    expect(await read("a")).toBe("a: old");
    stored = "new";
    expect(await read("a")).toBe("a: old");
    invalidate(["article:b"]);
    expect(await read("a")).toBe("a: old");
    invalidate(["article:a"]);
    expect(await read("a")).toBe("a: new");
    expect(reads).toBe(2);
  });

  it("is shared by those who ask at the same moment", async () => {
    await Promise.all([read("a"), read("a"), read("a")]);
    expect(reads).toBe(1);
  });

  it("is neither kept nor shared further when its tag changes while it is under way", async () => {
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const early = read("a");
    stored = "new";
    invalidate(["article:a"]);
    hold = undefined;
    expect(await read("a")).toBe("a: new");
    release();
    expect(await early).toBe("a: old");
    expect(await read("a")).toBe("a: new");
  });

  it("gives its tags to the response being made, kept or not", async () => {
    const tagsOf = async () => {
      const tags = new Set<string>();
      await sharedCache().scope.run({ tags, parts: new Map() }, async () => {
        await read("a");
        noteTags(["front"]);
      });
      return [...tags];
    };
    expect(await tagsOf()).toEqual(["article:a", "front"]);
    expect(await tagsOf()).toEqual(["article:a", "front"]);
    expect(reads).toBe(1);
  });

  it("is never kept by a process that does not hear of changes", async () => {
    sharedCache().hears = false;
    await read("a");
    stored = "new";
    expect(await read("a")).toBe("a: new");
  });

  it("keeps nothing of a read that failed", async () => {
    let fail = true;
    const shaky = cachedRead("shaky", async () => {
      if (fail) throw new Error("down");
      return "up";
    }, () => []);
    await expect(shaky()).rejects.toThrow("down");
    fail = false;
    expect(await shaky()).toBe("up");
  });
});
