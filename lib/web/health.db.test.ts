import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { useDatabaseUrl } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { answerHealth } from "./health";

const database = useTestDatabase();

async function health(): Promise<{ status: number; body: unknown }> {
  const server = createServer((request, response) => void answerHealth(request, response, [], () => ({ version: "0" }))).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const body: unknown = await answer.json();
  server.closeAllConnections();
  server.close();
  return { status: answer.status, body };
}

describe("whether the paper is well", () => {
  it("is decided by the database, and by nothing less", async () => {
    expect(await health()).toEqual({ status: 200, body: { status: "ok", version: "0" } });
    await useDatabaseUrl("postgresql://nobody@127.0.0.1:1/none");
    expect(await health()).toMatchObject({ status: 503, body: { status: "unavailable" } });
    await useDatabaseUrl(database.url());
    expect((await health()).status).toBe(200);
  });
});
