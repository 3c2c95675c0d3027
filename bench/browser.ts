import { chromium, type Browser, type CDPSession, type Page } from "playwright";
import { findBrowser } from "@/scripts/setup/browser.mjs";
import { readAddresses } from "./addresses";
import { median, visitOnce } from "./load";
import { ensureBuild, openBenchDatabase, startWeb } from "./server";

export type BrowserOptions = { articles: number; rounds: number };

/**
 * What one opening of a page cost a reader.
 * Times are in milliseconds since the navigation began, bytes as they went over the wire.
 */
type Opening = { lcp: number; cls: number; blocking: number; scriptBytes: number; bytes: number; requests: number };
export type BrowserReport = { rows: ({ what: string } & Opening)[]; notes: string[] };

/** The phone and the line of the aims: a quarter of this processor's speed, 1.6 Mbit/s down, 150 ms to and fro. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const;
const CPU_SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const AIMS = "aims: LCP under 800 ms, layout shift under 0.02, blocking under 200 ms, scripts at most 165 KB";
/** Long enough after the load event for what the page starts itself. */
const SETTLE_MS = 3_000;
/** A task blocks by what it takes beyond this, as Lighthouse counts. */
const LONG_TASK_MS = 50;

/** Front page and article as a phone opens them for the first time, nothing kept in the browser; medians over the rounds. */
export async function benchBrowser(options: BrowserOptions, say: (line: string) => void): Promise<BrowserReport> {
  ensureBuild();
  const report: BrowserReport = { rows: [], notes: [] };
  const database = await openBenchDatabase({ articles: options.articles, sources: 20, seed: 1 });
  const web = await startWeb(database.url);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    say(`a phone with ${CPU_SLOWDOWN}x slower CPU on slow 4G, medians of ${options.rounds} rounds; ${AIMS}`);
    const addresses = await readAddresses(database.url);
    for (const [what, path] of [["front", addresses.front], ["list page 1", addresses.listFirst], ["article", addresses.article]] as const) {
      // Three times, and the page waits in its better compression.
      for (let visit = 0; visit < 4; visit += 1) await visitOnce([web.origin + path], 1);
      const openings: Opening[] = [];
      for (let round = 0; round < options.rounds; round += 1) openings.push(await open(browser, web.origin + path));
      const row = { what, ...middle(openings) };
      report.rows.push(row);
      say(format(row));
    }
    return report;
  } finally {
    await browser.close();
    await web.stop();
    await database.close();
  }
}

async function open(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    const traffic = listen(session);
    await page.addInitScript({ content: OBSERVE });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MS);
    return { ...(await observed(page)), ...traffic() };
  } finally {
    await context.close();
  }
}

type Observed = { lcp: number; cls: number; tasks: number[] };
/** Runs in the page before anything else. A text, for what compiles this file may put helpers of its own into functions. */
const OBSERVE = `
  const seen = (globalThis.benchObserved = { lcp: 0, cls: 0, tasks: [] });
  const on = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  on("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  on("longtask", (entry) => seen.tasks.push(entry.duration));
`;

async function observed(page: Page): Promise<Pick<Opening, "lcp" | "cls" | "blocking">> {
  const seen = await page.evaluate<Observed | undefined>("globalThis.benchObserved");
  if (!seen || seen.lcp === 0) throw new Error(`The browser painted nothing at ${page.url()}; see .parallax/bench/web.log.`);
  return { lcp: seen.lcp, cls: seen.cls, blocking: seen.tasks.reduce((sum, task) => sum + Math.max(0, task - LONG_TASK_MS), 0) };
}

/** Counts what comes in; the result is asked for when the page is done. */
function listen(session: CDPSession): () => Pick<Opening, "scriptBytes" | "bytes" | "requests"> {
  const scripts = new Set<string>();
  const sum = { scriptBytes: 0, bytes: 0, requests: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sum.requests += 1;
    sum.bytes += encodedDataLength;
    if (scripts.has(requestId)) sum.scriptBytes += encodedDataLength;
  });
  return () => sum;
}

function middle(openings: readonly Opening[]): Opening {
  const of = (key: keyof Opening) => median(openings.map((opening) => opening[key]));
  return { lcp: of("lcp"), cls: of("cls"), blocking: of("blocking"), scriptBytes: of("scriptBytes"), bytes: of("bytes"), requests: of("requests") };
}

function format(row: { what: string } & Opening): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  return `${row.what.padEnd(12)} LCP ${row.lcp.toFixed(0).padStart(5)} ms  shift ${row.cls.toFixed(3)}  blocking ${row.blocking.toFixed(0).padStart(4)} ms  scripts ${kilobytes(row.scriptBytes)}, ${kilobytes(row.bytes)} in ${row.requests} requests`;
}
