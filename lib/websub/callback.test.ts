import { expect, it } from "vitest";
import { callbackAddress, callbackOrigin, isToken } from "./callback";

const at = (PUBLIC_URL: string | undefined, WEBSUB: "auto" | "on" | "off" = "auto") => callbackOrigin({ PUBLIC_URL, PORT: 3000, WEBSUB });

it("is where hubs can reach the paper, if that can be told", () => {
  expect(at("https://news.example.org")).toBe("https://news.example.org");
  expect(at("https://93.184.216.34:8443")).toBe("https://93.184.216.34:8443");
  for (const url of [undefined, "http://news.example.org", "https://localhost", "https://paper.localhost", "https://nas.lan", "https://nas", "https://10.0.0.7", "https://[::1]", "https://news.example"]) expect(at(url)).toBeNull();
});

it("is as the owner says", () => {
  expect(at(undefined, "on")).toBe("http://localhost:3000");
  expect(at("http://nas.lan:3000", "on")).toBe("http://nas.lan:3000");
  expect(at("https://news.example.org", "off")).toBeNull();
});

it("ends in a secret of 64 hexadecimal digits", () => {
  const token = "0af".repeat(21) + "9";
  expect(callbackAddress("https://news.example.org", token)).toBe(`https://news.example.org/api/websub/${token}`);
  expect(isToken(token)).toBe(true);
  for (const text of ["", token.slice(1), `${token}0`, token.replace("9", "g"), token.toUpperCase(), `${token}\n`]) expect(isToken(text)).toBe(false);
});
