import { describe, expect, it } from "vitest";
import { titleHash } from "./identity";
import { matchArticles, type Grave } from "./match";
import { sketchOf, thinned } from "./sketch";

const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `word${from + at}`).join(" ");
const stored = (id: number, title: string, text: string) => ({ id, identity: `i${id}`, title, contentHash: `h:${text}`, text });
const incoming = (title: string, text: string) => ({ identities: [`new:${title}:${text}`], title, contentHash: `h:${text}`, text });
const grave = (title: string, text: string, most = 1024): Grave => (
  { identities: [`dead:${title}`], titleHash: titleHash(title), contentHash: `h:${text}`, sketch: thinned(sketchOf(text), most), deletedAt: new Date(0), reason: null }
);

async function match(fresh: ReturnType<typeof incoming>[], old: ReturnType<typeof stored>[], graves: Grave[] = []) {
  const asked: number[] = [];
  const matching = await matchArticles(fresh, old, graves, async (ids) => {
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
    expect(found).toMatchObject({ pairs: [{ stored: 1 }, { stored: 0 }], gone: [], asked: [] });
  });

  it("is the one with the same title when the words changed", async () => {
    expect((await match([incoming("SECOND!", words(500, 60))], [a, b])).pairs).toEqual([{ stored: 1 }]);
  });

  it("is the one with at least half of its runs of words in common", async () => {
    expect((await match([incoming("New", `${words(100, 45)} ${words(900, 15)}`)], [a, b])).pairs).toEqual([{ stored: 1 }]);
    expect(await match([incoming("New", `${words(100, 20)} ${words(900, 40)}`)], [a, b])).toMatchObject({ pairs: [null], gone: [0, 1] });
  });

  it("is no long article because a short one quotes a line of it", async () => {
    expect((await match([incoming("Brief", words(100, 9))], [b])).pairs).toEqual([null]);
  });

  it("is used once", async () => {
    const twin = incoming("Other", a.text);
    expect((await match([incoming("First", a.text), twin], [a])).pairs).toEqual([{ stored: 0 }, null]);
  });

  it("is the better one of two candidates, whichever comes first", async () => {
    const fresh = [incoming("x", `${words(0, 40)} ${words(300, 20)}`), incoming("y", `${words(0, 58)} changed`)];
    expect((await match(fresh, [a])).pairs).toEqual([null, { stored: 0 }]);
  });
});

describe("which deleted article one is", () => {
  const living = stored(1, "First", words(0, 60));
  const dead = grave("Second", words(100, 60));

  it("is the one with the same identity, words or title", async () => {
    expect((await match([{ ...incoming("x", words(900, 60)), identities: ["a", "dead:Second"] }], [living], [dead])).pairs).toEqual([{ grave: 0 }]);
    expect((await match([incoming("x", words(100, 60))], [living], [dead])).pairs).toEqual([{ grave: 0 }]);
    expect((await match([incoming("SECOND", words(900, 60))], [living], [dead])).pairs).toEqual([{ grave: 0 }]);
  });

  it("is the one that it corrects, however many hashes were kept of it, and never a living one instead", async () => {
    const long = words(1000, 2000);
    const corrected = incoming("x", `${words(1000, 1000)} quite new words ${words(2000, 1000)}`);
    for (const most of [50, 1024, 5000]) {
      expect(await match([corrected], [living], [grave("Long", long, most)])).toMatchObject({ pairs: [{ grave: 0 }], gone: [0] });
    }
    const other = incoming("y", words(5000, 2000));
    expect((await match([other], [living], [grave("Long", long, 50)])).pairs).toEqual([null]);
  });

  it("is found again in both halves of it, and in a living one that swallowed it", async () => {
    expect((await match([incoming("x", words(100, 30)), incoming("y", words(130, 30))], [living], [dead])).pairs).toEqual([{ grave: 0 }, { grave: 0 }]);
    const swallowed = incoming("First", `${living.text} ${words(100, 60)}`);
    expect(await match([swallowed], [living], [dead])).toMatchObject({ pairs: [{ grave: 0 }], gone: [] });
  });

  it("is not a living one that held its words before", async () => {
    const digest = stored(3, "Digest", `${words(300, 60)} ${words(100, 60)}`);
    expect((await match([incoming("Digest", `${digest.text} more`)], [digest], [dead])).pairs).toEqual([{ stored: 0 }]);
  });
});
