import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { HostRests, Hosts, type Asking, type Manners } from "../fetch/hosts";
import { sharedRests, sharedTurns } from "./host-turns";

useTestDatabase();
beforeEach(() => db().hostTurn.deleteMany());

const never = new AbortController().signal;
const GAP_MS = 120;
/** What a process has: its own line, and its own way to the database. */
const processOf = (manners: Partial<Manners> = {}) => new Hosts({ gapMs: GAP_MS, ...manners }, undefined, sharedTurns());

/** Enters, stays for a moment, leaves; notes who was let in, and how many were there at once. */
function scene() {
  const seen = { entered: [] as string[], here: 0, most: 0 };
  const visit = async (hosts: Hosts, name: string, asking: Asking = {}, stayMs = 0): Promise<void> => {
    const leave = await hosts.enter("a.example", never, asking);
    seen.entered.push(name);
    seen.most = Math.max(seen.most, (seen.here += 1));
    await new Promise((resolve) => setTimeout(resolve, stayMs));
    seen.here -= 1;
    leave();
  };
  return { seen, visit };
}

it("all processes together make one request in a while, over two connections", async () => {
  const { seen, visit } = scene();
  const began = performance.now();
  const processes = [processOf(), processOf(), processOf()];
  await Promise.all(processes.flatMap((hosts, at) => [visit(hosts, `${at}`, {}, 3 * GAP_MS), visit(hosts, `${at}`, {}, 3 * GAP_MS)]));
  expect(seen.entered).toHaveLength(6);
  expect(seen.most).toBe(2);
  expect(performance.now() - began).toBeGreaterThanOrEqual(5 * GAP_MS);
});

it("whoever is waited for goes before all that nobody waits for, in its own process and in the others", async () => {
  const { seen, visit } = scene();
  const [one, two] = [processOf(), processOf()];
  const others = Array.from({ length: 4 }, () => [visit(one, "one"), visit(two, "two")]).flat();
  await visit(two, "waited for", { hurried: true });
  // One or two may have been on their way already.
  expect(seen.entered.indexOf("waited for")).toBeLessThan(4);
  await Promise.all(others);
  expect(seen.entered).toHaveLength(9);
});

it("a host that wants to be left alone is left alone by all, pictures among them", async () => {
  const [one, two] = [processOf(), processOf()];
  const pictures = new Hosts({ gapMs: 0 }, undefined, sharedRests());
  (await pictures.enter("a.example", never))();
  expect(await db().hostTurn.count()).toBe(0);
  one.rest("a.example", 60_000);
  await expect.poll(() => db().hostTurn.count()).toBe(1);
  for (const hosts of [two, pictures]) {
    const refused = await hosts.enter("a.example", never).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HostRests);
    expect((refused as HostRests).ms).toBeGreaterThan(50_000);
    expect(hosts.waitAt("a.example")).toBeGreaterThan(50_000);
  }
  // As a hub it has not said so.
  (await two.enter("a.example", never, { hubGapMs: 10 }))();
});

it("a process that ends without a word keeps nobody out for long", async () => {
  const gone = processOf({ gapMs: 0 });
  await gone.enter("a.example", never);
  await gone.enter("a.example", never);
  const late = new AbortController();
  const waiting = processOf().enter("a.example", late.signal);
  const given = await Promise.race([waiting.then(() => "in"), new Promise((resolve) => setTimeout(() => resolve("waits"), 3 * GAP_MS))]);
  expect(given).toBe("waits");
  await db().hostTurn.updateMany({ data: { secondUntil: new Date(Date.now() - 1_000) } });
  (await waiting)();
});

it("whoever gives up while waiting leaves nothing behind", async () => {
  const [one, two] = [processOf(), processOf()];
  const leave = [await one.enter("a.example", never), await one.enter("a.example", never)];
  const gives = new AbortController();
  const waiting = two.enter("a.example", gives.signal);
  gives.abort(new Error("no longer wanted"));
  await expect(waiting).rejects.toThrow("no longer wanted");
  expect(two.size.busy).toBe(0);
  for (const each of leave) each();
  (await two.enter("a.example", never))();
});

it("many processes that want many hosts in opposite orders all come to their turns", async () => {
  const names = Array.from({ length: 30 }, (_, at) => `h${at}.example`);
  const all = Array.from({ length: 4 }, (_, at) => ({ hosts: processOf({ gapMs: 1 }), order: at % 2 === 0 ? names : names.toReversed() }));
  const turns = await Promise.all(all.flatMap(({ hosts, order }) => order.map(async (name) => (await hosts.enter(name, never))())));
  expect(turns).toHaveLength(120);
  await expect.poll(() => db().hostTurn.count({ where: { OR: [{ firstUntil: { gt: new Date() } }, { secondUntil: { gt: new Date() } }] } })).toBe(0);
});
