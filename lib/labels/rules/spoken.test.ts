import { expect, test } from "vitest";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { de } from "@/lib/i18n/messages/de";
import { en } from "@/lib/i18n/messages/en";
import { saidBefore } from "./spoken";

test("a headline is preceded by what is unusual about its piece and its source, in the page's words", () => {
  expect(saidBefore(en, { kind: "report", source: { control: "independent" } })).toBeNull();
  expect(saidBefore(en, { kind: "opinion", source: { control: "state" } })).toBe("Opinion, State-run");
  expect(saidBefore(de, { kind: "sponsored", source: { control: "unknown" } })).toBe(de.labels.kinds.sponsored.word);
  expect(saidBefore(en, { source: { control: "party" } })).toBe("Party");
});

test("every kind but a report and every known control but independent is said", () => {
  expect(KINDS.filter((kind) => !saidBefore(en, { kind, source: { control: "independent" } }))).toEqual(["report"]);
  expect(CONTROLS.filter((control) => !saidBefore(en, { kind: "report", source: { control } }))).toEqual(["independent", "unknown"]);
});
