import { allBut, HERE, knock, type Answer, type Asking, type Proof } from "./authority/ask";
import { allDoors, type Door } from "./authority/doors";
import { openOwnPaper, type OwnPaper } from "./authority/paper";
import { fillPaper, makeScene, PEOPLE, type Person, type Scene } from "./authority/scene";
import { rowOf, TABLE, WHO, type Row } from "./authority/table";
import { expect, test } from "./fixtures";

// One after the other: what is refused has to leave every table as it was.
test.describe.configure({ mode: "default", timeout: 600_000 });

let doors: Door[];
const ofKind = (...kinds: Door["kind"][]) => doors.filter(({ kind, name }) => kinds.includes(kind) && name in TABLE);
let paper: OwnPaper;

test.beforeAll(async () => {
  paper = await openOwnPaper();
  await fillPaper(paper.sql);
  doors = await allDoors(paper.url);
});
test.afterAll(async () => paper?.close());

test("every door of the paper has a line in the table, and every line a door", () => {
  const names = doors.map(({ name }) => name);
  expect(names.filter((name) => !(name in TABLE)), "doors without a line in e2e/authority/table.ts, which are closed to everybody").toEqual([]);
  expect(Object.keys(TABLE).filter((name) => !names.includes(name)), "lines without a door").toEqual([]);
});

/** What a kind of door may say where the table has its word. */
function expected(door: Door, row: Row, person: Person): readonly Answer[] {
  const answer: Answer = WHO[row.who][person];
  const hidden = door.kind === "page" && (row.who === "moderators" || row.who === "admins");
  if (answer === "in") return door.kind === "form" || door.kind === "action" ? (row.send === undefined || row.loose ? ["in", "refused", "invalid"] : ["in"]) : ["in"];
  if (hidden) return ["missing"];
  // Whether there was anything to delete, nobody learns; who is suspended is told that first of all.
  if (answer === "missing") return door.kind === "page" ? ["missing"] : door.kind === "json" && door.method === "GET" ? ["missing"] : ["missing", "refused", "in"];
  return [answer];
}

const opens = (row: Row, person: Person) => WHO[row.who][person] === "in";
const writes = (door: Door) => door.kind === "form" || door.kind === "action" || (door.kind === "json" && door.method !== "GET");

/** Collects what is not as the table says. */
class Report {
  readonly wrong: string[] = [];
  say(door: Door, what: string): void {
    this.wrong.push(`${door.name}: ${what}`);
  }
}

async function tryAs(report: Report, door: Door, asking: Asking, accepted: readonly Answer[], how = ""): Promise<string> {
  const { answer, text } = await knock(door, asking);
  if (!accepted.includes(answer)) report.say(door, `${asking.asker}${how} is answered "${answer}", not "${accepted.join('" or "')}": ${text.slice(0, 300)}`);
  return text;
}

/** Knocks as everybody whom the table keeps out: they get its answer, and nothing changes. */
async function keepsOut(report: Report, door: Door, row: Row): Promise<void> {
  const scene = await makeScene(paper);
  const asking = (asker: Person): Asking => ({ url: paper.url, scene, row, asker });
  const out = PEOPLE.filter((person) => !opens(row, person));
  for (const person of PEOPLE) await prepared(asking(person));
  const changed = await paper.changedBy(() => Promise.all(out.map((person) => tryAs(report, door, asking(person), expected(door, row, person)))));
  if (changed.length > 0) report.say(door, `somebody who is kept out changed ${changed.join(", ")}`);
}

/** Makes what a request will name, so that making it counts as no change of the request's. */
async function prepared({ scene, row, asker }: Asking): Promise<void> {
  const named = [JSON.stringify(row.send ?? ""), Object.values(row.of ?? {}).map((thing) => `{${thing}}`).join()].join();
  for (const [, thing = ""] of named.matchAll(/\{(\w+)\}/g)) await scene.thing(thing, asker);
}

/** Knocks as everybody whom the table lets in, each where nobody was before. */
async function letsIn(report: Report, door: Door, row: Row): Promise<void> {
  for (const asker of PEOPLE.filter((person) => opens(row, person))) {
    const scene = await makeScene(paper);
    await tryAs(report, door, { url: paper.url, scene, row, asker }, expected(door, row, asker));
  }
}

/** Asks as everybody for what changes nothing. */
async function shows(report: Report, door: Door, row: Row, scene: Scene): Promise<void> {
  const texts = await Promise.all(PEOPLE.map(async (asker) => {
    const asking = { url: paper.url, scene, row, asker };
    return row.who === "shared" ? tryAs(report, door, asking, ["in", "missing", "invalid"]) : tryAs(report, door, asking, expected(door, row, asker));
  }));
  if (row.who === "shared" && new Set(texts).size > 1) report.say(door, "not everybody is shown the same");
}

test("pages and files", async () => {
  const report = new Report();
  const scene = await makeScene(paper);
  for (const door of ofKind("page", "file")) await shows(report, door, rowOf(TABLE[door.name]!), scene);
  expect(report.wrong).toEqual([]);
});

test("the JSON interface, with sessions and with tokens", async () => {
  const report = new Report();
  const scene = await makeScene(paper);
  for (const door of ofKind("json")) {
    const row = rowOf(TABLE[door.name]!);
    if (writes(door)) {
      await keepsOut(report, door, row);
      await letsIn(report, door, row);
    } else await shows(report, door, row, scene);
    if (row.who !== "shared") await byTokens(report, door, row);
  }
  expect(report.wrong).toEqual([]);
});

/** A token lets its holder in with the scope that an operation names, and with all others does not. */
async function byTokens(report: Report, door: Door, row: Row): Promise<void> {
  if (door.kind !== "json" || door.scope === null) return;
  const { scope } = door;
  const asker = row.who === "owner" ? "owner" : "admin";
  const scene = await makeScene(paper);
  const asking = { url: paper.url, scene, row, asker } as const;
  for (const person of PEOPLE) if (person !== asker) await prepared({ ...asking, asker: person });
  await prepared(asking);
  const changed = await paper.changedBy(async () => {
    await tryAs(report, door, { ...asking, scopes: allBut(scope) }, ["refused"], " by a token of all other scopes");
    for (const person of PEOPLE.filter((one) => one !== "guest" && !opens(row, one))) {
      const scopes = [scope === "session" ? "read" : scope] as const;
      await tryAs(report, door, { ...asking, asker: person, scopes }, scope === "session" ? ["refused"] : expected(door, row, person), " by a token of its scope");
    }
  });
  if (changed.some((table) => table !== "ApiToken")) report.say(door, `tokens that may not changed ${changed.join(", ")}`);
  if (scope !== "session") await tryAs(report, door, { ...asking, scopes: [scope] }, ["in"], " by a token of its scope");
}

test("forms", async () => {
  const report = new Report();
  for (const door of ofKind("form")) {
    const row = rowOf(TABLE[door.name]!);
    await keepsOut(report, door, row);
    await letsIn(report, door, row);
  }
  expect(report.wrong).toEqual([]);
});

test("server actions", async () => {
  const report = new Report();
  for (const door of ofKind("action")) {
    const row = rowOf(TABLE[door.name]!);
    await keepsOut(report, door, row);
    await letsIn(report, door, row);
  }
  expect(report.wrong).toEqual([]);
});

/** What a browser says of a request that another site brought about, and what one says that says nothing. */
const FROM_ELSEWHERE: readonly Proof[] = [
  { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "none" },
  { origin: "https://evil.example" }, { origin: "null" }, {},
];

/** Next itself breaks off an action whose Origin is another's. */
const byNext = (door: Door): Answer[] => (door.kind === "action" ? ["status 500"] : []);

test("nothing is written for a page of another site, whoever is signed in", async () => {
  const report = new Report();
  for (const door of ofKind("json", "form", "action").filter(writes)) {
    const row = rowOf(TABLE[door.name]!);
    const scene = await makeScene(paper);
    const asker = row.who === "owner" ? "owner" : "admin";
    const asking = { url: paper.url, scene, row, asker } as const;
    await prepared(asking);
    const changed = await paper.changedBy(async () => {
      await Promise.all(FROM_ELSEWHERE.map((proof) => tryAs(report, door, { ...asking, proof }, ["refused", ...byNext(door)], ` from elsewhere (${JSON.stringify(proof)})`)));
      // What a plain form of another site can send needs no permission of ours: it is no JSON.
      if (door.kind === "json" && row.send !== undefined) await tryAs(report, door, { ...asking, proof: HERE, contentType: "text/plain" }, ["invalid"], " with a form's media type");
    });
    if (changed.length > 0) report.say(door, `a page of another site changed ${changed.join(", ")}`);
  }
  expect(report.wrong).toEqual([]);
});
