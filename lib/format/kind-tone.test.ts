import { expect, it } from "vitest";
import { KINDS } from "@/lib/closed-lists";
import { kindTone } from "./kind-tone";

it("tells what was paid for from what is reported", () => {
  expect(KINDS.filter((kind) => kindTone(kind) === "paid")).toEqual(["press-release", "sponsored"]);
  expect(kindTone("report")).toBe("fact");
  expect(kindTone("editorial")).toBe("view");
});
