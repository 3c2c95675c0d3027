import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { findBinaries, type Binaries } from "@/lib/db/embedded/binaries";
import { addLease, countLeases, dropLease } from "@/lib/db/embedded/leases";
import { withLock } from "@/lib/db/embedded/lock.mjs";
import { password, preparePlace, writeOwned, type Place } from "@/lib/db/embedded/place";
import { choosePort, isFree } from "@/lib/db/embedded/port";
import { findPostmaster } from "@/lib/db/embedded/postmaster";
import { lengthOfLog, rotateLog, runProgram, tailOfLog } from "@/lib/db/embedded/programs";
import { serverSettings } from "@/lib/db/embedded/settings";

const NAME = "parallax";
const START_SECONDS = 300;
const STOP_SECONDS = 60;

/** A running cluster that this process uses. */
export interface OpenCluster {
  /** Address of its database. */
  url: string;
  /** Something people should know, such as an unusual place of the data. */
  notice: string | undefined;
  /** Gives it up; the last process to do so stops the server. */
  close(): Promise<void>;
}

/**
 * Opens the carried PostgreSQL over `directory`: makes the cluster at first, starts the server or shares the
 * one that runs, and makes the database. Whatever a killed run left behind is put right.
 * @param directory absolute path of the cluster's folder
 * @param options `durable` false only for throwaway clusters
 * @throws Error saying what to do, with the end of the server's log when it does not start
 */
export async function openCluster(directory: string, { durable = true } = {}): Promise<OpenCluster> {
  const place = preparePlace(directory);
  const binaries = findBinaries(place.account, place.shared);
  const url = await withLock(place.lock, async () => {
    await initialise(place, binaries, durable);
    const port = await start(place, binaries, durable);
    addLease(place.leases);
    return addressOf(place, port, NAME);
  });
  let closing: Promise<void> | undefined;
  return { url, notice: place.notice, close: () => (closing ??= leave(place, binaries)) };
}

/** Stops the server over `directory` whoever uses it, and removes the cluster. For throwaway clusters. */
export async function destroyCluster(directory: string): Promise<void> {
  const place = preparePlace(directory);
  await withLock(place.lock, () => stop(place, findBinaries(place.account, place.shared), "immediate"));
  rmSync(place.directory, { recursive: true, force: true });
}

function leave(place: Place, binaries: Binaries): Promise<void> {
  return withLock(place.lock, async () => {
    dropLease(place.leases);
    if (countLeases(place.leases) === 0) await stop(place, binaries, "fast");
  });
}

/** Makes the cluster beside its final name and moves it there whole, so that a run killed on the way leaves none. */
async function initialise(place: Place, { initdb, major }: Binaries, durable: boolean): Promise<void> {
  if (existsSync(path.join(place.data, "PG_VERSION"))) {
    const found = readFileSync(path.join(place.data, "PG_VERSION"), "utf8").trim();
    if (found === String(major)) return;
    throw new Error(
      `${place.data} was made by PostgreSQL ${found}, and this Parallax carries ${major}. ` +
        "Dump it with the Parallax that made it and restore it here: docs/operating.md says how, under Upgrades.",
    );
  }
  for (const name of readdirSync(place.directory).filter((entry) => entry.startsWith("data"))) {
    rmSync(path.join(place.directory, name), { recursive: true, force: true });
  }
  password(place);
  const draft = `${place.data}.new`;
  const rules = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"];
  const access = [`--username=${NAME}`, "--auth=scram-sha-256", `--pwfile=${place.passwordFile}`];
  await runProgram(place, initdb, ["-D", draft, ...access, ...rules, ...(durable ? [] : ["--no-sync"])]);
  appendFileSync(path.join(draft, "postgresql.conf"), "\ninclude_if_exists = 'parallax.conf'\n");
  renameSync(draft, place.data);
}

async function start(place: Place, binaries: Binaries, durable: boolean): Promise<number> {
  const running = await shareRunning(place, binaries);
  if (running) {
    await ensureDatabase(place, running);
    return running;
  }
  writeOwned(place, path.join(place.data, "parallax.conf"), serverSettings(durable));
  rotateLog(place.log);
  const port = await portOf(place);
  await startServer(place, binaries, port);
  if ((await answer(place, port)) === "refused") await resetPassword(place, binaries, port);
  await ensureDatabase(place, port);
  return port;
}

/** The port of a server that already runs and answers; waits for one that is coming up or going down. */
async function shareRunning(place: Place, binaries: Binaries): Promise<number | null> {
  for (let waited = 0; waited < START_SECONDS; waited++) {
    const postmaster = findPostmaster(place.data);
    if (!postmaster) return null;
    const reply = postmaster.port ? await answer(place, postmaster.port) : "silent";
    if (reply === "welcome") return postmaster.port;
    // Its password file was lost: started anew, it gets another.
    if (reply === "refused") await stop(place, binaries, "fast");
    else await sleep(1_000);
  }
  throw new Error(`A PostgreSQL runs over ${place.data} but does not answer. Its log: ${place.log}`);
}

async function startServer(place: Place, { pgCtl }: Binaries, port: number): Promise<void> {
  const args = ["start", "-D", place.data, "-l", place.log, "-w", "-t", String(START_SECONDS), "-o", `-p ${port}`];
  for (let attempt = 1; ; attempt++) {
    const before = lengthOfLog(place.log);
    try {
      return await runProgram(place, pgCtl, args);
    } catch (cause) {
      const log = tailOfLog(place.log, before);
      // The children of a server that was killed let go of its memory within moments.
      if (!/pre-existing shared memory|lock file .* already exists/.test(log) || attempt === 20) {
        throw new Error(`The database did not start. The end of ${place.log}:\n${log || String(cause)}`, { cause });
      }
      await sleep(1_000);
    }
  }
}

async function portOf(place: Place): Promise<number> {
  const kept = existsSync(place.portFile) ? Number(readFileSync(place.portFile, "utf8")) : 0;
  if (kept > 0 && (await isFree(kept))) return kept;
  return Number(writeOwned(place, place.portFile, String(await choosePort())));
}

async function stop(place: Place, { pgCtl }: Binaries, mode: "fast" | "immediate"): Promise<void> {
  if (!findPostmaster(place.data)) return;
  await runProgram(place, pgCtl, ["stop", "-D", place.data, "-m", mode, "-w", "-t", String(STOP_SECONDS)]);
}

async function ensureDatabase(place: Place, port: number): Promise<void> {
  const client = new Client({ connectionString: addressOf(place, port, "postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

/** A cluster whose password file was lost (restored from a copy of its data, say) gets a new password. */
async function resetPassword(place: Place, binaries: Binaries, port: number): Promise<void> {
  await stop(place, binaries, "fast");
  const statement = `ALTER ROLE ${NAME} PASSWORD '${password(place)}'\n`;
  await runProgram(place, binaries.postgres, ["--single", "-D", place.data, "postgres"], statement);
  await startServer(place, binaries, port);
}

async function answer(place: Place, port: number): Promise<"welcome" | "refused" | "silent"> {
  const client = new Client({ connectionString: addressOf(place, port, "postgres"), connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return "welcome";
  } catch (error) {
    return (error as { code?: string }).code === "28P01" ? "refused" : "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function addressOf(place: Place, port: number, database: string): string {
  return `postgresql://${NAME}:${password(place)}@127.0.0.1:${port}/${database}`;
}
