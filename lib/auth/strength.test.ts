import { describe, expect, test } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { passwordProblem } from "./strength";

const ABOUT = ["Ada Readalot", "ada.readalot@example.org"];

describe("passwordProblem", () => {
  test.each(["seven lemons under glass", "Kraftwerk am Fluss 1978", "gq7-zu2-mm4-pb9", "红色的灯塔在海边的山上"])("takes %s", async (password) => {
    expect(await passwordProblem(password, ABOUT)).toBeNull();
  });

  test.each([
    ["short", /at least 10 characters/],
    ["a".repeat(201), /at most 200/],
    ["password123", /too easy to guess/],
    ["qwertyuiop", /too easy to guess/],
    ["aaaaaaaaaaaa", /repeats the same characters/],
    ["1234567890", /too easy to guess/],
    ["ada readalot", /little more than your name/],
    ["AdaReadalot1", /little more than your name/],
    ["ada.readalot@example.org", /little more than your name/],
  ])("refuses %s", async (password, why) => {
    expect((await passwordProblem(password, ABOUT))?.(en.answers)).toMatch(why);
  });

  test("takes what holds a name but is far more than it", async () => {
    expect(await passwordProblem("Ada rows seven lemons home", ABOUT)).toBeNull();
  });
});
