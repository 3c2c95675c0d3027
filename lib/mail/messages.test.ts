import { describe, expect, test } from "vitest";
import { INTERFACE_LANGUAGES, inLanguage, splitLanguage } from "@/lib/i18n/languages";
import { messages } from "./messages";

const ORIGIN = "https://news.example.org";
const NAMES = Object.keys(messages) as (keyof typeof messages)[];

describe.each(INTERFACE_LANGUAGES)("mails in %s", (lang) => {
  // More than any one of them takes.
  const given = { to: "ada@readers.test", origin: ORIGIN, lang, path: () => inLanguage("/verify?token=secret", lang), email: "new@readers.test", name: "Grace", provider: "GitHub", days: 14, reason: "spam" as const, until: "2026-11-23T10:00:00.000Z", actId: 7, granted: true, answer: "Welcome back" };

  test.each(NAMES)("%s leads to pages in that language and says whose it is", (name) => {
    const { to, text } = messages[name](given);
    expect(to).toBe(given.to);
    expect(text.endsWith(`-- \nParallax, ${ORIGIN}`)).toBe(true);
    const links = [...text.slice(0, text.lastIndexOf("\n-- ")).matchAll(/https:\/\/\S+/g)].map(([link]) => new URL(link));
    expect(links.length > 0).toBe(name !== "addressChanged");
    for (const link of links) {
      expect([link.href, link.origin, splitLanguage(link.pathname).lang]).toEqual([link.href, ORIGIN, lang]);
      expect(splitLanguage(link.searchParams.get("then") ?? inLanguage("/", lang)).lang).toBe(lang);
    }
  });

  test("have words of their own", () => {
    for (const name of NAMES) {
      const own = messages[name](given);
      for (const other of INTERFACE_LANGUAGES.filter((one) => one !== lang)) expect(own.subject).not.toBe(messages[name]({ ...given, lang: other }).subject);
      // A subject is one line whatever stands in it.
      expect(own.subject).not.toMatch(/[\r\n]/);
    }
  });
});
