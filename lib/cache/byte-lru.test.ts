import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteLru } from "./byte-lru";

describe("a map within a byte limit", () => {
  it("lets go of what nobody asked for before what was asked for", () => {
    const lru = new ByteLru<string>(20_000);
    for (const key of ["a", "b", "c", "d", "e", "f", "g", "h", "i"]) lru.set(key, key, 1_600, []);
    expect(lru.get("a")).toBe("a");
    lru.set("j", "j", 1_600, []);
    expect(lru.get("a")).toBe("a");
    expect(lru.get("b")).toBeUndefined();
  });

  it("drops by tag, and only that", () => {
    const lru = new ByteLru<number>(100_000);
    lru.set("/a", 1, 10, ["front", "article:a"]);
    lru.set("/b", 2, 10, ["article:b"]);
    lru.dropTags(["article:a", "unknown"]);
    expect(lru.get("/a")).toBeUndefined();
    expect(lru.get("/b")).toBe(2);
  });

  it("refuses one value that would push out much of the rest", () => {
    const lru = new ByteLru<number>(80_000);
    lru.set("huge", 1, 20_000, []);
    expect(lru.get("huge")).toBeUndefined();
  });

  it("keeps its count of bytes right, and within the limit, whatever happens", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "e");
    const step = fc.oneof(
      fc.record({ do: fc.constant("set" as const), key, size: fc.nat(3_000) }),
      fc.record({ do: fc.constant("delete" as const), key }),
      fc.record({ do: fc.constant("get" as const), key }),
      fc.record({ do: fc.constant("grow" as const), key, size: fc.nat(3_000) }),
      fc.record({ do: fc.constant("drop" as const), key }),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const lru = new ByteLru<object>(24_000);
      for (const each of steps) {
        if (each.do === "set") lru.set(each.key, {}, each.size, [each.key, "all"]);
        else if (each.do === "grow") lru.grow(each.key, lru.get(each.key) ?? {}, each.size);
        else if (each.do === "delete") lru.delete(each.key);
        else if (each.do === "drop") lru.dropTags([each.key]);
        else lru.get(each.key);
        expect(lru.bytes).toBeLessThanOrEqual(lru.limit);
      }
      lru.dropTags(["all"]);
      expect([lru.bytes, lru.count]).toEqual([0, 0]);
    }));
  });
});
