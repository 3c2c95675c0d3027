/** Made-up words, others for each seed. */
function words(seed: number): () => string {
  let state = (seed * 7_919 + 17) % 2_147_483_647;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  return () => Array.from({ length: 2 + next(3) }, () => "bcdfghklmnprst"[next(14)]! + "aeiou"[next(5)]!).join("");
}

const COMMON = Array.from({ length: 60 }, words(9_999));
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A report on an event in a telling of its own: the names and matters are the event's, the words around them those of
 * everyday and of whoever tells it.
 */
export function tellEvent(event: number, take: number): { title: string; text: string } {
  const matter = words(1_000 + event);
  const [names, matters] = [Array.from({ length: 5 }, () => capital(matter())), Array.from({ length: 14 }, matter)];
  const own = words(500_000 + event * 997 + take);
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";
  const sentence = (at: number) => `${capital(pick(COMMON, at * 3 + take))} ${pick(names, at)} ${pick(COMMON, at * 5)} ${pick(matters, at)} ${pick(matters, at * 3 + 1)} ${pick(COMMON, at * 7 + take)} ${own()} ${pick(COMMON, at)} ${pick(matters, at * 5 + 2)} ${own()}.`;
  return {
    title: `${pick(names, 0)} ${pick(matters, 0)} ${pick(COMMON, take)} ${pick(matters, 1)} ${pick(names, 1)}`,
    text: Array.from({ length: 4 }, (_, paragraph) => Array.from({ length: 4 }, (_, at) => sentence(paragraph * 4 + at)).join(" ")).join("\n\n"),
  };
}

/** So many articles on so many events that no other test tells of, named after their event. */
export function keptEvents(articles: number, events: number): { slug: string; event: number; take: number }[] {
  return Array.from({ length: articles }, (_, take) => ({ slug: `e${take % events}-${take}`, event: 200 + (take % events), take }));
}
