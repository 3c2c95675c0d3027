import { expect, it } from "vitest";
import { NEXT_REASONS } from "@/lib/ingest/fetch/reasons";
import { whyNext } from "./looks";
import { de } from "./messages/de";

it("says in each language why a feed is looked at next when it is", () => {
  expect(whyNext("publishes:7200")).toBe("it publishes about every 2 hours");
  expect(whyNext("publishes:7200", de.looks, "de")).toBe("etwa 2 Stunden von einem neuen Artikel zum nächsten");
  expect(["publishes:60", "publishes:5399", "publishes:172799", "publishes:172800"].map((kept) => whyNext(kept)?.slice(25))).toEqual(["1 minute", "90 minutes", "48 hours", "2 days"]);
  expect(whyNext("failed:3", de.looks, "de")).toBe("fehlgeschlagen, 3-mal in Folge");
  for (const reason of NEXT_REASONS) expect(whyNext(reason, de.looks, "de")).not.toMatch(/[{}]|^$/);
  expect([whyNext(null), whyNext("because it is so")]).toEqual([null, null]);
});
