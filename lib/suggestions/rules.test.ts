import { describe, expect, test } from "vitest";
import { Allowed } from "@/lib/ingest/fetch/addresses";
import { localeOf } from "@/lib/i18n/locale";
import { answerText, suggestedAddress } from "./rules";

const none = new Allowed();

describe("an address that a reader suggests", () => {
  test.each([
    ["news.example.org", "https://news.example.org/"], [" http://a.example/feed?x=1#top ", "http://a.example/feed?x=1"], ["https://müller.example/", "https://xn--mller-kva.example/"], ["https://93.184.215.14/", "https://93.184.215.14/"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(String(suggestedAddress(typed, none))).toBe(kept);
  });

  test.each(["", "two words.example", "https://", "ftp://a.example/", "javascript:alert(1)", "https://me:secret@a.example/", "nodots", "data:text/html,x", "https://:80/"])("%s is none", (typed) => {
    expect(suggestedAddress(typed, none)).toBe("address");
  });

  test.each(["localhost", "http://127.0.0.1/", "http://0x7f.1/", "http://[::1]:3000/", "http://[::ffff:10.0.0.1]/", "router.lan", "printer.local", "https://wiki.intranet/", "http://192.168.1.1", "http://10.0.0.1./"])("%s is not of the public web", (typed) => {
    expect(suggestedAddress(typed, none)).toBe("private");
  });

  test("is let through where the owner lets it be fetched", () => {
    const allowed = new Allowed(["127.0.0.1:8080", "wiki.intranet"]);
    expect(String(suggestedAddress("http://127.0.0.1:8080/feed", allowed))).toBe("http://127.0.0.1:8080/feed");
    expect(suggestedAddress("http://127.0.0.1:8081/feed", allowed)).toBe("private");
    expect(String(suggestedAddress("wiki.intranet", allowed))).toBe("https://wiki.intranet/");
  });
});

test("what became of a suggestion is said in words", () => {
  const answer = { address: "https://a.example/", note: "Sorry.", source: null };
  expect(answerText({ ...answer, state: "declined", reason: "no-feed" }, localeOf("en"))).toBe("What you suggested was not taken: https://a.example/. The reason: it has no feed that can be read. Sorry.");
  expect(answerText({ ...answer, note: null, state: "taken", reason: null, source: { slug: "a", name: "The A" } }, localeOf("en"))).toBe("This paper now reads what you suggested: https://a.example/ (The A).");
});
