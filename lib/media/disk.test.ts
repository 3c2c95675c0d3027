import { once } from "node:events";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { useProgram } from "@/scripts/program.testing";
import { diskName, type Disk } from "./disk";
import { usePictures } from "./pictures.testing";

const media = usePictures();
const writer = useProgram("lib/media/disk-writer.testing.ts");

async function put(disk: Disk, name: string, bytes: number): Promise<void> {
  await disk.keep(await disk.draft(Buffer.alloc(bytes, 7)), name);
}

async function total(): Promise<number> {
  const sizes = await Promise.all((await media.files()).map(async (file) => (await readFile(path.join(media.at.folder, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

it("holds no more than its limit, and what was read last", async () => {
  const disk = media.disk(100_000);
  const names = Array.from({ length: 40 }, (_, at) => `${diskName(String(at))}-640.webp`);
  for (const [at, name] of names.entries()) {
    await put(disk, name, 10_000);
    // Files of one test are younger than a clock can tell apart.
    await utimes(disk.path(name), new Date(2026, 0, 1, 0, at), new Date());
    expect(await total()).toBeLessThanOrEqual(100_000);
  }
  const kept = names.filter((_, at) => at >= 30);
  expect(await media.files()).toEqual(kept.map((name) => path.join(name.slice(0, 2), name)).sort());
  expect(disk.bytes).toBe(100_000);

  // What was longest there is read, and stays; the next goes in its place.
  const [first = "", second = ""] = kept;
  const other = media.disk(100_000);
  await (await other.open(first))?.handle.close();
  for (const more of ["a", "b"]) await put(other, diskName(more), 10_000);
  expect(await other.has(first)).toBe(true);
  expect(await other.has(second)).toBe(false);
});

it("takes away drafts that nobody will finish, and no others", async () => {
  const disk = media.disk();
  const [old, fresh] = [await disk.draft(Buffer.from("old")), await disk.draft(Buffer.from("fresh"))];
  await utimes(old, new Date(0), new Date(0));
  await disk.sweep();
  expect(await media.files()).toEqual([path.relative(media.at.folder, fresh)]);
});

it("lives with strange files in its folder, and without the folder", async () => {
  const disk = media.disk(1_000);
  await disk.sweep();
  await mkdir(path.join(media.at.folder, "ab", "cd"), { recursive: true });
  await writeFile(path.join(media.at.folder, "README"), "mine");
  await put(disk, diskName("a"), 900);
  await put(disk, diskName("b"), 900);
  expect(await disk.has(diskName("b"))).toBe(true);
  expect(await disk.open(diskName("never"))).toBeNull();
});

it("holds its limit also where many are kept at once", async () => {
  const disk = media.disk(100_000);
  await Promise.all(Array.from({ length: 60 }, (_, at) => put(disk, diskName(String(at)), 10_000)));
  expect(await disk.measure()).toEqual({ files: disk.bytes / 10_000, bytes: disk.bytes });
  expect(disk.bytes).toBeLessThanOrEqual(100_000);
  // What is larger than all of it is kept alone, and goes next.
  await put(disk, diskName("vast"), 150_000);
  expect(await disk.measure()).toEqual({ files: 1, bytes: 150_000 });
  await put(disk, diskName("small"), 10_000);
  expect(await disk.measure()).toEqual({ files: 1, bytes: 10_000 });
});

it("has every file whole or not at all, and little more than its limit, whoever shares it and is killed", async () => {
  const size = 3_000_000;
  const limit = 30_000_000;
  const writers = [0, 30, 120].map(async (after) => {
    const child = writer.start([media.at.folder, String(size), String(limit)], {}, ["ignore", "pipe", "inherit"]);
    await once(child.stdout!, "data");
    await new Promise((resolve) => setTimeout(resolve, after));
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  await Promise.all(writers);
  const files = await media.files();
  const kept = files.filter((file) => !file.startsWith("drafts"));
  expect(kept.length).toBeGreaterThan(0);
  for (const file of kept) expect((await readFile(path.join(media.at.folder, file))).length).toBe(size);
  // Each of the others may have written a tenth since this one counted last.
  expect(kept.length * size).toBeLessThanOrEqual(limit * 1.3);
  for (const draft of files.filter((file) => file.startsWith("drafts"))) await utimes(path.join(media.at.folder, draft), new Date(0), new Date(0));
  await media.disk(limit).sweep();
  expect((await media.files()).filter((file) => file.startsWith("drafts"))).toEqual([]);
});
