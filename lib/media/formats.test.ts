import { expect, it } from "vitest";
import { formatFor } from "./formats";

it("the format is the best that is taken; wide pictures are no AVIF, and who says nothing gets JPEG", () => {
  const chrome = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
  expect(formatFor(chrome, 640)).toBe("avif");
  expect(formatFor(chrome, 1280)).toBe("webp");
  expect(formatFor("image/webp,*/*", 640)).toBe("webp");
  expect(formatFor("image/avif;q=0, image/webp;q=0.5", 640)).toBe("webp");
  expect(formatFor("IMAGE/AVIF;q=0.9", 640)).toBe("avif");
  for (const accept of [undefined, "*/*", "image/*", "image/jpeg", "image/avifx", "image/webp;q=0.0"]) expect([accept, formatFor(accept, 640)]).toEqual([accept, "jpeg"]);
});
