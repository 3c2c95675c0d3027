import { describe, expect, it } from "vitest";
import { numbersOf, sentDecision, sentPersonAct } from "./forms";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("a desk's form", () => {
  it("is about the one comment whose button was pressed, or about all that are chosen", () => {
    const filled = [["id", "4"], ["id", "5"], ["reason", "spam"], ["reason-7", "abuse"]] satisfies [string, string][];
    expect(sentDecision(form(...filled, ["act", "reject:7"]))).toEqual({ ids: [7], decision: { do: "reject", reason: "abuse" } });
    expect(sentDecision(form(...filled, ["act", "hold"]))).toEqual({ ids: [4, 5], decision: { do: "hold", reason: "spam" } });
    expect(sentDecision(form(...filled, ["act", "approve"]))).toEqual({ ids: [4, 5], decision: { do: "approve", reason: "within-rules" } });
    expect(sentDecision(form(...filled, ["act", "approve:9"]))).toEqual({ ids: [9], decision: { do: "approve", reason: "within-rules" } });
  });

  it("says what is missing", () => {
    expect(sentDecision(form(["act", "approve"]))).toBe("nothing");
    expect(sentDecision(form(["act", "delete:3"]))).toBe("nothing");
    expect(sentDecision(form(["act", "approve:x"]))).toBe("nothing");
    expect(sentDecision(form(["act", "reject:3"], ["reason", "spam"]))).toBe("reason");
    expect(sentDecision(form(["act", "reject"], ["id", "3"], ["reason", "mistake"]))).toBe("reason");
  });

  it("acts on a person for a reason that fits", () => {
    const sent = (fields: Record<string, string>) => sentPersonAct(form(...Object.entries(fields)));
    expect(sent({ do: "warn", reason: "abuse", days: "7" })).toEqual({ do: "warn", reason: "abuse" });
    expect(sent({ do: "suspend", reason: "flood", days: "30" })).toEqual({ do: "suspend", reason: "flood", days: 30 });
    expect(sent({ do: "suspend", reason: "flood", days: "ever" })).toEqual({ do: "suspend", reason: "flood", days: null });
    expect(sent({ do: "forgive", reason: "mistake" })).toEqual({ do: "forgive", reason: "mistake" });
    for (const wrong of [{}, { do: "ban" }, { do: "ban", reason: "mistake" }, { do: "forgive", reason: "spam" }, { do: "suspend", reason: "spam", days: "999" }, { do: "delete", reason: "spam" }]) expect(sent(wrong as Record<string, string>)).toBeNull();
  });

  it("reads numbers and nothing else", () => {
    expect(numbersOf("1,22,x,-3,0,99999999999,4 OR 1=1")).toEqual([1, 22]);
    expect(numbersOf(undefined)).toEqual([]);
  });
});
