import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import sharp from "sharp";
import { expect, it } from "vitest";
import { serve } from "@/lib/ingest/fetch/servers.testing";
import { chaptersAddress, IN_TEXT, MEDIA_PREFIX, mediaAddress } from "@/lib/media/address";
import { jpeg, usePictures } from "@/lib/media/pictures.testing";
import { WarmPictures } from "@/lib/media/warm-pictures";
import { Front } from "./front";


const media = usePictures();

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A paper that shows pictures, and the source they come from. */
async function paper(source: RequestListener) {
  const server = await serve(source);
  const front = new Front(async (_request, response) => void response.writeHead(200).end("asked Next"), {
    publicUrl: "http://news.test", allowedHosts: [], trustedProxies: [], cacheBytes: 0, staticDirectory: tmpdir(), script: { script: "", imports: [] }, version: "0", media: { pictures: media.pictures(["127.0.0.1"]), chapters: media.chapters(["127.0.0.1"]), warm: new WarmPictures() },
  });
  const web = await serve(front.handle);
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") => new Promise<Answer>((resolve, reject) => {
    httpRequest({ port: web.port, path, method, headers: { host: "localhost", ...headers } }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
    }).on("error", reject).end();
  });
  const end = async () => {
    front.close();
    await Promise.all([server[Symbol.asyncDispose](), web[Symbol.asyncDispose]()]);
  };
  return { ask, server, address: (path: string, width: 320 | 640) => mediaAddress(server.url + path)?.(width) ?? "", [Symbol.asyncDispose]: end };
}

it("gives a picture out in the format that is taken, to be kept for good", async () => {
  const picture = await jpeg(800, 600);
  const seen: IncomingHttpHeaders[] = [];
  await using at = await paper((request, response) => {
    seen.push(request.headers);
    response.end(picture);
  });
  const address = at.address("/ship.jpg", 320);
  const webp = await at.ask(address, { accept: "image/webp,*/*", cookie: "a=b", "user-agent": "Reader's own", referer: "http://localhost/articles/a", "x-forwarded-for": "192.0.2.7" });
  expect(webp).toMatchObject({ status: 200, headers: { "content-type": "image/webp", vary: "Accept", "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "cross-origin-resource-policy": "same-origin" } });
  expect(await sharp(webp.body).metadata()).toMatchObject({ format: "webp", width: 320, height: 240 });
  expect(webp.headers["content-length"]).toBe(String(webp.body.length));
  // Nothing of who looks at it reaches its source.
  expect(JSON.stringify(seen)).not.toMatch(/Reader's own|articles|192\.0\.2\.7|a=b/);

  expect((await at.ask(address)).headers["content-type"]).toBe("image/jpeg");
  expect(await at.ask(address, { accept: "image/webp", "if-none-match": webp.headers.etag ?? "" })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect((await at.ask(address, { "if-none-match": webp.headers.etag ?? "" })).status).toBe(200);
  expect(await at.ask(address, { accept: "image/webp" }, "HEAD")).toMatchObject({ status: 200, headers: { "content-length": webp.headers["content-length"] }, body: Buffer.alloc(0) });
  // From memory by now, and the same.
  expect(await at.ask(address, { accept: "image/webp" })).toMatchObject({ status: 200, body: webp.body, headers: { etag: webp.headers.etag, "content-type": "image/webp" } });
  expect(await at.ask(address, { accept: "image/webp", "if-none-match": webp.headers.etag ?? "" })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect(at.server.hits()).toBe(1);
});

it("asks nobody for an address that is not ours, whatever is changed in it", async () => {
  await using at = await paper((_request, response) => void response.end("never"));
  const parts = at.address("/ship.jpg", 320).slice(MEDIA_PREFIX.length).split("/");
  const other = Buffer.from(`${at.server.url}/other.jpg`).toString("base64url");
  for (const changed of [[parts[0], parts[1], other], [parts[0], "321", parts[2]], ["A".repeat(22), parts[1], parts[2]], [parts[0], parts[1], `${parts[2]}?url=${at.server.url}`.replaceAll("/", "%2f").replace("?", "%3f")], ["..", "..", "etc"], [""]]) {
    const { status, headers } = await at.ask(MEDIA_PREFIX + changed.join("/"));
    expect([changed, status, headers["content-type"]]).toEqual([changed, 404, "text/plain; charset=utf-8"]);
  }
  expect((await at.ask(at.address("/ship.jpg", 320), {}, "POST")).body.toString()).toBe("asked Next");
  expect(at.server.hits()).toBe(0);
  expect(await media.files()).toEqual([]);
});

it("shows a cover where a picture cannot be had, and says that there is none", async () => {
  await using at = await paper((_request, response) => void response.writeHead(404).end());
  const answer = await at.ask(at.address("/gone.jpg", 640), { accept: "image/avif,image/webp" });
  expect(answer).toMatchObject({ status: 404, headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=3600", "content-security-policy": "default-src 'none'; frame-ancestors 'none'" } });
  expect(answer.body.toString()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><rect [^>]*\/>(<path [^>]*\/>)+<\/svg>$/);
  expect((await at.ask(at.address("/gone.jpg", 320))).body).toEqual(answer.body);
  // In a text its words say more.
  expect(await at.ask(at.address("/gone.jpg", 320) + IN_TEXT)).toMatchObject({ status: 404, body: Buffer.alloc(0) });
  expect(at.server.hits()).toBe(1);
});

it("shows a cover where the disk fails, and says that it is for the moment", async () => {
  const picture = await jpeg(300, 200);
  await using at = await paper((_request, response) => void response.end(picture));
  await writeFile(`${media.at.folder}/drafts`, "no folder");
  const answer = await at.ask(at.address("/ship.jpg", 320));
  expect(answer).toMatchObject({ status: 503, headers: { "content-type": "image/svg+xml", "cache-control": "no-store", "retry-after": "5" } });
  await rm(`${media.at.folder}/drafts`);
  expect((await at.ask(at.address("/ship.jpg", 320))).status).toBe(200);
});

it("sends a picture that is larger than a moment's reading whole", async () => {
  const noise = await sharp(randomBytes(640 * 640 * 3), { raw: { width: 640, height: 640, channels: 3 } }).jpeg().toBuffer();
  await using at = await paper((_request, response) => void response.end(noise));
  const { body, headers } = await at.ask(at.address("/noise.jpg", 640));
  expect(body.length).toBeGreaterThan(128 * 1024);
  expect([headers["content-length"], (await sharp(body).metadata()).width]).toEqual([String(body.length), 640]);
});

it("gives out chapters as we understood them, and an empty list where there are none for now", async () => {
  await using at = await paper((request, response) => void response.writeHead(request.url === "/1.json" ? 200 : 500).end(`{"chapters":[{"startTime":0,"title":"<b>Hello</b>"},{"startTime":9,"title":"News","img":"https://third.example/x.png"}]}`));
  const ask = (path: string) => at.ask(chaptersAddress(at.server.url + path) ?? "");
  const { status, headers, body } = await ask("/1.json");
  expect([status, headers["content-type"], headers["cache-control"], headers["x-content-type-options"]]).toEqual([200, "application/json; charset=utf-8", "public, max-age=3600", "nosniff"]);
  expect(JSON.parse(body.toString())).toEqual({ chapters: [{ start: 0, title: "<b>Hello</b>" }, { start: 9, title: "News" }] });
  const none = await ask("/2.json");
  expect([none.status, none.body.toString(), none.headers["cache-control"]]).toEqual([200, '{"chapters":[]}', "no-store"]);
});
