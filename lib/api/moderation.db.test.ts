import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { sessionCookieName } from "@/lib/auth/cookies";
import { sealToken, startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { ask } from "./ask.testing";
import { fillPaper } from "./paper.testing";
import { moderationOperations } from "./private/moderation";

useTestDatabase();
let cookie: string;
let author: string;
let discussionId: number;

beforeAll(async () => {
  await fillPaper();
  const { userId } = await newReader("moderator");
  cookie = `${sessionCookieName()}=${await sealToken(await startSession(userId, null))}`;
  author = (await newReader()).userId;
  discussionId = (await db().discussion.create({ data: { articleId: 1 } })).id;
});

const held = async () => (await db().comment.create({ data: { discussionId, articleId: 1, authorId: author, markdown: "x", html: "<p>x</p>", status: "held", checks: [{ check: "heat", outcome: "delay", detail: { flags: 3 }, until: new Date().toISOString() }] } })).id;

async function asModerator(method: string, address: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await ask(address, { method, headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

describe("moderation by JSON", () => {
  it("reads a queue, decides, takes back, and answers as it is described", async () => {
    const id = await held();
    const queue = await asModerator("GET", "/moderation/queues/held");
    expect(moderationOperations.listQueue.response.parse(queue.body).items.map((one) => one.id)).toEqual([id]);
    expect(moderationOperations.countQueues.response.parse((await asModerator("GET", "/moderation/queues")).body)).toMatchObject({ held: 1 });
    expect(moderationOperations.getDeskComment.response.parse((await asModerator("GET", `/moderation/comments/${id}`)).body)).toMatchObject({ status: "held" });
    const { acts: [act] } = moderationOperations.decideComments.response.parse((await asModerator("POST", "/moderation/decisions", { do: "reject", ids: [id], reason: "abuse" })).body);
    expect(act).toMatchObject({ comment: id });
    expect((await asModerator("DELETE", `/moderation/decisions/${act!.act}`)).status).toBe(204);
    expect((await asModerator("DELETE", `/moderation/decisions/${act!.act}`)).status).toBe(404);
    expect((await asModerator("GET", "/moderation/queues/nothing")).status).toBe(404);
    expect((await asModerator("GET", "/moderation/queues/held?after=x")).status).toBe(400);
    expect((await asModerator("POST", "/moderation/decisions", { do: "reject", ids: [id] })).status).toBe(400);
  });

  it("acts on people, and decides on appeals of others' acts alone", async () => {
    const person = await newReader();
    const { act } = moderationOperations.actOnPerson.response.parse((await asModerator("POST", `/moderation/people/${person.userId}/acts`, { do: "suspend", reason: "flood", days: 3 })).body);
    const { id } = await db().appeal.create({ data: { actId: act, userId: person.userId, text: "Why?" } });
    expect(moderationOperations.listAppeals.response.parse((await asModerator("GET", "/moderation/appeals")).body).items).toMatchObject([{ id, act, mine: true, action: "suspend", person: { status: "suspended" } }]);
    expect((await asModerator("POST", `/moderation/appeals/${id}`, { grant: true })).status).toBe(403);
    expect((await asModerator("POST", `/moderation/people/${person.userId}/acts`, { do: "forgive", reason: "spam" })).status).toBe(400);
  });
});
