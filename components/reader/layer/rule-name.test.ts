import { describe, expect, it } from "vitest";
import { layer as german } from "@/lib/i18n/messages/de/layer";
import { layer as english } from "@/lib/i18n/messages/en/layer";
import { nameOfRule } from "./rule-name";

const rule = (target: string, value: string, label = value) => ({ rule: "1", target, value, label });

describe("nameOfRule", () => {
  it("calls kinds and standing topics what the interface calls them", () => {
    expect(nameOfRule(english, rule("kind", "press-release"))).toBe("Press release");
    expect(nameOfRule(german, rule("kind", "opinion"))).toBe("Meinung");
    expect(nameOfRule(german, rule("topic", "climate", "Climate"))).toBe("Klima");
  });

  it("leaves the reader's words and the paper's own names as they are", () => {
    expect(nameOfRule(german, rule("word", "opinion"))).toBe("opinion");
    expect(nameOfRule(german, rule("topic", "harbours", "Harbours"))).toBe("Harbours");
    expect(nameOfRule(german, rule("source", "wafer-node", "Wafer & Node"))).toBe("Wafer & Node");
    expect(nameOfRule(german, rule("kind", "constructor"))).toBe("constructor");
  });
});
