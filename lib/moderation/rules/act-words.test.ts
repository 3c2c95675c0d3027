import { expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "@/lib/i18n/languages";
import { localeOf } from "@/lib/i18n/locale";
import { ACTIONS, KIND_REASONS, REASONS, TARGETS } from "../types";
import { actText, reasonWords } from "./act-words";
import { GENESIS, type LoggedAct } from "./chain";

const act: LoggedAct = { id: 1, at: "2026-05-11T08:00:00.000Z", actor: "p-1f0c", action: "reject", targetType: "comment", target: "12", reason: "spam", detail: {}, textHash: null, previousHash: GENESIS, hash: GENESIS };

it("says an act as a sentence, names with signs in them included", () => {
  const { log } = localeOf("en").words;
  expect(actText(log, act)).toBe("Person p-1f0c rejected comment 12");
  expect(actText(log, { ...act, actor: "system", action: "delete-article", targetType: "article" }, "$& {actor}")).toBe("The paper itself deleted article $& {actor}");
  expect(actText(localeOf("de").words.log, { ...act, targetType: "person", target: "p-2", action: "suspend" })).toBe("Person p-1f0c hat Person p-2 gesperrt");
});

it.each(INTERFACE_LANGUAGES)("has words in %s for every act, target and reason", (lang) => {
  const { log } = localeOf(lang).words;
  for (const action of ACTIONS) for (const targetType of TARGETS) expect(actText(log, { ...act, action, targetType })).not.toMatch(/[{}]|undefined/);
  for (const reason of [...REASONS, ...KIND_REASONS]) expect(reasonWords(log, reason)).not.toBe("");
  expect(reasonWords(log, "from-a-later-version")).toBe("from-a-later-version");
});
