import { expect, it } from "vitest";
import { readRuns, reprintLikeness, signatureOf, sortNeighbours, type Runs } from "./near-duplicates";

/** Different made-up words for each seed, in sentences and paragraphs. */
function report(seed: number, paragraphs = 8): string[] {
  let state = seed * 7_919 + 17;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const word = () => Array.from({ length: 2 + next(3) }, () => "bcdfghklmnprst"[next(14)]! + "aeiou"[next(5)]!).join("");
  return Array.from({ length: paragraphs }, () => `${Array.from({ length: 40 }, word).join(" ")}.`);
}

const text = (paragraphs: readonly string[]) => readRuns(paragraphs.join("\n\n"));
const alike = (a: Runs, b: Runs, witnesses: Runs[] = [], sameSource = false) => reprintLikeness(a, b, witnesses, sameSource)?.share ?? 0;

it("knows a piece again that was cut, lengthened, framed, or set with other quotation marks", () => {
  const piece = report(1);
  const whole = text(piece);
  for (const other of [piece.slice(0, 3), [...piece, ...report(2, 8)], ["Advertisement", ...piece, "Sign up for our letters. All rights reserved."], piece.map((line) => `“${line.toUpperCase()}”`)]) {
    expect(alike(whole, text(other))).toBeGreaterThan(0.95);
    const found = sortNeighbours(signatureOf(whole), [{ id: 1, signature: signatureOf(text(other)) }]);
    expect(found.candidates).toHaveLength(1);
  }
  const edited = piece.map((line) => line.replace(/^(\S+ ){5}/, "Officials in the capital said ").replace(/(\S+) (\S+)\.$/, "$2 $1."));
  expect(alike(whole, text(edited))).toBeGreaterThan(0.6);
});

it("tells other pieces apart, and a briefing that takes a short one in", () => {
  expect(alike(text(report(1)), text(report(2)))).toBe(0);
  expect(alike(text(report(1, 2)), text([...report(3, 7), ...report(1, 2), ...report(4, 7)]))).toBe(0);
  expect(signatureOf(readRuns("Only a few words, which many texts hold."))).toMatchObject({ hashes: [] });
});

it("does not take two reports for one because they quote the same words", () => {
  const speech = report(9, 4).map((line) => `“${line}”`);
  const [one, other] = [text([...speech, ...report(1, 2)]), text([...speech, ...report(2, 2)])];
  expect(alike(one, other)).toBe(0);
  // A statement printed whole is nothing but a quotation, and the same in both.
  expect(alike(text([...speech, "So he said."]), text([...speech, "That was all."]))).toBeGreaterThan(0.9);
});

it("does not count what stands under every piece of an outlet", () => {
  const furniture = report(5, 4);
  const pieces = [1, 2, 3, 4].map((seed) => text([...report(seed, 2), ...furniture]));
  const [one, other, ...witnesses] = pieces as [Runs, Runs, ...Runs[]];
  expect(alike(one, other)).toBeGreaterThan(0.6);
  expect(alike(one, other, witnesses)).toBe(0);
  const reprint = text([...report(1, 2), ...report(6, 2)]);
  expect(alike(one, reprint, witnesses)).toBeGreaterThan(0.9);
});

it("asks more of two pieces by one outlet", () => {
  const forecast = (seed: number) => text(report(7, 8).map((line, at) => (at % 3 === 0 ? report(seed, 1)[0]! : line)));
  expect(alike(forecast(1), forecast(2))).toBeGreaterThan(0.6);
  expect(alike(forecast(1), forecast(2), [], true)).toBe(0);
  expect(alike(text(report(1)), text(report(1)), [], true)).toBe(1);
});

it("knows a text again that another program has set", () => {
  const same = (a: string, b: string) => expect([...readRuns(a).all]).toEqual([...readRuns(b).all]);
  same("Die Donaudampfschiffe fahren über Nacht nach Süden", "Die Donau\u00addampf\u00adschiffe fahren u\u0308ber Nacht nach Süden");
  same("أعلنت الشُّرطة أن 142 راكبا وصلوا إلى الميناء", "اعلنت الشرطة ان ١٤٢ راكبا وصلوا الى المينـــاء");
  same("เรือชนโขดหินท่ามกลางหมอกหนานอกชายฝั่ง 12 ไมล์", "เรือ\u200bชน\u200bโขดหิน\u200bท่ามกลาง\u200bหมอก\u200bหนา\u200bนอก\u200bชายฝั่ง ๑๒ ไมล์");
  same("フェリーが午前7時に座礁した、と当局は述べた。", "ﾌｪﾘｰが午前７時に座礁した，と当局は述べた.");
});

it("reads scripts without spaces by their characters", () => {
  const chars = (seed: number, length: number) => Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * at * 31 + at * 17 + seed * 977) % 4_000))).join("");
  const piece = `${chars(1, 200)}。${chars(2, 200)}。`;
  expect(alike(readRuns(piece), readRuns(`${piece.slice(0, 150)}……`))).toBeGreaterThan(0.9);
  expect(alike(readRuns(piece), readRuns(chars(3, 400)))).toBe(0);
});
