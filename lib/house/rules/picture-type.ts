/** Pictures that may be a logo, as the first bytes of a file tell them. SVG is a document that can do things, so it is none of them. */
const SIGNATURES = [
  { type: "png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0 },
  { type: "jpeg", bytes: [0xff, 0xd8, 0xff], at: 0 },
  { type: "webp", bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
] as const;

/** Which of them a file is, whatever its name or the browser says; null for anything else. */
export function pictureType(file: Uint8Array): "png" | "jpeg" | "webp" | null {
  const found = SIGNATURES.find(({ bytes, at }) => bytes.every((byte, index) => file[at + index] === byte));
  if (found?.type === "webp" && String.fromCharCode(...file.subarray(0, 4)) !== "RIFF") return null;
  return found?.type ?? null;
}
