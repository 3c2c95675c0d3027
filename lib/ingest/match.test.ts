import { describe, expect, it } from "vitest";
import { matchArticles } from "./match";

const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `word${from + at}`).join(" ");
const stored = (id: number, title: string, text: string) => ({ id, identity: `i${id}`, title, contentHash: `h:${text}`, text });
const incoming = (title: string, text: string) => ({ identity: `new:${title}:${text}`, title, contentHash: `h:${text}`, text });

async function match(fresh: ReturnType<typeof incoming>[], old: ReturnType<typeof stored>[]) {
  const asked: number[] = [];
  const matching = await matchArticles(fresh, old, async (ids) => {
    asked.push(...ids);
    return new Map(old.map((article) => [article.id, article.text]));
  });
  return { ...matching, asked };
}

describe("which stored article a corrected one is", () => {
  const a = stored(1, "First", words(0, 60));
  const b = stored(2, "Second", words(100, 60));

  it("is the one with the same words, wherever it stands now, and no text is fetched", async () => {
    const found = await match([incoming("Renamed", b.text), incoming("First", a.text)], [a, b]);
    expect(found).toMatchObject({ pairs: [1, 0], gone: [], asked: [] });
  });

  it("is the one with the same title when the words changed", async () => {
    expect((await match([incoming("SECOND!", words(500, 60))], [a, b])).pairs).toEqual([1]);
  });

  it("is the one with at least half of its runs of words in common", async () => {
    expect((await match([incoming("New", `${words(100, 45)} ${words(900, 15)}`)], [a, b])).pairs).toEqual([1]);
    expect(await match([incoming("New", `${words(100, 20)} ${words(900, 40)}`)], [a, b])).toMatchObject({ pairs: [null], gone: [0, 1] });
  });

  it("is no long article because a short one quotes a line of it", async () => {
    expect((await match([incoming("Brief", words(100, 9))], [b])).pairs).toEqual([null]);
  });

  it("is used once", async () => {
    const twin = incoming("Other", a.text);
    expect((await match([incoming("First", a.text), twin], [a])).pairs).toEqual([0, null]);
  });

  it("is the better one of two candidates, whichever comes first", async () => {
    const fresh = [incoming("x", `${words(0, 40)} ${words(300, 20)}`), incoming("y", `${words(0, 58)} changed`)];
    expect((await match(fresh, [a])).pairs).toEqual([null, 0]);
  });
});
