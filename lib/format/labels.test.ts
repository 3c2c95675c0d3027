import { describe, expect, it } from "vitest";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { CONTROL_LABELS, countryName, KIND_LABELS, kindTone, languageName } from "./labels";

describe("labels", () => {
  it("have words of their own for every entry of the closed lists", () => {
    expect(new Set(CONTROLS.map((control) => CONTROL_LABELS[control].word)).size).toBe(CONTROLS.length);
    expect(new Set(KINDS.map((kind) => KIND_LABELS[kind].word)).size).toBe(KINDS.length);
  });

  it("tell what was paid for from what is reported", () => {
    expect(KINDS.filter((kind) => kindTone(kind) === "paid")).toEqual(["press-release", "sponsored"]);
    expect(kindTone("report")).toBe("fact");
    expect(kindTone("editorial")).toBe("view");
  });

  it("name countries and languages, and pass over what is neither", () => {
    expect([countryName("ng"), countryName("GB"), countryName("the Moon")]).toEqual(["Nigeria", "United Kingdom", "the Moon"]);
    expect([languageName("de"), languageName("und"), languageName("not a tag")]).toEqual(["German", null, null]);
  });
});
