import { afterEach, expect, it } from "vitest";
import { forgetAbortStacks } from "./abort-stacks";

const original = AbortController.prototype.abort;
afterEach(() => {
  AbortController.prototype.abort = original;
});

it("keeps an aborted signal's reason and drops the stack that would keep its surroundings alive", () => {
  forgetAbortStacks();
  const own = new AbortController();
  const reason = new Error("no longer wanted");
  own.abort(reason);
  expect(own.signal.reason).toBe(reason);
  expect(reason.stack).toBe("Error: no longer wanted");
  const plain = new AbortController();
  plain.abort();
  expect(plain.signal).toMatchObject({ aborted: true, reason: { name: "AbortError" } });
});
