import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { isSigned } from "./signature";

const body = Buffer.from("<rss>ü</rss>");
const sign = (method: string, secret = "s3cret", of = body) => `${method}=${createHmac(method, secret).update(of).digest("hex")}`;

it("believes the four methods that there are, however they are spelled", () => {
  for (const method of ["sha1", "sha256", "sha384", "sha512"]) {
    expect(isSigned(body, sign(method), "s3cret")).toBe(true);
    expect(isSigned(body, ` ${sign(method).toUpperCase()} `, "s3cret")).toBe(true);
  }
});

it("believes nothing else", () => {
  const whole = sign("sha256");
  const wrong = [null, "", "sha256=", "sha256", whole.slice(0, -2), `${whole}00`, `${whole.slice(0, -1)}x`, sign("md5"), sign("sha256", "another"), sign("sha256", "s3cret", Buffer.from("<rss/>")), whole.replace("sha256", "sha1")];
  for (const header of wrong) expect(isSigned(body, header, "s3cret")).toBe(false);
});
