import { describe, expect, it } from "vitest";
import { TOPICS } from "@/lib/closed-lists";
import { coverShapes } from "./cover";
import { INKS } from "./types";

const slugs = Array.from({ length: 24 }, (_, index) => `a-piece-number-${index}`);
const topics = [...TOPICS, null, "a-topic-of-the-sites-own"];
const titles = ["A plain headline", "First ship to catch its own carbon", "Court rules on bitcoin", "Fire at the chip plant", "石桥时报"];

function* everyCover() {
  for (const slug of slugs) for (const topic of topics) for (const title of titles) yield coverShapes({ slug, title, topic });
}

describe("a generated cover", () => {
  it("is the same for the same piece, and differs between pieces", () => {
    const of = { slug: "a-piece", title: "A plain headline", topic: "markets" };
    expect(coverShapes({ ...of })).toEqual(coverShapes(of));
    expect(new Set(slugs.map((slug) => JSON.stringify(coverShapes({ ...of, slug })))).size).toBeGreaterThan(20);
  });

  it("prints with named inks alone, in few shapes of whole numbers", () => {
    const drawn = [...everyCover()];
    const shapes = drawn.flat();
    expect(shapes.filter((shape) => !INKS.includes(shape.ink))).toEqual([]);
    expect(shapes.filter((shape) => !/^(?:$|M)[-0-9.MmLlHhVvAaQqTtZz ]*$/.test(shape.d))).toEqual([]);
    expect(shapes.filter((shape) => (shape.opacity ?? 100) > 100)).toEqual([]);
    expect(Math.max(...drawn.map((cover) => cover.length))).toBeLessThanOrEqual(16);
    expect(Math.max(...drawn.map((cover) => JSON.stringify(cover).length))).toBeLessThan(4_000);
  });

  it("goes by the words of the headline before the topic", () => {
    const ship = coverShapes({ slug: "x", title: "The ferry sails again", topic: "politics" });
    const vote = coverShapes({ slug: "x", title: "A plain headline", topic: "politics" });
    expect(ship).not.toEqual(vote);
  });
});
