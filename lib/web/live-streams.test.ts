import { createServer, request as httpRequest, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LiveStreams, type LiveLimits } from "./live-streams";

/** The discussions that there are: the ids of their comments, in the order in which they became public. */
let talks = new Map<number, number[]>();
let votes = new Map<number, number>();
/** Discussions by their articles. */
let begun = new Map<number, number>();
/** How often the database would have been asked. */
let reads = 0;
let failing = false;
let live: LiveStreams;
let server: ReturnType<typeof createServer>;
let opened: ClientRequest[] = [];

function begin(limits?: LiveLimits): void {
  live = new LiveStreams({
    standings: async (ids) => {
      reads += 1;
      if (failing) throw new Error("The database is away.");
      return ids.flatMap((id) => (talks.has(id) ? [{ id, published: talks.get(id)!.length, latest: [...talks.get(id)!], answers: {} }] : []));
    },
    votes: async (ids) => ids.map((id) => ({ id, upvotes: votes.get(id) ?? 0 })),
    homes: async (articles) => articles.map((article) => ({ article, discussion: begun.get(article) ?? null })),
  }, limits);
}

beforeEach(async () => {
  talks = new Map([[12, [1, 2]], [15, []]]);
  votes = new Map();
  begun = new Map([[4, 12]]);
  [reads, failing, opened] = [0, false, []];
  begin();
  server = createServer((request, response) => void live.answer(request, response, ["X-Content-Type-Options", "nosniff"])).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterEach(() => {
  for (const request of opened) request.destroy();
  live.close();
  server.closeAllConnections();
  server.close();
});

type Told = { event: string; id?: string; data: Record<string, unknown> };
type Opened = { status: number; headers: IncomingMessage["headers"]; text: () => string; events: () => Told[]; ended: Promise<void>; response: IncomingMessage; leave: () => void };

function open(query: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const request = httpRequest({ port, path: `/api/v1/live${query}`, method, headers: { "x-forwarded-for": "203.0.113.7", ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("error", () => undefined);
      const ended = new Promise<void>((end) => response.once("close", end));
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: () => text, events: () => eventsIn(text), ended, response, leave: () => request.destroy() });
    });
    request.on("error", (error) => reject(error));
    opened.push(request);
    request.end();
  });
}

function eventsIn(text: string): Told[] {
  return text.split("\n\n").flatMap((block) => {
    const field = (name: string) => block.split("\n").find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    const event = field("event");
    return event === undefined ? [] : [{ event, ...(field("id") === undefined ? {} : { id: field("id")! }), data: JSON.parse(field("data") ?? "null") as Record<string, unknown> }];
  });
}

const say = (discussion: number, comment: number) => {
  talks.get(discussion)!.push(comment);
  live.hear(new Set([`discussion:${discussion}`]));
};

describe("a stream", () => {
  it("tells first how things stand, then what comes, to all who listen, of what they listen to", async () => {
    const [both, one] = [await open("?discussions=12,15"), await open("?discussions=12:1")];
    expect(both.status).toBe(200);
    expect(both.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no", "access-control-allow-origin": "*", "x-content-type-options": "nosniff" });
    expect(both.headers["content-encoding"]).toBeUndefined();
    await expect.poll(both.events).toEqual([
      { event: "comments", id: "12:2", data: { discussion: 12, published: 2, latest: 2, comments: [], gone: [], complete: true, all: [1, 2] } },
      { event: "comments", id: "15:0", data: { discussion: 15, published: 0, latest: 0, comments: [], gone: [], complete: true, all: [] } },
    ]);
    await expect.poll(one.events).toEqual([expect.objectContaining({ data: expect.objectContaining({ comments: [2] }) })]);
    expect(both.text()).toMatch(/^retry: \d{4}\n\n/);

    say(15, 30);
    await expect.poll(() => both.events().at(-1)).toEqual({ event: "comments", id: "15:30", data: { discussion: 15, published: 1, latest: 30, comments: [30], gone: [], complete: true } });
    talks.set(12, [2]);
    live.hear(new Set(["discussion:12"]));
    await expect.poll(() => one.events().at(-1)?.data).toMatchObject({ comments: [], gone: [1], published: 1 });
    expect(one.events()).toHaveLength(2);
  });

  it("looks once for all who listen, and not at all for what nobody listens to", async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => open("?discussions=12")));
    expect(reads).toBe(1);
    say(15, 30);
    say(12, 3);
    await Promise.all(many.map((one) => expect.poll(() => one.events().at(-1)?.data.comments).toEqual([3])));
    expect(reads).toBe(2);
  });

  it("tells of votes by number", async () => {
    const one = await open("?discussions=12");
    votes.set(2, 5);
    live.hear(new Set(["voted:12:2"]));
    live.hear(new Set(["voted:15:9", "votes:12"]));
    await expect.poll(() => one.events().at(-1)).toEqual({ event: "votes", data: { discussion: 12, votes: { 2: 5 } } });
  });

  it("tells when an article gets a discussion, and at once where it has one", async () => {
    const one = await open("?articles=3,4");
    await expect.poll(one.events).toEqual([{ event: "begun", data: { article: 3, discussion: null } }, { event: "begun", data: { article: 4, discussion: 12 } }]);
    begun.set(3, 15);
    live.hear(new Set(["discussion-of:9", "discussion-of:3"]));
    await expect.poll(() => one.events().at(-1)).toEqual({ event: "begun", data: { article: 3, discussion: 15 } });
    one.leave();
    await expect.poll(() => live.figures().streams).toBe(0);
    live.hear(new Set(["discussion-of:3"]));
  });

  it("tells when an article is discussed elsewhere before it says what left its discussion, and nothing where it stayed", async () => {
    const one = await open("?discussions=12:2&articles=4");
    await expect.poll(() => one.events().map(({ event }) => event)).toEqual(["begun", "comments"]);
    live.hear(new Set(["discussion-of:4"]));
    begun.set(4, 15);
    talks.set(15, talks.get(12)!);
    talks.set(12, []);
    live.hear(new Set(["discussion:12", "discussion:15", "discussion-of:4"]));
    await expect.poll(() => one.events().length).toBe(4);
    expect(one.events().slice(2)).toMatchObject([{ event: "begun", data: { article: 4, discussion: 15 } }, { event: "comments", data: { discussion: 12, gone: [1, 2] } }]);
    begun.delete(4);
    live.hear(new Set(["discussion-of:4"]));
    await expect.poll(() => one.events().at(-1)).toEqual({ event: "begun", data: { article: 4, discussion: null } });
    // The change of the discussion may be heard of first.
    const other = await open("?discussions=15:2&articles=3");
    begun.set(3, 15);
    live.hear(new Set(["discussion-of:3"]));
    await expect.poll(() => other.events().at(-1)?.data).toEqual({ article: 3, discussion: 15 });
    begun.set(3, 12);
    talks.set(15, []);
    live.hear(new Set(["discussion:15"]));
    await expect.poll(() => other.events().slice(-2)).toMatchObject([{ data: { article: 3, discussion: 12 } }, { data: { discussion: 15, gone: [1, 2] } }]);
  });

  it("says nothing where nothing of a discussion's comments came or went", async () => {
    const one = await open("?discussions=12");
    live.hear(new Set(["discussion:12", "votes:12", "article:x"]));
    say(12, 4);
    await expect.poll(() => one.events().length).toBe(2);
    expect(one.events().at(-1)?.data.comments).toEqual([4]);
  });

  it("tells whoever comes back what they missed, by the last event that reached them", async () => {
    for (const comment of [3, 4, 5]) talks.get(12)!.push(comment);
    const back = await open("?discussions=12:1,15", { "last-event-id": "12:3" });
    await expect.poll(() => back.events()[0]?.data.comments).toEqual([4, 5]);
    const lost = await open("?discussions=12:99");
    await expect.poll(() => lost.events()[0]?.data).toMatchObject({ comments: [], complete: false, published: 5 });
  });

  it("tells what was missed while no changes were heard, or could not be looked at", async () => {
    const one = await open("?discussions=12");
    talks.get(12)!.push(3);
    live.hear(null);
    await expect.poll(() => one.events().at(-1)?.data.comments).toEqual([3]);
    failing = true;
    say(12, 4);
    await expect.poll(() => reads).toBeGreaterThan(2);
    failing = false;
    await expect.poll(() => one.events().at(-1)?.data.comments).toEqual([4]);
  });
});

describe("whoever cannot be told", () => {
  it("is refused with what to do", async () => {
    for (const query of ["", "?discussions=", "?discussions=0", "?discussions=x", "?discussions=1:", "?discussions=1&discussions=2", "?discussions=1&other=1", "?articles=x", "?articles=0", `?discussions=${Array.from({ length: 21 }, (_, n) => n + 1).join(",")}`]) {
      const refused = await open(query);
      await refused.ended;
      expect([query, refused.status, JSON.parse(refused.text())]).toEqual([query, 400, expect.objectContaining({ code: "invalid" })]);
    }
    const posted = await open("?discussions=12", {}, "POST");
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    failing = true;
    const failed = await open("?discussions=12");
    expect([failed.status, failed.headers["retry-after"], live.figures()]).toEqual([503, "30", { streams: 0, discussions: 0 }]);
  });

  it("is answered to HEAD and OPTIONS", async () => {
    const head = await open("?discussions=12", {}, "HEAD");
    expect([head.status, head.headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
    const options = await open("", {}, "OPTIONS");
    expect([options.status, options.headers.allow, options.headers["access-control-allow-origin"]]).toEqual([204, "GET, HEAD, OPTIONS", "*"]);
    expect(live.figures().streams).toBe(0);
  });

  it("waits for room: in all, and for one address, whose streams count until they are left", async () => {
    begin({ streams: 4, ofOneAddress: 2 });
    const first = await open("?discussions=12");
    await open("?discussions=12");
    const third = await open("?discussions=12");
    expect([third.status, third.headers["retry-after"]]).toEqual([429, "30"]);
    first.leave();
    await expect.poll(() => live.figures().streams).toBe(1);
    expect((await open("?discussions=12")).status).toBe(200);
    // One household has many addresses of IPv6, and a proxy on this machine stands for everybody.
    await open("?discussions=12", { "x-forwarded-for": "127.0.0.1" });
    await open("?discussions=12", { "x-forwarded-for": "127.0.0.1" });
    const full = await open("?discussions=12", { "x-forwarded-for": "127.0.0.1" });
    expect([full.status, full.headers["retry-after"]]).toEqual([503, "30"]);
  });

  it("is one household by its network of IPv6", async () => {
    begin({ streams: 9, ofOneAddress: 1 });
    const statuses = [];
    for (const address of ["2001:db8::1", "2001:db8:0:0:9::2", "2001:db8:0:1::1"]) statuses.push((await open("?discussions=12", { "x-forwarded-for": address })).status);
    expect(statuses).toEqual([200, 429, 200]);
  });

  it("is cut off when it takes in nothing, and costs the others nothing", async () => {
    const [slow, quick] = [await open("?discussions=12"), await open("?discussions=12")];
    slow.response.pause();
    const known = Array.from({ length: 190 }, (_, n) => 100_000_000 + n);
    let rounds = 0;
    // Each round all comments are others: the largest events there are.
    while (live.figures().streams === 2 && rounds < 20_000) {
      rounds += 1;
      talks.set(12, known.map((id) => id + rounds * 1_000));
      live.hear(new Set(["discussion:12"]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(live.figures().streams).toBe(1);
    say(12, 7);
    await expect.poll(() => quick.events().at(-1)?.data.latest).toBe(7);
  });

  it("learns at once that the paper stops", async () => {
    const one = await open("?discussions=12");
    live.close();
    await one.ended;
    expect((await open("?discussions=12")).status).toBe(503);
    expect(live.figures()).toEqual({ streams: 0, discussions: 0 });
  });
});
