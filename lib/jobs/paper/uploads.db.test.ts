import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { deskReport, findUpload, latestUploads } from "@/lib/documents/queries/desk";
import type { JobProgress } from "@/lib/house/types";
import { useProgram } from "@/scripts/program.testing";
import { FERRY, article, leaveNothing, put } from "../import.testing";
import { paperState } from "../state.testing";
import { keepFile } from "./upload-files";
import { clearUploads, readAgain, readUpload, takeDocuments } from "./uploads";

const database = useTestDatabase();
const worker = useProgram("lib/jobs/paper/uploads.testing.ts");
leaveNothing();

const folder = mkdtempSync(path.join(tmpdir(), "parallax-uploads-"));
beforeAll(() => void (process.env.DATA_DIR = folder));
afterAll(() => rmSync(folder, { recursive: true }));

const LIMIT = 1024 * 1024;
const quietly = { signal: new AbortController().signal, progress: () => undefined };
const kept = () => readdirSync(path.join(folder, "uploads"));

async function* inPieces(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

async function send(text: string, name = "edition.md"): Promise<number> {
  const [id] = await takeDocuments(OPERATOR, [{ ...(await keepFile(inPieces(text), LIMIT)), name }], {});
  return id ?? 0;
}

const edition = Array.from({ length: 40 }, (_, at) => article(`The ${at} harbours of district ${at}`, `In district ${at} clerk ${at * 31} counted ${at * 13 + 5} boats on Monday, and street ${at * 17} lost ${at * 7} of its ${at * 3 + 11} households to the tide of that night.`)).join("\n");

describe("a document that an admin sends", () => {
  it("becomes the same as on the command line, keeps its report, and leaves no bytes behind", async () => {
    const report = await put(edition);
    const before = await paperState();
    for (const table of ["article", "import", "source"] as const) await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
    await db().topic.updateMany({ data: { articleCount: 0 } });

    const id = await send(edition, "C:\\papers\\edition.md");
    expect(await findUpload(id)).toMatchObject({ name: "edition.md", state: "waiting", outcome: null });
    const told: JobProgress[] = [];
    expect(await readUpload(id, { ...quietly, progress: (now) => told.push(now) })).toMatchObject({ outcome: "imported" });
    expect([told[0], told.at(-1)]).toEqual([{ note: "reading", done: 0 }, { note: "storing", done: 40, total: 40 }]);
    expect(await paperState()).toEqual(before);
    const upload = await findUpload(id);
    expect(upload).toMatchObject({ state: "done", outcome: "imported", problem: null });
    const shown = await deskReport(upload?.importId ?? 0);
    const said = (articles: typeof report.articles) => articles.map(({ id: _id, ...each }) => each);
    expect(said(shown?.articles ?? [])).toEqual(said(report.articles));
    expect(await db().article.findUnique({ where: { id: shown?.articles[7]?.id ?? 0 } })).toMatchObject({ title: "The 7 harbours of district 7" });
    expect(shown).toMatchObject({ total: 40, furniture: report.furniture, warnings: [{ name: "undated", count: 40 }, { name: "source-unknown", count: 40 }] });
    expect((await deskReport(upload?.importId ?? 0, 30, 5))?.articles.map((each) => each.title)[0]).toBe("The 30 harbours of district 30");
    expect(kept()).toEqual([]);
    expect(await readUpload(id, quietly)).toBeNull();

    const again = await send(edition, "copy.md");
    await readUpload(again, quietly);
    expect(await findUpload(again)).toMatchObject({ state: "done", outcome: "nothing-new", importId: upload?.importId });
    const acts = await db().moderationAct.findMany({ where: { action: "import-documents" } });
    expect(acts.map(({ target, detail }) => [target, detail])).toEqual([["paper", { documents: 1 }], ["paper", { documents: 1 }]]);
  });

  it("ends in the state of one run when its worker is killed half-way, and the report says what was added", async () => {
    await put(edition);
    const before = await paperState();
    for (const table of ["article", "import", "source"] as const) await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
    await db().topic.updateMany({ data: { articleCount: 0 } });

    const id = await send(edition);
    const child = worker.start([String(id)], { DATABASE_URL: database.url(), DATA_DIR: folder }, "ignore");
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    while (child.exitCode === null && (await db().article.count()) < 10) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill("SIGKILL");
    await ended;
    expect(await db().article.count()).toBeLessThan(40);
    expect(await findUpload(id)).toMatchObject({ state: "waiting" });

    await readUpload(id, quietly);
    expect(await paperState()).toEqual(before);
    const { importId } = (await findUpload(id)) ?? {};
    expect([...new Set((await deskReport(importId ?? 0))?.articles.map((each) => each.outcome))]).toEqual(["added"]);
  });

  it("says why it could not be read, and is read again once nobody reads it any more", async () => {
    const broken = await send("\0\0\0\0 no text at all");
    await expect(readUpload(broken, quietly)).rejects.toMatchObject({ name: "AppError" });
    expect(await findUpload(broken)).toMatchObject({ state: "failed", problem: expect.any(String) as string });

    const stopped = new AbortController();
    const id = await send(article("Ferry stays", FERRY));
    await db().job.updateMany({ where: { key: String(id) }, data: { state: "running", progress: { note: "splitting", done: 300, total: 20_000 } } });
    expect((await findUpload(id))?.progress).toEqual({ stage: "splitting", done: 300, total: 20_000 });
    stopped.abort(new Error("The worker stops."));
    await expect(readUpload(id, { ...quietly, signal: stopped.signal })).rejects.toThrow("The worker stops.");
    await expect(readAgain(OPERATOR, id)).rejects.toMatchObject({ code: "conflict" });
    await db().job.updateMany({ data: { state: "cancelled" } });
    expect((await latestUploads())[0]).toMatchObject({ id, state: "stopped" });
    await readAgain(OPERATOR, id);
    expect(await findUpload(id)).toMatchObject({ state: "waiting" });
    await readUpload(id, quietly);
    expect(await findUpload(id)).toMatchObject({ state: "done", outcome: "imported" });
  });

  it("is forgotten after some days, with its bytes, unless somebody is to read it yet", async () => {
    await db().upload.deleteMany();
    const [read, stopped, waits] = [await send(article("Ferry stays", FERRY)), await send("Nobody reads it"), await send("Somebody reads it")];
    await readUpload(read, quietly);
    await db().job.updateMany({ where: { key: { in: [String(read), String(stopped)] } }, data: { state: "cancelled" } });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000);
    expect(await clearUploads(30, inDays(29))).toBe(0);
    expect(kept()).toHaveLength(2);
    expect(await clearUploads(30, inDays(30))).toBe(2);
    expect((await db().upload.findMany()).map(({ id }) => id)).toEqual([waits]);
    expect(kept()).toEqual([(await db().upload.findUniqueOrThrow({ where: { id: waits } })).checksum]);
    expect(await db().import.count()).toBeGreaterThan(0);
    await db().job.updateMany({ data: { state: "cancelled" } });
    expect(await clearUploads(30, inDays(30))).toBe(1);
    expect(kept()).toEqual([]);
  });

  it("is refused once it is too large, or empty, and leaves nothing on disk", async () => {
    await expect(keepFile(inPieces("x".repeat(5_000)), 3_000)).rejects.toMatchObject({ code: "too-large" });
    await expect(keepFile(inPieces(""), 3_000)).rejects.toMatchObject({ code: "invalid" });
    expect(kept()).toEqual([]);
  });
});
