import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { ownArticle } from "./articles";
import { ANY_SCREEN, expect, expectAccessible, test } from "./fixtures";
import { signIn } from "./readers";

/** Silence of so many seconds, as a file that any browser plays. */
function silence(seconds: number): Buffer {
  const rate = 8_000;
  const head = Buffer.alloc(44);
  head.write("RIFF");
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(rate * seconds, 40);
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 128)]);
}

/** The server of a source: pictures, a sound with its chapters, and nothing else. */
async function source() {
  const picture = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: "#1e7a6d" } }).jpeg().toBuffer();
  const sound = silence(120);
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    if (request.url?.endsWith("ship.jpg")) return void response.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
    if (request.url === "/chapters.json") return void response.end(JSON.stringify({ chapters: [{ startTime: 0, title: "Hello" }, { startTime: 60, title: "<b>The lock</b>" }] }));
    if (request.url !== "/talk.wav") return void response.writeHead(404).end();
    const [, from = "0", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    const last = to === "" ? sound.length - 1 : Number(to);
    response.writeHead(request.headers.range ? 206 : 200, { "content-type": "audio/wav", "accept-ranges": "bytes", "content-length": last - Number(from) + 1, ...(request.headers.range ? { "content-range": `bytes ${from}-${last}/${sound.length}` } : {}) });
    response.end(sound.subarray(Number(from), last + 1));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, at: (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, [Symbol.dispose]: close };
}

test.describe("pictures", () => {
  test.use({ expectedErrors: [/404/] });

  test("come by way of the paper, keep their place once they were seen, and leave their words where there is none", async ({ page, sql }) => {
    using from = await source();
    const { id, slug } = await ownArticle(sql);
    await sql(`UPDATE "Article" SET "imageUrl" = $2, "imageAlt" = 'A ship at the quay' WHERE "id" = $1`, [id, from.at("/ship.jpg")]);
    await sql(`UPDATE "ArticleBody" SET "html" = $2 WHERE "articleId" = $1`, [id, `<p>One.</p><figure><img src="${from.at("/gone.jpg")}" alt="The quay" width="800" height="450" loading="lazy" /></figure><p><img src="${from.at("/own-ship.jpg")}" alt="Another ship" loading="lazy" /></p>`]);
    const elsewhere: string[] = [];
    page.on("request", (request) => new URL(request.url()).host !== new URL(process.env.PARALLAX_TEST_URL ?? "").host && elsewhere.push(request.url()));
    await page.goto(`/articles/${slug}`);
    const widthOf = (name: string) => page.getByRole("img", { name, exact: true }).evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(await widthOf("A ship at the quay")).toBeGreaterThan(100);
    const quay = page.getByRole("img", { name: "The quay", exact: true });
    await quay.scrollIntoViewIfNeeded();
    await expect.poll(() => quay.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth, getComputedStyle(image, "::after").content])).toEqual([true, 0, '"The quay"']);
    await page.getByRole("img", { name: "Another ship" }).scrollIntoViewIfNeeded();
    expect(await widthOf("Another ship")).toBeGreaterThan(100);
    await expect.poll(async () => (await page.request.get(`/articles/${slug}`)).text()).toMatch(/alt="Another ship" width="1200" height="800"/);
    await expectAccessible(page);
    expect(elsewhere).toEqual([]);
    expect(from.asked.map(({ url, headers }) => [url, headers.cookie, headers.referer, /Parallax/.test(headers["user-agent"] ?? "")]).sort()).toEqual(["/gone.jpg", "/own-ship.jpg", "/ship.jpg"].map((path) => [path, undefined, undefined, true]));
  });
});

test("what a reader began to hear goes on where it was left, on another device as well", ANY_SCREEN, async ({ page, browser, sql, reader, signedIn }) => {
  using from = await source();
  const { id, slug, title } = await ownArticle(sql);
  await sql(`UPDATE "Article" SET "enclosures" = $2 WHERE "id" = $1`, [id, JSON.stringify([{ url: from.at("/talk.wav"), type: "audio/wav", bytes: 960_044, title: "A talk at the quay", seconds: 120 }])]);
  const audio = (at: typeof page) => at.getByLabel("A talk at the quay", { exact: true });
  const secondsOf = (at: typeof page) => audio(at).evaluate((media: HTMLAudioElement) => media.currentTime);
  // A browser lets nothing be heard that nobody touched.
  const play = (at: typeof page) => audio(at).evaluate(async (media: HTMLAudioElement) => { media.muted = true; await media.play(); });

  await signedIn(reader);
  await page.goto(`/articles/${slug}`);
  await expectAccessible(page);
  expect(from.asked).toEqual([]);
  await page.locator("html[data-alive]").waitFor();
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("1");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("1.5");
  await play(page);
  await page.getByRole("button", { name: "On 30 s" }).click();
  await page.getByRole("button", { name: "On 30 s" }).click();
  await page.getByRole("button", { name: "Back 15 s" }).click();
  await audio(page).evaluate((media: HTMLAudioElement) => { media.pause(); });
  const left = async () => (await sql<{ seconds: number; done: boolean }>(`SELECT "seconds", "done" FROM "PlayMark" WHERE "userId" = $1 AND "articleId" = $2`, [reader.id, id]))[0];
  await expect.poll(async () => (await left())?.seconds).toBeGreaterThan(44);

  const device = await browser.newContext({ baseURL: process.env.PARALLAX_TEST_URL });
  await signIn(device, sql, reader);
  const other = await device.newPage();
  await other.goto("/history");
  await other.getByRole("region", { name: "Go on with" }).getByRole("link", { name: title }).click();
  await expect(other.getByText(/^Goes on at 0:4\d$/)).toBeVisible();
  await play(other);
  await expect.poll(() => secondsOf(other)).toBeGreaterThan(44);
  await audio(other).evaluate((media: HTMLAudioElement) => { media.currentTime = 118; media.pause(); });
  await expect.poll(async () => (await left())?.done).toBe(true);
  await device.close();

  await page.reload();
  await expect(page.getByText("Heard to its end")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("1.5");
});

test("a guest hears chapter by chapter, and goes on where they stopped, on this device alone", ANY_SCREEN, async ({ page, sql }) => {
  using from = await source();
  const { id, slug } = await ownArticle(sql);
  const file = { url: from.at("/talk.wav"), type: "audio/wav", bytes: 960_044, title: "A talk at the quay", seconds: 120 };
  await sql(`UPDATE "Article" SET "enclosures" = $2 WHERE "id" = $1`, [id, JSON.stringify([{ ...file, chaptersUrl: from.at("/chapters.json"), transcripts: [{ url: "https://elsewhere.example/1.vtt", lang: "en", type: "text/vtt" }] }])]);
  const audio = page.getByLabel("A talk at the quay", { exact: true });
  const secondsNow = () => audio.evaluate((media: HTMLAudioElement) => media.currentTime);
  await page.goto(`/articles/${slug}`);
  await page.locator("html[data-alive]").waitFor();
  await expect(page.getByRole("link", { name: "Transcript of A talk at the quay" })).toHaveAttribute("href", "https://elsewhere.example/1.vtt");
  await audio.evaluate((media: HTMLAudioElement) => { media.muted = true; });
  const chapters = page.getByRole("list", { name: "Chapters of A talk at the quay" });
  await page.getByText("Chapters", { exact: true }).click();
  await expect(chapters.getByRole("link")).toHaveText(["0:00 Hello", "1:00 <b>The lock</b>"]);
  await expectAccessible(page);
  // Neither the sound nor its chapters were asked for by the browser so far, and the chapters never are.
  expect(from.asked.map(({ url, headers }) => [url, /Parallax/.test(headers["user-agent"] ?? "")])).toEqual([["/chapters.json", true]]);

  await chapters.getByRole("link", { name: "The lock" }).click();
  await expect.poll(secondsNow).toBeGreaterThan(59);
  await expect(chapters.locator("[aria-current]")).toHaveText(/The lock/);
  await page.keyboard.press(",");
  await expect(chapters.locator("[aria-current]")).toHaveText(/Hello/);
  await page.keyboard.press(">");
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("1.25");
  await page.keyboard.press("a");
  await expect.poll(() => audio.evaluate((media: HTMLAudioElement) => media.paused)).toBe(true);
  expect(await sql(`SELECT 1 FROM "PlayMark" WHERE "articleId" = $1`, [id])).toEqual([]);

  await page.reload();
  await expect(page.getByText(/^Goes on at 0:4\d$/)).toBeVisible();
  expect(from.asked.filter(({ url }) => url === "/chapters.json")).toHaveLength(1);
});
