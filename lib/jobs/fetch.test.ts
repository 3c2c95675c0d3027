import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { serve, type TestServer } from "@/lib/ingest/fetch/servers.testing";

const never = new AbortController().signal;
let allowed: TestServer;
let other: TestServer;

beforeAll(async () => {
  [allowed, other] = await Promise.all([serve((request, answer) => answer.end(request.headers["user-agent"])), serve((_, answer) => answer.end("secret"))]);
  vi.stubEnv("FETCH_ALLOW", `127.0.0.1:${allowed.port}`);
  vi.stubEnv("FETCH_LOOPBACK_FREELY", "true");
  vi.stubEnv("PUBLIC_URL", "https://news.example.org/");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([allowed, other].map(async (server) => server[Symbol.asyncDispose]()));
});

it("the settings decide what is reached, how fast, and under which name", async () => {
  const { fetchSource, hosts } = await import("./fetch");
  const came = await Promise.all(Array.from({ length: 5 }, async () => fetchSource({ url: allowed.url }, never)));
  expect(came.map((one) => one.kind === "body" && Buffer.from(one.bytes).toString())).toEqual(Array.from({ length: 5 }, () => "Parallax/1.0 (+https://news.example.org)"));
  expect(await fetchSource({ url: other.url }, never)).toMatchObject({ kind: "failed", reason: "private-address" });
  expect(other.hits()).toBe(0);
  expect(hosts().waitAt("127.0.0.1")).toBe(0);
});
