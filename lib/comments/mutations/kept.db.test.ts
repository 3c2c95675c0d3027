import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { keptText } from "../queries";
import { forgetOldTexts, forgetText, keepText } from "./kept";

useTestDatabase();

const from = (address: string) => new Headers({ "x-forwarded-for": address });

describe("what could not be sent", () => {
  it("is found again by its code alone, until it is forgotten or a day old", async () => {
    const kept = { fields: { text: "My <b>long</b> thought" }, problem: "Too early" };
    const code = await keepText(kept, from("192.0.2.1"));
    expect(await keptText(code)).toEqual(kept);
    expect(await keptText("another-code")).toBeNull();
    expect(JSON.stringify(await db().keptText.findMany())).not.toContain(code);
    expect(await keptText(code, new Date(Date.now() + 25 * 3_600_000))).toBeNull();
    await forgetText(code);
    expect(await keptText(code)).toBeNull();
    await keepText(kept, from("192.0.2.1"));
    expect(await forgetOldTexts(new Date(Date.now() + 25 * 3_600_000))).toBe(1);
  });

  it("is not kept without end for one network", async () => {
    const keep = () => keepText({ fields: { text: "x" }, problem: null }, from("192.0.2.9"));
    for (let n = 0; n < 60; n += 1) await keep();
    await expect(keep()).rejects.toMatchObject({ code: "rate-limited" });
  });
});
