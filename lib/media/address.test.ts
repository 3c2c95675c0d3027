import { afterEach, describe, expect, it } from "vitest";
import { chaptersAddress, MEDIA_PREFIX, mediaAddress, readMediaAddress, signMediaWith, WIDTHS } from "./address";
import { mediaSources } from "./sources";

const URL_OF_PICTURE = "https://pictures.example/a/ship.jpg?x=1&y=ä";
const signed = (url = URL_OF_PICTURE) => {
  const at = mediaAddress(url);
  if (!at) throw new Error("It has an address.");
  return at;
};

afterEach(() => signMediaWith("a secret of this test's own, long enough"));

describe("the address of a picture", () => {
  it("names it and its width, in every process with the same secret", () => {
    signMediaWith("one secret");
    const address = signed()(640);
    signMediaWith("another secret");
    expect(readMediaAddress(address)).toBeNull();
    signMediaWith("one secret");
    expect(readMediaAddress(address)).toEqual({ url: URL_OF_PICTURE, width: 640 });
    expect(WIDTHS.map((width) => readMediaAddress(signed()(width))?.width)).toEqual([...WIDTHS]);
  });

  it("holds for no other picture, width or spelling", () => {
    const [signature = "", width = "", named = ""] = signed()(320).slice(MEDIA_PREFIX.length).split("/");
    const other = Buffer.from("http://127.0.0.1/secret").toString("base64url");
    const flipped = (signature.startsWith("A") ? "B" : "A") + signature.slice(1);
    for (const parts of [
      [signature, width, other], [flipped, width, named], ["A".repeat(22), width, named], [signature.slice(1), width, named], ["", width, named],
      [signature, "321", named], [signature, "0320", named], [signature, "100000", named], [signature, "-320", named],
      [signature, width, `${named}=`], [signature, width, named.slice(0, -1)], [signature, width, `${named}A`], [signature, width, named, ""], [signature, width], [],
    ]) {
      expect([parts, readMediaAddress(MEDIA_PREFIX + parts.join("/"))]).toEqual([parts, null]);
    }
    expect(readMediaAddress(`${MEDIA_PREFIX}${signature}/${width}/${named}`)).not.toBeNull();
  });

  it("of chapters is none of a picture, nor the other way about", () => {
    const address = chaptersAddress("https://pictures.example/1.json") ?? "";
    expect(readMediaAddress(address)).toEqual({ url: "https://pictures.example/1.json", width: null });
    expect(readMediaAddress(address.replace("/chapters/", "/640/"))).toBeNull();
    expect(readMediaAddress(signed()(640).replace("/640/", "/chapters/"))).toBeNull();
    expect(chaptersAddress("file:///etc/passwd")).toBeNull();
  });

  it("is given to http(s) alone, and to what fits", () => {
    for (const url of ["javascript:alert(1)", "data:image/png;base64,AAAA", "file:///etc/passwd", "//pictures.example/a.jpg", "/a.jpg", "", "https:///a.jpg", `https://p.example/${"a".repeat(1_400)}`]) {
      expect([url.slice(0, 40), mediaAddress(url)]).toEqual([url.slice(0, 40), null]);
    }
    expect(signed(`https://p.example/${"a".repeat(1_380)}`)(1280).length).toBeLessThan(2_048);
  });
});

describe("the widths that a page offers", () => {
  it("are all where the picture's own is not known, and else none that is of no use", () => {
    const widths = (known: number | null) => mediaSources(URL_OF_PICTURE, known)?.srcSet.split(", ").map((each) => each.split(" ")[1]);
    expect(widths(null)).toEqual(["160w", "320w", "640w", "960w", "1280w"]);
    expect(widths(5_000)).toEqual(["160w", "320w", "640w", "960w", "1280w"]);
    expect(widths(600)).toEqual(["160w", "320w", "640w"]);
    expect(widths(90)).toEqual(["160w"]);
    expect(mediaSources("mailto:a@b.example")).toBeNull();
  });
});
