import { createHash } from "node:crypto";

/** By what the size of a picture is found (`PictureSize.key`): the MD5 of its address, as a UUID in PostgreSQL's spelling. */
export function pictureKey(url: string): string {
  return createHash("md5").update(url).digest("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
