import { describe, expect, test } from "vitest";
import { knownOutlet, REGISTER } from ".";

describe("the register of known outlets", () => {
  test("names each outlet and each host once, with what it rests on", () => {
    const names = REGISTER.map(([, [host = ""]]) => knownOutlet(host)?.slug);
    expect(names).toHaveLength(new Set(names).size);
    const hosts = REGISTER.flatMap(([, own]) => own);
    expect(hosts).toHaveLength(new Set(hosts).size);
    for (const [name, own, control, country, language, owner, evidence] of REGISTER) {
      expect([name, knownOutlet(own[0] ?? "")?.name]).toEqual([name, name]);
      expect([name, control !== "unknown", /^[A-Z]{2}$/.test(country), new Intl.Locale(language).language, owner !== "", /^[A-Z].*\.$/u.test(evidence)]).toEqual([name, true, true, language, true, true]);
      expect(own.every((host) => new URL(`https://${host}`).hostname === host)).toBe(true);
    }
    expect(REGISTER.length).toBeGreaterThan(200);
  });

  test("finds an outlet by its name however it is written, and by a host of its own, not by one that ends alike", () => {
    expect(knownOutlet("the bbc news")).toMatchObject({ control: "public-service", country: "GB" });
    expect(knownOutlet("feeds.bbci.co.uk")).toBeNull();
    expect(knownOutlet("rss.xinhuanet.com")).toMatchObject({ name: "Xinhua", control: "state" });
    expect(knownOutlet("notcnn.com")).toBeNull();
    expect(knownOutlet("news.sky.com")?.name).toBe("Sky News");
    expect([knownOutlet("Harbour Post"), knownOutlet("Map"), knownOutlet("mapnews.ma")?.country]).toEqual([null, null, "MA"]);
  });
});
