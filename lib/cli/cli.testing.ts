import { afterEach, beforeEach, vi } from "vitest";
import { main } from "./index";

/** What a command ended with, and what it printed. */
export type Ran = { code: number; said: string; complained: string };

/** For the tests of a file: runs the command line within this process. */
export function useCommandLine(): (...words: string[]) => Promise<Ran> {
  let [said, complained]: [string[], string[]] = [[], []];
  beforeEach(() => {
    vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
    vi.spyOn(console, "error").mockImplementation((line: string) => void complained.push(line));
  });
  afterEach(() => void vi.restoreAllMocks());
  return async (...words) => {
    [said, complained] = [[], []];
    const code = await main(words);
    return { code, said: said.join("\n"), complained: complained.join("\n") };
  };
}
