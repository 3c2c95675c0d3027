import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import { newReader } from "@/lib/auth/actors.testing";
import { postComment, removeComment, vote } from "@/lib/comments/mutations";
import { standingsOf, votesOf } from "@/lib/comments/queries/live";
import { commentBodySchema, liveCommentsSchema, liveVotesSchema } from "@/lib/comments/schema";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { Front } from "./front";
import { Invalidations } from "./invalidations";

const database = useTestDatabase();
let invalidations: Invalidations;
const front = new Front(async (_, response) => void response.writeHead(404).end(),
  { publicUrl: "http://paper.example", allowedHosts: [], trustedProxies: [], cacheBytes: 1_000_000, staticDirectory: tmpdir(), script: { script: "/page.js", imports: [] }, version: "0" });
const server = createServer(front.handle);

const ARTICLE = 5;

beforeAll(async () => {
  await fillPaper();
  invalidations = new Invalidations(database.url());
  await invalidations.start();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  front.endStreams();
  front.close();
  server.closeAllConnections();
  server.close();
  await invalidations.stop();
});

/** Follows discussions through the front. @returns the bodies of the events so far, by their names */
async function follow(discussions: string): Promise<() => { comments: unknown[]; votes: unknown[] }> {
  let text = "";
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    get({ port, path: `/api/v1/live?discussions=${discussions}`, headers: { host: "localhost", "accept-encoding": "gzip, br" } }, (response) => {
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("error", () => undefined);
      resolve();
    });
  });
  const bodies = (event: string) => [...text.matchAll(new RegExp(`^event: ${event}\\ndata: (.*)$`, "gm"))].map(([, data = ""]) => JSON.parse(data) as unknown);
  return () => ({ comments: bodies("comments"), votes: bodies("votes") });
}

test("what is written, voted for and taken away reaches whoever follows the discussion", async () => {
  const [writer, reader] = [await newReader("moderator"), await newReader("moderator")];
  const say = async (text: string, parent: number | null = null) => (await postComment(writer, ARTICLE, commentBodySchema.parse({ text, parent })))!;
  const first = await say("The first of all");
  const { id: discussion } = (await db().discussion.findFirst({ where: { articleId: ARTICLE } }))!;
  const told = await follow(`${discussion}:${first.id}`);
  await expect.poll(() => told().comments).toEqual([{ discussion, published: 1, latest: first.id, comments: [], gone: [], complete: true, all: [first.id] }]);

  const second = await say("The second of all");
  await expect.poll(() => told().comments.at(-1)).toMatchObject({ published: 2, comments: [second.id], latest: second.id });
  await vote(reader, second.id);
  await expect.poll(() => told().votes).toEqual([{ discussion, votes: { [second.id]: 1 } }]);
  await removeComment(writer, second.id);
  await expect.poll(() => told().comments.at(-1)).toEqual({ discussion, published: 1, latest: first.id, comments: [], gone: [second.id], complete: true });

  const answer = await say("An answer to the first", first.id);
  await expect.poll(() => told().comments.at(-1)).toMatchObject({ comments: [answer.id], answers: { [answer.id]: first.id } });
  for (const event of told().comments) expect(liveCommentsSchema.safeParse(event).error).toBeUndefined();
  for (const event of told().votes) expect(liveVotesSchema.safeParse(event).error).toBeUndefined();
});

test("a discussion of thousands is looked at by its latest comments alone", async () => {
  const { id } = await db().discussion.create({ data: {} });
  await db().$executeRaw`
    INSERT INTO "Comment" ("discussionId", "markdown", "html", "publishedAt", "status") SELECT ${id}, 'x', '<p>x</p>', now() + n * interval '1 second', CASE WHEN n % 50 = 0 THEN 'held' ELSE 'published' END FROM generate_series(1, 5000) n`;
  await db().$executeRaw`ANALYZE "Comment"`;
  const plans = await plansOf(database.url(), async () => {
    const [standing] = await standingsOf([id, 999_999]);
    expect(standing).toMatchObject({ id, published: 4_900 });
    expect(standing!.latest).toHaveLength(200);
    expect(standing!.latest).toEqual([...standing!.latest].sort((a, b) => a - b));
    expect(await votesOf([standing!.latest.at(-1)!])).toEqual([{ id: standing!.latest.at(-1), upvotes: 0 }]);
  });
  for (const { sql, nodes } of plans) for (const node of nodes) expect([sql, node["Node Type"], rowsOf(node) > 250]).toEqual([sql, node["Node Type"], false]);
});
