import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canReach } from "@/lib/db/embedded/account";
import { password, preparePlace } from "@/lib/db/embedded/place";
import { choosePort, isFree } from "@/lib/db/embedded/port";

const stranger = { uid: 61_234, gid: 61_234 };

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "parallax-place-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("canReach", () => {
  it("asks every folder above", () => {
    chmodSync(folder, 0o711);
    const inner = path.join(folder, "a", "b");
    mkdirSync(inner, { recursive: true });
    expect(canReach(inner, stranger)).toBe(true);
    expect(canReach(path.join(inner, "not", "yet"), stranger)).toBe(true);
    chmodSync(folder, 0o700);
    expect(canReach(inner, stranger)).toBe(false);
    expect(canReach(inner, { uid: statSync(folder).uid, gid: 0 })).toBe(true);
  });
});

describe("preparePlace", () => {
  it("keeps the cluster and its password to one account", () => {
    chmodSync(folder, 0o711);
    const place = preparePlace(path.join(folder, "deep", "postgres"));
    expect(place.notice).toBeUndefined();
    expect(statSync(place.directory).mode & 0o777).toBe(0o700);
    const secret = password(place);
    expect(secret).toMatch(/^[0-9a-f]{48}$/);
    expect(password(place)).toBe(secret);
    expect(statSync(place.passwordFile).mode & 0o777).toBe(0o600);
    expect(statSync(place.directory).uid).not.toBe(0);
  });
});

describe("ports", () => {
  it("are free when chosen, below those of outgoing connections, and not when something listens", async () => {
    const port = await choosePort();
    expect(port).toBeLessThan(32_768);
    expect(await isFree(port)).toBe(true);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});
