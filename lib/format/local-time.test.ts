import { describe, expect, it } from "vitest";
import { localTimes } from "./local-time";

const now = Date.parse("2025-06-10T14:00:00Z");
const said = (iso: string, { zone = "Europe/Berlin", locale = "en-GB" } = {}) => localTimes(locale, zone).near(Date.parse(iso), now);

describe("times as their reader says them", () => {
  it("are counted back while they are near", () => {
    expect(said("2025-06-10T13:59:30Z")).toBe("now");
    expect(said("2025-06-10T13:46:00Z")).toBe("14 min ago");
    expect(said("2025-06-10T11:00:00Z")).toBe("3 hr ago");
  });

  it("are named by the reader's own day and clock when they are further off", () => {
    expect(said("2025-06-09T20:30:00Z")).toBe("yesterday, 22:30");
    expect(said("2025-06-09T20:30:00Z", { zone: "Asia/Tokyo" })).toBe("10 June 2025, 05:30");
    expect(said("2025-05-01T23:30:00Z")).toBe("2 May 2025, 01:30");
  });

  it("are not counted back when they lie ahead", () => {
    expect(said("2025-06-10T15:00:00Z")).toBe("10 June 2025, 17:00");
  });

  it("are said in the language of the page", () => {
    const german = ["2025-06-10T13:59:30Z", "2025-06-10T13:46:00Z", "2025-06-10T11:00:00Z", "2025-06-09T20:30:00Z", "2025-05-01T23:30:00Z"].map((iso) => said(iso, { locale: "de-DE" }));
    expect(german).toEqual(["jetzt", "vor 14 Min.", "vor 3 Std.", "gestern, 22:30", "2. Mai 2025, 01:30"]);
  });

  it("stand whole in the title, with their zone", () => {
    expect(localTimes("en-GB", "Europe/Berlin").exact(now)).toMatch(/^Tuesday,? 10 June 2025\b.*\b16:00 CEST$/);
  });
});
