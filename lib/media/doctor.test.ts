import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { diskName } from "./disk";
import { examineMedia } from "./doctor";
import { usePictures } from "./pictures.testing";

vi.setConfig({ testTimeout: 30_000 });

const media = usePictures();

it("doctor says how much is kept, and whether pictures can be made and kept", async () => {
  const disk = media.disk();
  await disk.keep(await disk.draft(Buffer.alloc(3_000_000)), diskName("a"));
  expect(await examineMedia(disk, 16)).toEqual([
    { name: "pictures kept", ok: true, detail: "3 MB of at most 16, files: 1." },
    { name: "pictures made", ok: true, detail: "The folder can be written to, and a picture was made as AVIF, WEBP, JPEG." },
  ]);
  expect(await media.files()).toHaveLength(1);
  expect((await examineMedia(disk, 2))[0]).toMatchObject({ ok: false, detail: expect.stringContaining("3 MB of at most 2") });
  // What nobody can write to; root could write anywhere, so that a file stands where the folder has to be.
  await rm(path.join(media.at.folder, "drafts"), { recursive: true });
  await writeFile(path.join(media.at.folder, "drafts"), "no folder");
  await chmod(path.join(media.at.folder, "drafts"), 0o400);
  expect((await examineMedia(disk, 16))[1]).toMatchObject({ ok: false, detail: expect.stringContaining("DATA_DIR") });
});
