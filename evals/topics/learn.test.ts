import { describe, expect, it } from "vitest";
import { featuresOf } from "./features";
import { learn } from "./learn";
import { scoresOf } from "./score";

const ROWS: [label: string, title: string][] = [
  ["garden", "Roses want pruning before the frost"], ["garden", "How to sow beans in dry soil"], ["garden", "Compost keeps the soil moist"], ["garden", "Tulips and roses in May"],
  ["harbour", "Ferry waits for the tide"], ["harbour", "Tugs tow a freighter to the quay"], ["harbour", "New crane at the quay"], ["harbour", "The freighter left with the tide"],
];
const of = (title: string) => featuresOf({ title, text: "", lang: "en" });
const train = () => learn(ROWS.map(([label, title]) => ({ label, features: of(title) })));

describe("labels learned from a file", () => {
  it("are told by words that were seen, alone and in other forms", () => {
    const classify = train();
    expect(classify(of("Soil for roses"))[0]?.label).toBe("garden");
    expect(classify(of("Freighters at the quays"))[0]?.label).toBe("harbour");
  });
  it("come out the same each time", () => {
    const [one, other] = [train(), train()];
    expect(one(of("A crane among tulips"))).toEqual(other(of("A crane among tulips")));
  });
});

describe("scores", () => {
  it("count what is right, and average over labels whatever their size", () => {
    const scores = scoresOf([{ wanted: "a", found: "a" }, { wanted: "a", found: "a" }, { wanted: "a", found: "a" }, { wanted: "b", found: "a" }]);
    expect(scores.accuracy).toBe(0.75);
    expect(scores.macro).toBeCloseTo((6 / 7 + 0) / 2);
    expect(scores.labels.find(({ label }) => label === "b")?.mistaken).toEqual([["a", 1]]);
  });
});
