/** How many of a discussion's latest comments are known to those who wait for more. */
export const LATEST_KNOWN = 200;

/**
 * How a discussion stands: how many of its comments have words, and the ids of the latest of them, in the order in which
 * they became public; `answers` says of those that answer another which.
 */
export type Standing = { published: number; latest: readonly number[]; answers: Readonly<Record<string, number>> };

/**
 * What came and went. `complete` is false where more came than is known by id: then the difference of the numbers of
 * comments is all there is to say.
 */
export type Changes = { comments: number[]; gone: number[]; complete: boolean };

/** What changed from one standing to the next. */
export function changesBetween(before: Standing, now: Standing): Changes {
  const [known, there] = [new Set(before.latest), new Set(now.latest)];
  const firstKnown = now.latest.findIndex((id) => known.has(id));
  const firstLeft = before.latest.findIndex((id) => there.has(id));
  if (firstKnown === -1 && isWindow(before) && isWindow(now)) return { comments: [], gone: [], complete: false };
  return {
    // What stands before the first that is known came into sight because a later one went.
    comments: now.latest.filter((id, at) => !known.has(id) && (at > firstKnown || !isWindow(before))),
    // What stood before the first that is left went out of sight because later ones came.
    gone: before.latest.filter((id, at) => !there.has(id) && (at > firstLeft || !isWindow(now))),
    complete: true,
  };
}

/**
 * What came since somebody looked.
 * @param marker the comment that was the latest then; 0 where there was none, null for somebody who has not looked yet
 */
export function changesSince(marker: number | null, now: Standing): Changes {
  if (marker === null) return { comments: [], gone: [], complete: true };
  const at = marker === 0 ? -1 : now.latest.indexOf(marker);
  const known = at >= 0 || (marker === 0 && !isWindow(now));
  return { comments: known ? now.latest.slice(at + 1) : [], gone: [], complete: known };
}

/** Which comments these answer, where they answer any. */
export function answersAmong(comments: readonly number[], { answers }: Standing): Record<string, number> | undefined {
  const found = comments.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]] as const]));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Whether there may be more than is known by id. */
export const isWindow = ({ latest }: Standing) => latest.length >= LATEST_KNOWN;
