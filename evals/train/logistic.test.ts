import { expect, it } from "vitest";
import { fitClasses, logitsOf, type Example } from "./logistic";

const examples: Example[] = Array.from({ length: 60 }, (_, at) => ({ values: [at % 3, (at * 7) % 5, 1], label: at % 3 === 0 ? 0 : 1, weight: at % 2 === 0 ? 1 : 0.5 }));

it("tells classes apart by what differs between them, and says the same each time", () => {
  const fitted = fitClasses(examples, 2, 1);
  const right = examples.filter(({ values, label }) => {
    const [one = 0, other = 0] = logitsOf(fitted, values);
    return (other > one ? 1 : 0) === label;
  });
  expect(right).toHaveLength(examples.length);
  expect(Math.abs(fitted.weights[1]?.of[1] ?? 1)).toBeLessThan(Math.abs(fitted.weights[1]?.of[0] ?? 0) / 5);
  expect(fitClasses(examples, 2, 1)).toEqual(fitted);
});
