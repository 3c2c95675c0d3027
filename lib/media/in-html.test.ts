import { describe, expect, it } from "vitest";
import { sanitise } from "@/lib/ingest/sanitise";
import { IN_TEXT, readMediaAddress } from "./address";
import { holdsPicture, picturesIn, withOwnPictures } from "./in-html";

const shown = (html: string) => withOwnPictures(sanitise(html, "https://paper.example/a/"));
const attribute = (html: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(html)?.[1] ?? null;

describe("pictures of a text", () => {
  it("come by way of us, with their words and size", () => {
    const html = shown(`<figure><img src="ship.jpg?a=1&amp;b=2" alt="A &quot;ship&quot;" width="800" height="450"><figcaption>Ship</figcaption></figure>`);
    expect(html).not.toContain("paper.example");
    expect(attribute(html, "src")).toMatch(/\?t$/);
    expect(readMediaAddress(attribute(html, "src")?.replace(IN_TEXT, "") ?? "")).toEqual({ url: "https://paper.example/a/ship.jpg?a=1&b=2", width: 640 });
    expect(attribute(html, "srcset")?.split(", ").map((each) => each.split(" ")[1])).toEqual(["160w", "320w", "640w", "960w"]);
    expect(attribute(html, "sizes")).toContain("100vw");
    expect([attribute(html, "alt"), attribute(html, "width"), attribute(html, "height"), attribute(html, "loading")]).toEqual(["A &quot;ship&quot;", "800", "450", "lazy"]);
    expect(html).toContain("<figcaption>Ship</figcaption></figure>");
  });

  it("stand as large as they are where they are signs among words", () => {
    const html = shown(`<p>Well <img src="smile.gif" alt=":-)" width="18" height="18"> then</p>`);
    expect(attribute(html, "class")).toBe("as-it-is");
    expect(attribute(html, "srcset")).toBeNull();
  });

  it("keep their place free where somebody saw them before", () => {
    const sizes = { "https://paper.example/a/ship.jpg?a=1&b=2": { width: 2_000, height: 1_500 }, "https://paper.example/smile.gif": { width: 24, height: 20 } };
    const stored = sanitise(`<img src="ship.jpg?a=1&amp;b=2" alt="x"><p><img src="/smile.gif" alt=":-)"></p><img src="https://paper.example/a/ship.jpg?a=1&amp;b=2" width="300" height="300"><img src="/new.jpg">`, "https://paper.example/a/");
    expect(picturesIn(stored)).toEqual(["https://paper.example/a/ship.jpg?a=1&b=2", "https://paper.example/smile.gif", "https://paper.example/new.jpg"]);
    const images = withOwnPictures(stored, sizes).match(/<img[^>]*>/g) ?? [];
    expect(images.map((image) => [attribute(image, "width"), attribute(image, "height"), attribute(image, "class")])).toEqual([
      // What a source says of the width stands; what it says of the shape does not.
      ["2000", "1500", "has-words"], ["24", "20", "as-it-is"], ["300", "225", null], [null, null, null],
    ]);
  });

  it("leave their words where there is no way to them, and let nothing else be asked for", () => {
    const long = `https://paper.example/${"a".repeat(2_000)}.jpg`;
    expect(shown(`<p><img src="${long}" alt="A long way"></p>`)).toBe("<p>A long way</p>");
    const hostile = shown(`<p><img src="https://a.example/x.png" srcset="https://evil.example/y.png 2x" style="background:url(https://evil.example/z)" onerror="x()" alt="><img src=https://evil.example/q>"></p>`);
    // The words of a picture may say anything; nothing in them is a picture.
    expect(attribute(hostile, "alt")).toBe("&gt;&lt;img src=https://evil.example/q&gt;");
    expect(hostile.replace(/alt="[^"]*"/, "")).not.toMatch(/evil|onerror|style/);
    expect(hostile.match(/<img/g)).toHaveLength(1);
  });
});

it("a picture that stands in the text is known in another size and scheme", () => {
  const html = sanitise(`<p>One</p><img src="https://p.example/ship.jpg?w=300&amp;h=200">`);
  expect(holdsPicture(html, "http://p.example/ship.jpg?w=1200")).toBe(true);
  expect(holdsPicture(html, "https://p.example/boat.jpg")).toBe(false);
  expect(holdsPicture(html, "not an address")).toBe(false);
});
