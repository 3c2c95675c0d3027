import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test } from "./fixtures";

test.describe("npm start", () => {
  test("twice at once serves once, and the other says so", async ({ request }) => {
    const port = await freePort();
    const data = mkdtempSync(path.join(os.tmpdir(), "parallax-starting-"));
    const starts = [start(port, data), start(port, data)];
    try {
      const refused = await Promise.race(starts.map((each) => each.ended.then((code) => ({ each, code }))));
      expect(refused.code).toBe(1);
      expect(refused.each.printed()).toMatch(new RegExp(`Parallax runs already from this folder, at http://localhost:${port} \\(process \\d+\\)`));
      const serving = starts.find((each) => each !== refused.each)!;
      await expect.poll(serving.printed, { timeout: 60_000 }).toContain(`Parallax is at http://localhost:${port}`);
      expect((await request.get(`http://localhost:${port}/api/health`)).status()).toBe(200);
      serving.end();
      expect(await serving.ended).toBe(0);
      await expect(request.get(`http://localhost:${port}/api/health`)).rejects.toThrow();
    } finally {
      for (const each of starts) each.end();
      await Promise.all(starts.map((each) => each.ended));
      rmSync(data, { recursive: true, force: true });
    }
  });
});

/** `npm start` over the journeys' database, without npm. */
function start(port: number, data: string) {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, DATABASE_URL: process.env.PARALLAX_TEST_DATABASE_URL, DATA_DIR: data, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  return {
    printed: () => text,
    ended: once(child, "exit").then(([code]) => code as number | null),
    end: () => void child.kill("SIGTERM"),
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
