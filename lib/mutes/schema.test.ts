import { describe, expect, it } from "vitest";
import { newMuteSchema } from "./schema";

describe("newMuteSchema", () => {
  it("takes words as they are compared and shown: without what hides, turns or piles up", () => {
    expect(newMuteSchema.parse({ target: "word", value: ` quay\u202e\n\u200bwork${"\u0301".repeat(30)} ` })).toEqual({ target: "word", value: "quay wor\u1e31\u0301\u0301\u0301\u0301" });
    expect(newMuteSchema.safeParse({ target: "word", value: "\u200b\u2066" }).success).toBe(false);
  });
});
