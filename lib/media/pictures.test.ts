import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { serve } from "@/lib/ingest/fetch/servers.testing";
import { bytesOf, gifOf, jpeg, pngOf, usePictures } from "./pictures.testing";

const media = usePictures();
const allow = ["127.0.0.1"];
const send = (body: Uint8Array | string, type = "image/jpeg"): RequestListener => (_request, response) => void response.writeHead(200, { "content-type": type }).end(body);

describe("a picture", () => {
  it("is fetched once, made small in each format, and says nothing but its pixels", async () => {
    const source = await jpeg(1_000, 500);
    expect((await sharp(source).metadata()).exif).toBeDefined();
    await using server = await serve(send(source));
    const pictures = media.pictures(allow);
    const url = `${server.url}/ship.jpg`;
    for (const [format, kind] of [["avif", "heif"], ["webp", "webp"], ["jpeg", "jpeg"]] as const) {
      const bytes = await bytesOf(await pictures.get({ url, width: 320, format }));
      const { width, height, format: found, exif } = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      expect({ width, height, found, exif }).toEqual({ width: 320, height: 160, found: kind, exif: undefined });
    }
    // It is never made larger.
    expect(await sharp((await bytesOf(await pictures.get({ url, width: 1280, format: "webp" }))) ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 1_000 });
    expect(server.hits()).toBe(1);
    expect(media.at.sizes.get(url)).toEqual({ width: 1_000, height: 500 });
    // Another process finds what this one kept.
    expect(await bytesOf(await media.pictures([]).get({ url, width: 320, format: "avif" }))).not.toBeNull();
  });

  it("is fetched and made once for all who ask at the same moment", async () => {
    let asked = 0;
    const source = await jpeg(640, 640);
    await using server = await serve((_request, response) => {
      asked += 1;
      setTimeout(() => response.end(source), 50);
    });
    const pictures = media.pictures(allow);
    const given = await Promise.all(Array.from({ length: 40 }, (_, at) => pictures.get({ url: `${server.url}/one.jpg`, width: at % 2 === 0 ? 160 : 320, format: "jpeg" })));
    const bytes = await Promise.all(given.map(bytesOf));
    expect(bytes.every((each) => each !== null)).toBe(true);
    expect(asked).toBe(1);
  });

  it("of ten thousand frames is its first, and a large one is kept small", async () => {
    const moving = await gifOf(10_000);
    expect((await sharp(moving, { limitInputPixels: false }).metadata()).pages).toBe(10_000);
    const noise = await sharp(randomBytes(1_800 * 500 * 3), { raw: { width: 1_800, height: 500, channels: 3 } }).png({ compressionLevel: 0 }).toBuffer();
    expect(noise.length).toBeGreaterThan(2_000_000);
    await using server = await serve((request, response) => void response.end(request.url === "/moving.gif" ? moving : noise));
    const pictures = media.pictures(allow);
    expect(await sharp((await bytesOf(await pictures.get({ url: `${server.url}/moving.gif`, width: 160, format: "webp" }))) ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 16, height: 16 });
    await bytesOf(await pictures.get({ url: `${server.url}/noise.png`, width: 160, format: "webp" }));
    expect(media.at.sizes.get(`${server.url}/noise.png`)).toEqual({ width: 1_800, height: 500 });
    const own = (await media.files()).filter((file) => file.endsWith(".source"));
    const sizes = await Promise.all(own.map(async (file) => (await sharp(`${media.at.folder}/${file}`).metadata()).width));
    expect(sizes.sort()).toEqual([16, 1_600]);
  });
});

describe("what strangers send instead", () => {
  it("is refused, and leaves nothing behind", async () => {
    const whole = await jpeg(800, 600);
    const answers: Record<string, Uint8Array | string> = {
      "/page.html": "<html><script>alert(1)</script></html>",
      "/script.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script><image href="file:///etc/passwd" width="400" height="300"/></svg>`,
      "/empty.jpg": "",
      // Half a gigabyte of pixels in half a megabyte, and one that only says it is vast.
      "/bomb.png": pngOf(14_000, 12_000, 14_000 * 3 * 2_000),
      "/square.png": pngOf(50_000, 50_000, 5_000_000),
      "/vast.png": pngOf(2_000_000_000, 2_000_000_000, 1_000),
      "/cut.jpg": whole.subarray(0, whole.length / 3),
      "/pixel.gif": Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
      "/paper.pdf": "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
      "/page.tiff": Buffer.from("49492a0008000000000000000000", "hex"),
    };
    await using server = await serve((request, response) => void response.writeHead(200, { "content-type": "image/jpeg" }).end(answers[request.url ?? ""]));
    const pictures = media.pictures(allow);
    for (const path of Object.keys(answers)) {
      const given = await pictures.get({ url: server.url + path, width: 320, format: "webp" });
      expect([path, given]).toEqual([path, { kind: "none", seconds: 3_600 }]);
    }
    expect(await media.files()).toEqual([]);
    // The same decoders go on.
    await using good = await serve(send(whole));
    expect(await bytesOf(await pictures.get({ url: `${good.url}/a.jpg`, width: 320, format: "webp" }))).not.toBeNull();
  });

  it("is drawn anew where it is two things at once, so that only the picture comes through", async () => {
    const polyglot = Buffer.concat([await jpeg(300, 200), Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]);
    // What its server calls it changes nothing.
    await using server = await serve(send(polyglot, "text/html"));
    const pictures = media.pictures(allow);
    for (const format of ["jpeg", "webp", "avif"] as const) {
      const bytes = await bytesOf(await pictures.get({ url: `${server.url}/p.jpg`, width: 320, format }));
      expect(bytes?.includes("<script>")).toBe(false);
    }
  });

  it("may take no longer than its decoder is given", async () => {
    const noise = await sharp(randomBytes(900 * 900 * 3), { raw: { width: 900, height: 900, channels: 3 } }).jpeg().toBuffer();
    await using server = await serve(send(noise));
    const given = await media.pictures(allow, { patienceMs: 5 }).get({ url: `${server.url}/slow.jpg`, width: 1280, format: "webp" });
    expect(given).toEqual({ kind: "none", seconds: 3_600 });
  });
});

describe("what is not to be reached", () => {
  it("is not asked for: private addresses, also behind names and redirects", async () => {
    await using inside = await serve(send(await jpeg(300, 300)));
    await using outside = await serve((_request, response) => void response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/a.jpg` }).end());
    const only = [`127.0.0.1:${outside.port}`];
    for (const url of [`${inside.url}/a.jpg`, `http://localhost:${inside.port}/a.jpg`, `http://[::1]:${inside.port}/a.jpg`, `http://2130706433:${inside.port}/a.jpg`, `${outside.url}/leads-inside.jpg`, "http://169.254.169.254/latest/meta-data"]) {
      expect([url, await media.pictures(only).get({ url, width: 160, format: "jpeg" })]).toEqual([url, { kind: "none", seconds: 3_600 }]);
    }
    expect(inside.hits()).toBe(0);
    expect(outside.hits()).toBe(1);
  });

  it("is given up where it never ends, or is larger than a picture may be", async () => {
    let sent = 0;
    await using server = await serve((request, response) => {
      if (request.url === "/says.jpg") return void response.writeHead(200, { "content-length": "30000000" }).write("x");
      const more = () => {
        while (sent < 60_000_000 && response.write(Buffer.alloc(100_000))) sent += 100_000;
      };
      response.on("drain", more);
      more();
    });
    const pictures = media.pictures(allow);
    for (const path of ["/endless.jpg", "/says.jpg"]) expect(await pictures.get({ url: server.url + path, width: 160, format: "jpeg" })).toEqual({ kind: "none", seconds: 3_600 });
    expect(sent).toBeLessThan(40_000_000);
    expect(await media.files()).toEqual([]);
  });

  it("is left alone for a while, longer each time, and forgiven once it is there", async () => {
    let status = 503;
    const source = await jpeg(300, 200);
    await using server = await serve((_request, response) => void response.writeHead(status).end(status === 200 ? source : undefined));
    const pictures = media.pictures(allow);
    const ask = () => pictures.get({ url: `${server.url}/late.jpg`, width: 160, format: "jpeg" });
    expect(await ask()).toEqual({ kind: "none", seconds: 30 });
    media.at.now += 29_000;
    expect(await ask()).toEqual({ kind: "none", seconds: 1 });
    expect(server.hits()).toBe(1);
    media.at.now += 1_000;
    expect(await ask()).toEqual({ kind: "none", seconds: 120 });
    media.at.now += 120_000;
    status = 404;
    expect(await ask()).toEqual({ kind: "none", seconds: 480 });
    media.at.now += 480_000;
    status = 200;
    expect(await bytesOf(await ask())).not.toBeNull();
  });
});
