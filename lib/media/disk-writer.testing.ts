import { Disk, diskName } from "./disk";

// Writes file after file until it is killed; says so once the first is there.
const [folder = "", size = "0", limit = "0"] = process.argv.slice(2);
const disk = new Disk(folder, Number(limit));
for (let at = 0; ; at++) {
  await disk.keep(await disk.draft(Buffer.alloc(Number(size), at % 256)), diskName(`${process.pid} ${at}`));
  if (at === 0) process.stdout.write("begun\n");
}
