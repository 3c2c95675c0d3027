import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { completeLock } from "../complete-lock.mjs";
import { isInstalled } from "./install.mjs";
import { isSupported } from "./node-version.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parallax-install-"));
  mkdirSync(path.join(folder, "node_modules", "a"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lock(file: string, packages: object): void {
  writeFileSync(path.join(folder, file), JSON.stringify({ packages }));
}

describe("isInstalled", () => {
  const wanted = { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b-win32": { version: "1.0.0", optional: true } };

  it("is content without packages for other systems", () => {
    lock("package-lock.json", wanted);
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    expect(isInstalled(folder)).toBe(true);
  });

  it.each([
    ["a package is missing", {}],
    ["a package has another version", { "node_modules/a": { version: "1.0.1" } }],
  ])("is false when %s", (_case, present) => {
    lock("package-lock.json", wanted);
    lock("node_modules/.package-lock.json", present);
    expect(isInstalled(folder)).toBe(false);
  });

  it("is false when a folder was removed by hand, or npm did not finish", () => {
    lock("package-lock.json", wanted);
    expect(isInstalled(folder)).toBe(false);
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    rmSync(path.join(folder, "node_modules", "a"), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe("the lock file", () => {
  it("names the packages for every system; if not, run `npm run lock`", () => {
    cpSync("package-lock.json", path.join(folder, "package-lock.json"));
    expect(completeLock(JSON.parse(readFileSync(path.join(folder, "package-lock.json"), "utf8")))).toEqual([]);
  });

  it("is completed with what a package's name says of its system", () => {
    const parsed = { packages: { "node_modules/x": { dev: true, optionalDependencies: { "@x/y-linux-x64-musl": "2.0.0", "z-darwin-arm64": "^1.0.0" } } } };
    expect(completeLock(parsed)).toEqual(["@x/y-linux-x64-musl"]);
    expect(parsed.packages).toMatchObject({
      "node_modules/@x/y-linux-x64-musl": { version: "2.0.0", cpu: ["x64"], os: ["linux"], libc: ["musl"], dev: true, optional: true },
    });
  });
});

describe("isSupported", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "25.1.0"])("takes Node %s", (version) => expect(isSupported(version)).toBe(true));
  it.each(["18.20.4", "20.18.9", "21.7.0", "22.11.0", "23.5.0"])("refuses Node %s", (version) => expect(isSupported(version)).toBe(false));
});
