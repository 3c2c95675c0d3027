import { describe, expect, test } from "vitest";
import { assertSameOrigin } from "./same-origin";

const here = { "x-forwarded-host": "paper.example:3000", "x-forwarded-proto": "https" };

describe("assertSameOrigin", () => {
  test.each<[Record<string, string>]>([
    [{ "sec-fetch-site": "same-origin" }],
    [{ ...here, origin: "https://paper.example:3000" }],
    [{ host: "localhost:3000", origin: "http://localhost:3000" }],
  ])("lets %j pass", (headers) => {
    expect(() => assertSameOrigin(new Headers(headers))).not.toThrow();
  });

  test.each<[Record<string, string>]>([
    [{}],
    [here],
    [{ "sec-fetch-site": "cross-site", ...here, origin: "https://paper.example:3000" }],
    [{ "sec-fetch-site": "same-site", ...here, origin: "https://paper.example:3000" }],
    [{ "sec-fetch-site": "none", ...here, origin: "https://paper.example:3000" }],
    [{ ...here, origin: "null" }],
    [{ ...here, origin: "http://paper.example:3000" }],
    [{ ...here, origin: "https://paper.example:3000.evil.example" }],
    [{ ...here, origin: "https://paper.example" }],
  ])("refuses %j", (headers) => {
    expect(() => assertSameOrigin(new Headers(headers))).toThrow(/another site/);
  });
});
