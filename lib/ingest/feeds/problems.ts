import { LIMITS } from "./limits";
import type { FeedProblem } from "./types";

/** What was skipped, repaired or cut while a feed was read; after so many, only that there are more. */
export class Problems {
  readonly list: FeedProblem[] = [];

  constructor(private readonly most: number = LIMITS.problems) {}

  /** @param entry place in the file from 1, null for the feed itself */
  tell(entry: number | null, words: string): void {
    if (this.list.length < this.most) this.list.push({ entry, words });
    else if (this.list.length === this.most) this.list.push({ entry: null, words: "There are more problems than these." });
  }
}
