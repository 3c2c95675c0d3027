import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { receiveDocument } from "@/lib/ingest/read";
import { useProgram } from "@/scripts/program.testing";
import { root } from "@/scripts/setup/root.mjs";
import { examine } from "./doctor";
import { importDocument } from "./import-document";
import { paperState } from "./state.testing";

const database = useTestDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "parallax-killed-"));
const commandLine = useProgram("scripts/cli.ts");
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLES = 80;
const NOUNS = ["harbour", "orchard", "bridge", "library", "glacier", "market", "tunnel", "lighthouse", "vineyard", "quarry", "theatre", "canal"];
const VERBS = ["closes", "reopens", "wins a prize", "runs out of money", "is sold", "is measured", "floods", "gets a roof"];

/** A document of many short articles; a version other than the first changes every second one and adds some. */
function edition(version: number): string {
  const articles = Array.from({ length: ARTICLES + version * 5 }, (_, at) => {
    const noun = NOUNS[at % NOUNS.length];
    const verb = VERBS[(at * 5) % VERBS.length];
    const changed = version > 1 && at % 2 === 0 ? ` A correction of version ${version} gives the sum as ${at * 7 + version}.` : "";
    return `# The ${noun} of district ${at} ${verb}\n\nIn district ${at} the ${noun} ${verb}, the council's clerk number ${at * 31} said on Monday. Its ${NOUNS[(at * 7) % NOUNS.length]} cost ${at * 13 + 5} crowns and serves ${at * 3 + 11} households in street ${at * 17}.${changed}\n`;
  });
  return articles.join("\n");
}

async function clear(): Promise<void> {
  await db().article.deleteMany();
  await db().import.deleteMany();
  await db().source.deleteMany();
  await db().topic.updateMany({ data: { articleCount: 0 } });
}

/** Starts the command line on a file, and kills it once `until` is true. */
async function importAndKill(file: string, until: () => Promise<boolean>): Promise<void> {
  const child = startImport(file);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (child.exitCode === null && !(await until())) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  await ended;
}

const startImport = (file: string): ChildProcess => commandLine.start(["import", file], { DATABASE_URL: database.url() }, "ignore");

const finish = (file: string) => new Promise<number | null>((resolve) => startImport(file).once("exit", resolve));
const put = (text: string) => importDocument(receiveDocument(Buffer.from(text), "edition.md"));

describe("an import that is killed and run again", () => {
  it("ends in the state of one run, with a correction half-way as well", { timeout: 300_000 }, async () => {
    const file = path.join(folder, "edition.md");
    await put(edition(1));
    const first = await paperState();
    await put(edition(2));
    const second = await paperState();
    await clear();

    writeFileSync(file, edition(1));
    await importAndKill(file, async () => (await db().import.count()) > 0);
    await importAndKill(file, async () => (await db().article.count()) >= ARTICLES / 2);
    const halfway = await db().article.count();
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(first.articles.length);
    expect(await finish(file)).toBe(0);
    expect(await paperState()).toEqual(first);

    writeFileSync(file, edition(2));
    await importAndKill(file, async () => (await db().articleRevision.count()) >= 10);
    const revisions = await db().articleRevision.count();
    expect(revisions).toBeLessThan(ARTICLES / 2);
    expect(await finish(file)).toBe(0);
    expect(await paperState()).toEqual(second);
    expect((await examine(path.join(root, "prisma/migrations"))).filter((check) => !check.ok && check.name !== "migrations")).toEqual([]);
  });

  it("ends in the state of one run when two processes import it at once", { timeout: 300_000 }, async () => {
    const file = path.join(folder, "edition.md");
    await clear();
    writeFileSync(file, edition(1));
    expect(await Promise.all([finish(file), finish(file)])).toEqual([0, 0]);
    expect(await db().article.count()).toBe(ARTICLES + 5);
    expect(await db().import.count()).toBe(1);
    expect(await db().source.findFirstOrThrow()).toMatchObject({ articleCount: ARTICLES + 5 });
  });
});
