import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { pathHere } from "./then";

describe("pathHere", () => {
  test.each(["/", "/latest", "/articles/a-b?x=1#part", "/sign-in/connect?with=github", "/de/latest", "/settings/sessions", "/articles/%E4%B8%AD"])("leads to %s", (path) => {
    expect(pathHere(path)).toBe(path);
  });

  test.each<unknown[]>([
    [undefined], [null], [["/latest"]], [""], ["latest"], ["//evil.example"], ["///evil.example"], ["/\\evil.example"], ["\\\\evil.example"], ["/\\/evil.example"],
    ["https://evil.example/"], ["https:evil.example"], ["javascript:alert(1)"], ["/\t/evil.example"], ["/\n/evil.example"], ["\t//evil.example"], [" //evil.example"], ["/ /evil.example"],
    ["/.//evil.example"], ["/..//evil.example"], ["/x/..//evil.example"], ["/%2e//evil.example"], ["/\u0000/evil"], ["/latest\r\nSet-Cookie: a=b"], ["/\u2028/evil"], ["/\uff0f\uff0fevil.example"],
    ["http://localhost:3000/latest"], ["/sign-in"], ["/sign-in?then=/latest"], ["/sign-out"], ["/api/auth/signout"], [`/${"a".repeat(2_000)}`],
  ])("leads to the front page for %j", (wanted) => {
    expect(pathHere(wanted)).toBe("/");
  });

  test("whatever is asked for, a browser stays on this site", () => {
    const pieces = constantFrom("/", "\\", ".", "..", "%2f", "%5c", "%2e", "@", ":", "?", "#", "evil.example", "https", "\t", "\n", "a", "//");
    assert(property(array(pieces, { maxLength: 12 }), (parts) => {
      const path = pathHere(parts.join(""));
      expect(new URL(path, "https://paper.example/sign-in").origin).toBe("https://paper.example");
      expect(path).toMatch(/^\/(?!\/)/);
    }), { numRuns: 2_000 });
  });

  test("leads elsewhere where that is said", () => {
    expect(pathHere("//evil.example", "/de")).toBe("/de");
  });
});
