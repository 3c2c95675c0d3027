import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/setup/browser.mjs";

// What Chromium asks the internet for on its own would fail on a closed network, many requests at a time.
const QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What machines read, what is kept, refused and mailed, and who gets in is the same on every screen. */
const SAY_NOTHING_OF_SCREENS = /\/(account-languages|account-registration|account-security|account-ways|attacks|authority|caching|crawl|log|machines|security|starting|static-parts)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // For machines with much else to do: what fails did not happen, and was not merely slow.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A browser of a busy machine may die or stall without any fault of the pages: whatever needed its second try is named at the end.
  retries: 1,
  reporter: "list",
  outputDir: "test-results",
  use: {
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    // Costs a quarter of the time: PARALLAX_TRACE=1 npx playwright test … to see what a failing journey did.
    trace: process.env.PARALLAX_TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: await findBrowser(), args: QUIET },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } },
    { name: "phone", testIgnore: SAY_NOTHING_OF_SCREENS, use: { ...devices["Pixel 7"], viewport: { width: 360, height: 740 } } },
  ],
});
