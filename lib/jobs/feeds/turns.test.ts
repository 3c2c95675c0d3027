import { expect, it } from "vitest";
import { Turns } from "./turns";

const settle = () => new Promise((resolve) => setImmediate(resolve));
const never = new AbortController().signal;

it("lets a heavy one wait for all the others, and the light ones behind it wait for that", async () => {
  const turns = new Turns(3);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string, weight?: number) => turns.take(() => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  }, never, weight);
  const all = [begin("a"), begin("b"), begin("heavy", 7), begin("c"), begin("d")];
  await settle();
  expect(begun).toEqual(["a", "b"]);
  ends.get("a")?.();
  await settle();
  expect(begun).toEqual(["a", "b"]);
  ends.get("b")?.();
  await settle();
  expect(begun).toEqual(["a", "b", "heavy"]);
  ends.get("heavy")?.();
  await settle();
  expect(begun).toEqual(["a", "b", "heavy", "c", "d"]);
  for (const end of ends.values()) end();
  await Promise.all(all);
});

it("gives back the turn of what fails, and of what was ended while it waited", async () => {
  const turns = new Turns(1);
  const ended = new AbortController();
  let end: (error: Error) => void = () => undefined;
  const failing = turns.take(() => new Promise<void>((_, reject) => (end = reject)), never);
  const late = turns.take(async () => "never", ended.signal);
  await settle();
  ended.abort(new Error("over"));
  end(new Error("fault"));
  await expect(failing).rejects.toThrow("fault");
  await expect(late).rejects.toThrow("over");
  expect(await turns.take(async () => "next", never)).toBe("next");
});
