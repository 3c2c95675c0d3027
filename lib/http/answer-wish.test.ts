import { expect, test } from "vitest";
import { wishAnswer, withWish } from "./answer-wish";

test("a wish reaches whoever sends the answer, and no answer that is made at the same time", async () => {
  const refused = { status: 429, headers: { "retry-after": "60" } };
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  const answers = await Promise.all([
    withWish(async () => {
      await later();
      wishAnswer(refused);
      await later();
      return "one";
    }),
    withWish(async () => {
      await later();
      await later();
      return "other";
    }),
  ]);
  expect(answers).toEqual([{ made: "one", wish: refused }, { made: "other", wish: null }]);
});

test("where no front waits for it, a wish changes nothing", () => {
  expect(() => wishAnswer({ status: 429, headers: {} })).not.toThrow();
});
