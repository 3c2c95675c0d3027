import { describe, expect, test } from "vitest";
import type { Asked } from "./answer";
import { announce, directAnswer } from "./direct";

const UUID = "0190a1b2-0000-7000-8000-00000000000a";
const asked = { method: "GET", url: "http://paper.example/", headers: { get: () => null }, body: null } satisfies Asked;

/** Announces an address of this file's own, whose GET says what it was asked for. */
function announced(path: string): string {
  announce(`/tried${path}`, new Map([["GET", async (_, params) => ({ status: 200, headers: {}, body: JSON.stringify([path, params]) })]]));
  return path;
}

async function answer(path: string, method = "GET") {
  const found = directAnswer(method, `/api/v1/tried${path}`);
  const body = found && (await found(asked)).body;
  return typeof body === "string" ? (JSON.parse(body) as unknown) : body;
}

describe("an announced address", () => {
  test("is answered with its parameters, which are numbers or UUIDs", async () => {
    const path = announced("/{id}/parts/{part}");
    expect(await answer(`/12/parts/${UUID}`)).toEqual([path, { id: "12", part: UUID }]);
    expect(await answer("/12/parts/7", "HEAD")).toEqual([path, { id: "12", part: "7" }]);
  });

  test("is left to Next where a word stands for a parameter, for that may be the name of another address", async () => {
    announced("/{id}");
    for (const word of ["export", "12a", "%31", "", "12/", "12/34", "12345678901", UUID.toUpperCase()]) expect([word, await answer(`/${word}`)]).toEqual([word, null]);
  });

  test("is found by its own name, whatever else was announced before or after", async () => {
    announced("/{id}");
    const path = announced("/undo");
    announced("/{other}");
    expect(await answer("/undo")).toEqual([path, {}]);
  });

  test("is left to Next for a method that it did not announce", async () => {
    announced("/read");
    for (const method of ["PUT", "OPTIONS", "POST"]) expect(await answer("/read", method)).toBeNull();
  });
});

test("no address beside the interface is answered", () => {
  announced("/read");
  for (const path of ["/tried/read", "/api/v1", "/api/v1/tried/read/", "/api/v1//tried/read", "/en/api/v1/tried/read"]) expect([path, directAnswer("GET", path)]).toEqual([path, null]);
});
