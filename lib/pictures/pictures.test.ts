import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { CONTROLS } from "@/lib/closed-lists";
import { INKS } from "@/lib/covers/types";
import { CONTROL_COLOURS, COVER_COLOURS, PAPER } from "./colours";
import { articlePicture, paperPicture, PICTURE } from "./draw";
import { faces } from "./fonts";
import { toPng } from "./render";
import { drawable, widthOf, wrap } from "./text";

const article = {
  slug: "ship", title: "First ship catches its own carbon", kind: "report", topics: [{ slug: "climate", name: "Climate" }],
  source: { slug: "post", name: "The Harbour Post", control: "state", country: null, demo: true },
} as const;
const of = (more: object) => ({ ...article, topics: [...article.topics], ...more });

describe("a headline", () => {
  test.each([
    ["Plain – “quoted” words, 50 % & more", "Plain – “quoted” words, 50 % & more"],
    ["Zażółć gęślą jaźń, Việt Nam, Ελλάδα, Россия", "Zażółć gęślą jaźń, Việt Nam, Ελλάδα, Россия"],
    ["Ships 🚢 sail  on 👩‍🚀", "Ships sail on"],
    ["芯片出口新规", null], ["مقال عن التجارة", null], ["Chips 芯片", null], ["🚢", null], ["", null],
  ])("%j is drawn as %j", async (text, drawn) => {
    expect(drawable(text, (await faces()).serif)).toBe(drawn);
  });

  test.each([
    "Short", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "W".repeat(400), "word ".repeat(120).trim(), "a ".repeat(300).trim(),
  ])("stays inside its column: %s", async (text) => {
    const { serif } = await faces();
    const { lines } = wrap(text, serif, 48, 620, 6);
    expect(lines.length).toBeLessThanOrEqual(6);
    for (const line of lines.slice(0, -1)) expect(widthOf(line, serif, 48)).toBeLessThanOrEqual(620);
    const whole = lines.join("").replaceAll(" ", "") === text.replaceAll(" ", "");
    expect(lines.at(-1)?.endsWith("…")).toBe(!whole);
  });
});

describe("the picture of an article", () => {
  test("needs no font of the machine: it has no text elements", async () => {
    for (const svg of [articlePicture(article as never, await faces()), paperPicture(await faces())]) {
      expect(svg).not.toMatch(/<text|font|NaN|undefined/);
    }
  });

  test("is a PNG of the size that link previews ask for, with ink on it", async () => {
    const png = await toPng(articlePicture(article as never, await faces()));
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ ...PICTURE, format: "png" });
    const { channels } = await sharp(png).extract({ left: 64, top: 150, width: 620, height: 260 }).stats();
    expect(channels[0]?.stdev).toBeGreaterThan(20);
  });

  test("says something else for another headline, source, control, kind and origin", async () => {
    const fonts = await faces();
    const plain = articlePicture(of({}) as never, fonts);
    for (const more of [{ title: "Another" }, { kind: "sponsored" }, { source: { ...article.source, name: "Other" } }, { source: { ...article.source, control: "party" } }, { source: { ...article.source, demo: false } }]) {
      expect(articlePicture(of(more) as never, fonts)).not.toBe(plain);
    }
  });

  test("gives the whole width to the cover where the headline cannot be drawn", async () => {
    expect(articlePicture(of({ title: "芯片出口新规" }) as never, await faces())).toContain('<svg x="0" y="0" width="1200"');
  });
});

test("too many pictures at once are refused, and later ones drawn again", async () => {
  const svg = paperPicture(await faces());
  const drawn = await Promise.allSettled(Array.from({ length: 24 }, () => toPng(svg)));
  const refused = drawn.filter((one) => one.status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((one) => (one.reason as { code?: string }).code === "unavailable")).toBe(true);
  expect((await toPng(svg)).length).toBeGreaterThan(1_000);
});

test("the colours are those of the pages in the light theme", () => {
  const tokens = readFileSync("components/styles/tokens.css", "utf8");
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  for (const [name, colour] of Object.entries(PAPER)) expect([name, colour]).toEqual([name, light(name)]);
  for (const control of CONTROLS) expect([control, CONTROL_COLOURS[control]]).toEqual([control, light(`control-${control}`)]);
  for (const ink of INKS) expect([ink, COVER_COLOURS[ink]]).toEqual([ink, light(`cover-${ink}`)]);
});
