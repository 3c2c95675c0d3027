import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { compiled } from "../scripts/setup/command.mjs";
import { ownArticle } from "./articles";
import { expect, test } from "./fixtures";

interface Web {
  url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Another web process over the journeys' database. */
async function startWeb(): Promise<Web> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, compiled("web"), {
    env: { ...process.env, DATABASE_URL: process.env.PARALLAX_TEST_DATABASE_URL, PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The web process ended with code ${code} before it served.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await gone;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

// Each of these starts processes of its own.
test.describe.configure({ mode: "serial" });

test.describe("pages that are kept", () => {
  const changed = `INSERT INTO "CacheInvalidation" ("tags") VALUES (ARRAY['article:' || $1::text, 'latest', 'front'])`;

  test("change in every web process when something else writes", async ({ request, baseURL, sql }) => {
    const { id, slug, title } = await ownArticle(sql);
    const other = await startWeb();
    const addresses = [`${baseURL}/articles/${slug}`, `${other.url}/articles/${slug}`];
    try {
      for (const address of addresses) expect(await (await request.get(address)).text()).toContain(title);
      await sql(`UPDATE "Article" SET "title" = 'Corrected headline' WHERE "id" = $1`, [id]);
      for (const address of addresses) expect(await (await request.get(address)).text(), "kept until it is told").not.toContain("Corrected headline");
      await sql(changed, [slug]);
      for (const address of addresses) {
        await expect.poll(async () => (await request.get(address)).text()).toContain("Corrected headline");
      }
    } finally {
      await other.stop();
    }
  });

  test("do not come back with a restart", async ({ request, sql }) => {
    const { id, slug } = await ownArticle(sql);
    const first = await startWeb();
    expect((await request.get(`${first.url}/articles/${slug}`)).status()).toBe(200);
    await sql(`UPDATE "Article" SET "status" = 'hidden' WHERE "id" = $1`, [id]);
    await sql(changed, [slug]);
    await first.stop("SIGKILL");
    const second = await startWeb();
    try {
      expect((await request.get(`${second.url}/articles/${slug}`)).status()).toBe(404);
    } finally {
      await second.stop();
    }
  });

  test("leave with what outsiders may do with them, and answer those who have them", async ({ request }) => {
    const first = await request.get("/latest", { headers: { "accept-encoding": "gzip" } });
    const { etag = "", "cache-control": control, "content-encoding": encoding } = first.headers();
    expect(encoding).toBe("gzip");
    expect(control).toMatch(/^public, max-age=0, s-maxage=\d, must-revalidate$/);
    const again = await request.get("/latest?utm_source=somewhere", { headers: { "if-none-match": etag } });
    expect(again.status()).toBe(304);
  });
});
