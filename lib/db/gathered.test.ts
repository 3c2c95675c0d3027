import { describe, expect, it } from "vitest";
import { Gathered } from "./gathered";

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("Gathered", () => {
  it("does what comes alone at once, and together what comes meanwhile, in order", async () => {
    const portions: number[][] = [];
    const doubled = new Gathered<number, number>(async (items) => {
      portions.push([...items]);
      await turn();
      return items.map((item) => 2 * item);
    });
    const first = doubled.do(1);
    await Promise.resolve();
    await Promise.resolve();
    const others = [2, 3, 4].map((item) => doubled.do(item));
    expect(await Promise.all([first, ...others])).toEqual([2, 4, 6, 8]);
    expect(portions).toEqual([[1], [2, 3, 4]]);
    expect(await doubled.do(5)).toBe(10);
  });

  it("lets no portion grow beyond its bound, and loses nothing", async () => {
    const sizes: number[] = [];
    const same = new Gathered<number, number>(async (items) => {
      sizes.push(items.length);
      await turn();
      return items;
    });
    const all = Array.from({ length: 500 }, (_, n) => n);
    expect(await Promise.all(all.map((n) => same.do(n)))).toEqual(all);
    expect(Math.max(...sizes)).toBe(64);
  });

  it("keeps apart what may not go together, and lets the others go on", async () => {
    const portions: string[][] = [];
    const same = new Gathered<string, string>(async (items) => {
      portions.push([...items]);
      await turn();
      return items;
    }, (item) => item[0]);
    const all = ["a1", "a2", "b1", "a3", "c1", "b2"];
    expect(await Promise.all(all.map((item) => same.do(item)))).toEqual(all);
    expect(portions).toEqual([["a1", "b1", "c1"], ["a2", "b2"], ["a3"]]);
  });

  it("fails only those that cannot be done", async () => {
    const odd = new Gathered<number, number>(async (items) => {
      await turn();
      if (items.some((item) => item % 2 === 0)) throw new Error("even");
      return items;
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => odd.do(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"]);
    expect(await odd.do(7)).toBe(7);
  });
});
