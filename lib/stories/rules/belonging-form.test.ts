import { expect, test } from "vitest";
import { sentBelonging } from "./belonging-form";

const sent = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return sentBelonging(form);
};

test("the form about a story says which articles go where, and why", () => {
  const some = [["story", "ship"], ["article", "3"], ["article", "x"], ["article", "5"], ["reason", "other-event"]] as const;
  expect(sent([...some, ["to", "own"]])).toEqual({ story: "ship", articles: [3, 5], into: "own", reason: "other-event", why: "" });
  expect(sent([...some, ["to", "12"], ["why", "a\r\nb"]])).toMatchObject({ into: { id: 12 }, why: "a\nb" });
  expect(sent([...some, ["to", "12"], ["typed", " /stories/pier "]])).toMatchObject({ into: { typed: "/stories/pier" } });
  expect(sent([["story", "ship"], ["to", "own"], ["reason", "mistake"]])).toBe("where");
  expect(sent(some)).toBe("where");
  expect(sent([["story", "ship"], ["to", "12"], ["reason", "spam"]])).toBe("invalid");
});
