import { describe, expect, it } from "vitest";
import { inLanguage, isInterfaceLanguage, splitLanguage } from "./languages";

describe("addresses and their language", () => {
  it("have no prefix in the first language and one in every other", () => {
    expect([inLanguage("/", "en"), inLanguage("/latest", "en"), inLanguage("/", "de"), inLanguage("/latest", "de")]).toEqual(["/", "/latest", "/de", "/de/latest"]);
  });

  it("are told from their language again", () => {
    expect(splitLanguage("/")).toEqual({ lang: "en", path: "/" });
    expect(splitLanguage("/de")).toEqual({ lang: "de", path: "/" });
    expect(splitLanguage("/de/latest/before/1")).toEqual({ lang: "de", path: "/latest/before/1" });
    for (const path of ["/dear/reader", "/fr/latest", "/en/latest", "/constructor"]) expect(splitLanguage(path)).toEqual({ lang: "en", path });
  });

  it("know which languages there are", () => {
    expect(["en", "de", "fr", "toString", ""].filter(isInterfaceLanguage)).toEqual(["en", "de"]);
  });
});
