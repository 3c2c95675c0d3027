import { expect, it } from "vitest";
import { counter } from "./plural";

it("counts in words, with the form and the separators of the language", () => {
  const stories = counter("en", { one: "story", other: "stories" });
  expect([0, 1, 1471].map(stories)).toEqual(["0 stories", "1 story", "1,471 stories"]);
  const quellen = counter("de", { one: "Quelle", other: "Quellen" });
  expect([0, 1, 1471].map(quellen)).toEqual(["0 Quellen", "1 Quelle", "1.471 Quellen"]);
});
