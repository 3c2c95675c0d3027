import { existsSync } from "node:fs";
import { run } from "./command.mjs";

// The one without a window does the same in two thirds of the time.
const INSTALLED = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

/** The Chromium that journeys run in: the system's, or the one Playwright keeps; undefined when there is none. */
export async function findBrowser() {
  const system = INSTALLED.find((file) => existsSync(file));
  if (system) return system;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Installs a Chromium where there is none: Debian's as root, else Playwright's own. */
export async function ensureBrowser(say = console.log) {
  if (await findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium with apt-get");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { capture: true, env });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { capture: true, env });
      if (await findBrowser()) return;
    }
  }
  say("Installing Chromium with Playwright");
  await run("npx", ["playwright", "install", "chromium"], { capture: true });
  if (await findBrowser()) return;
  throw new Error("There is no browser for the journeys, and none could be installed here. Install Chromium (on Debian: sudo apt-get install chromium) and run npm test again.");
}
