/** How many letters have to be changed, put in, left out or exchanged with their neighbour (Damerau's distance, its plain form). */
export function lettersApart(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const same = from[row - 1] === to[at - 1];
      let least = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1));
      if (row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]) least = Math.min(least, before[at - 2]! + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[to.length]!;
}

/** The word that was most likely meant, of those that are known: few letters apart for its length, and of equals the commonest. */
export function meantWord<T extends { term: string; articles: number }>(term: string, known: readonly T[]): T | null {
  const most = term.length <= 3 ? 0 : term.length <= 6 ? 1 : 2;
  const near = known.map((word) => ({ word, apart: lettersApart(term, word.term) })).filter(({ apart }) => apart > 0 && apart <= most);
  return near.sort((a, b) => a.apart - b.apart || b.word.articles - a.word.articles)[0]?.word ?? null;
}

/** All words that become this one where two neighbours change places or a letter comes in. */
export function lettersMoved(term: string): string[] {
  const letters = [...term];
  const swapped = letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at]!, ...letters.slice(at + 2)].join(""));
  const without = letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join(""));
  return [...new Set([...swapped, ...without])].filter((word) => word !== term);
}
