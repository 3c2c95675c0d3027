import { describe, expect, it } from "vitest";
import { MOST_POSTED, MOST_SEARCHED, postedKeys, searchKeys } from "./keys";
import { StoriesInMemory } from "./memory";
import { packReading, unpackReading } from "./pack";
import { FIRST_MEMBERS, NEWEST_MEMBERS, partsOfStory, placeInStory, sameEvent, sameStory } from "./place";
import { readForStories } from "./read";
import type { Candidate, Reading, StoryPaper } from "./types";
import { whyTogether } from "./why";

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1, 8);

const read = (title: string, text: string, more: Partial<StoryPaper> = {}): Reading => readForStories({ title, text, lang: "en", source: "paper", at: START, ...more });

/** Everyday news about other things, so that words have frequencies. */
const OTHERS = [
  ["Council votes on new bus lanes", "The city council on Monday voted to build bus lanes along the main road. Officials said the work would start in May and cost 4 million."],
  ["Museum reopens after repairs", "The museum of natural history opened its doors again on Sunday after two years of repairs, officials said. Visitors were waiting since morning."],
  ["Shares fall as rates rise", "Shares fell on Monday after the central bank raised rates. Analysts said that they expect a further rise in the autumn."],
  ["Farmers ask for help after drought", "Farmers said on Monday that the drought has cost them half of the harvest. The ministry said that it would look at their claims."],
  ["Club wins third title", "The club won its third title in a row on Sunday with two late goals. The coach said that he was proud of his players."],
  ["School gets new library", "Pupils of the school helped to carry books into the new library on Monday. The head said that it had taken years to build."],
  ["Hospital opens wing for children", "The hospital opened a wing for children on Monday. The minister said that more nurses would be hired this year."],
  ["River festival draws thousands", "Thousands came to the river festival on Sunday, the organisers said. Police said that there were no incidents."],
] as const;

const QUAKE = [
  read("Strong quake shakes Lombardo island, three dead", "A quake of magnitude 6.4 struck the island of Lombardo early on Tuesday and killed three people in the port of Santarem, Governor Ilka Brandt said. “We felt the walls move for a whole minute,” she said. Houses fell along the harbour.", { at: START + DAY }),
  read("Three killed as 6.4-magnitude earthquake hits Lombardo", "At least three people died in Santarem when an earthquake of magnitude 6.4 hit Lombardo on Tuesday. Governor Ilka Brandt said rescuers were looking for people under houses that fell at the harbour. “We felt the walls move for a whole minute,” she told reporters.", { at: START + DAY + 7_200_000, source: "gazette" }),
] as const;
const OTHER_QUAKE = read("Earthquake of magnitude 5.1 in the Karwend valley", "An earthquake of magnitude 5.1 shook the Karwend valley on Monday. Mayor Otto Felsner of Innfeld said that chimneys fell and nobody was hurt. The tremor was felt as far as the plain.", { at: START + 9 * DAY });

function paper(): StoriesInMemory {
  const stories = new StoriesInMemory();
  for (const [title, text] of OTHERS) stories.add(read(title, text));
  return stories;
}

describe("placing", () => {
  it("puts two accounts of one event together, and another quake, days later, apart", () => {
    const stories = paper();
    for (const reading of [...QUAKE, OTHER_QUAKE]) stories.add(reading);
    const placed = stories.placed();
    expect(new Set(placed.slice(0, OTHERS.length)).size).toBe(OTHERS.length);
    expect(placed[9]).toBe(placed[8]);
    expect(placed[10]).not.toBe(placed[8]);
    expect(sameEvent(QUAKE[0], QUAKE[1], stories.counts).same).toBe(true);
    expect(sameEvent(QUAKE[0], OTHER_QUAKE, stories.counts).same).toBe(false);
  });

  it("puts headlines alone together", () => {
    const stories = paper();
    const before = stories.placed().length;
    for (const title of ["Sbarrino pizza chain files for bankruptcy", "Pizza chain Sbarrino files for bankruptcy protection", "Sbarrino pizza chain seeks bankruptcy protection"]) stories.add(read(title, ""));
    expect(new Set(stories.placed().slice(before)).size).toBe(1);
  });

  it.each([
    ["ja", "宮城県沖で震度6強の地震、津波警報", "気象庁によると、7日午後11時32分ごろ宮城県沖を震源とする地震があり、栗原市と仙台市で震度6強を観測した。", "仙台市などで震度6強 宮城県沖が震源", "宮城県沖を震源とする強い地震が7日深夜にあり、仙台市と栗原市で震度6強の揺れを記録した。気象庁は津波警報を出した。", "首相、予算案の成立に意欲", "首相は国会で、来年度の予算案を年度内に成立させたいと述べた。野党は防衛費の増額に反対している。"],
    ["vi", "Động đất mạnh ở đảo Lombo, ba người chết", "Trận động đất mạnh 6,4 độ xảy ra sáng thứ ba tại đảo Lombo làm ba người thiệt mạng ở cảng Santa, thống đốc Ilka Brandt cho biết.", "Ba người thiệt mạng vì động đất ở Lombo", "Thống đốc Ilka Brandt cho biết ba người thiệt mạng ở cảng Santa sau trận động đất 6,4 độ tại đảo Lombo sáng thứ ba.", "Hội đồng thành phố thông qua tuyến xe buýt mới", "Hội đồng thành phố hôm thứ hai thông qua kế hoạch xây dựng ba tuyến xe buýt mới, người phát ngôn cho biết."],
  ])("works in %s", (lang, title, text, otherTitle, otherText, elsewhere, elsewhereText) => {
    const stories = paper();
    const before = stories.placed().length;
    stories.add(read(title, text, { lang }));
    stories.add(read(elsewhere, elsewhereText, { lang }));
    stories.add(read(otherTitle, otherText, { lang }));
    const [one, other, again] = stories.placed().slice(before);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("looks at no more than its sample of a story, however many are given", () => {
    const stories = paper();
    const looked = new Set<Reading>();
    const members = Array.from({ length: 90 }, () => new Proxy(QUAKE[0], { get: (target, name, self) => { if (name === "marks") looked.add(self as Reading); return Reflect.get(target, name) as unknown; } }));
    placeInStory(QUAKE[1], [{ story: 1, size: 90, firstAt: START, lastAt: START, members }], stories.counts);
    expect(looked.size).toBeLessThanOrEqual(FIRST_MEMBERS + NEWEST_MEMBERS);
  });
});

describe("late joins and parts", () => {
  const candidate = (story: number, members: readonly Reading[]): Candidate => ({ story, size: members.length, firstAt: START, lastAt: START, members });

  it("find two stories of one event to be one, and two events not", () => {
    const { counts } = paper();
    expect(sameStory(candidate(1, [QUAKE[0]]), candidate(2, [QUAKE[1]]), counts)).toBe(true);
    expect(sameStory(candidate(1, QUAKE), candidate(2, [OTHER_QUAKE]), counts)).toBe(false);
  });

  it("bring a fragment into the story that has outgrown it, and nothing else", () => {
    const { counts } = paper();
    const headlines = ["Pizza chain Sbarrino files for bankruptcy", "Sbarrino pizza chain seeks bankruptcy protection", "Sbarrino again files for bankruptcy as malls empty", "Empty malls drive pizza chain Sbarrino into bankruptcy", "Sbarrino files for second bankruptcy in three years", "Sbarrino bankruptcy: mall pizza chain closes shops"];
    const story = headlines.map((title) => read(title, ""));
    const fragment = candidate(2, [read("Sbarrino closes shops in malls", "")]);
    const bridge = candidate(3, [read("Minister opens bridge after three years", "")]);
    for (const reading of [...story, ...fragment.members, ...bridge.members]) counts.add(reading);
    expect(sameStory(candidate(1, story.slice(0, 1)), fragment, counts)).toBe(false);
    expect(sameStory(candidate(1, story), fragment, counts)).toBe(true);
    expect(sameStory(candidate(1, story), bridge, counts)).toBe(false);
    // One article that stands alone is placed once more.
    const placed = (members: readonly Reading[], again: boolean) => fragment.members.map((one) => placeInStory(one, [candidate(1, members)], counts, again).story);
    expect(placed(story.slice(0, 1), true)).toEqual([null]);
    expect(placed(story, true)).toEqual([1]);
  });

  it("find what is no part of a story", () => {
    const stories = paper();
    const stray = read(...OTHERS[1]);
    for (const reading of QUAKE) stories.counts.add(reading);
    expect(partsOfStory([QUAKE[0], stray, QUAKE[1]], stories.counts)).toEqual([[0, 2], [1]]);
    expect(partsOfStory(QUAKE, stories.counts)).toEqual([[0, 1]]);
  });
});

describe("why together", () => {
  it("names what they share: names, numbers, words, quotes, links and time", () => {
    const { counts } = paper();
    const links = ["https://example.org/quake-bulletin"];
    const [one, other] = QUAKE.map((reading) => reading);
    const why = whyTogether([one, other].flatMap((reading) => reading ?? []), counts);
    expect(why.names).toEqual(expect.arrayContaining(["Lombardo", "Santarem", "Ilka", "Brandt"]));
    expect(why.numbers).toEqual(["6.4"]);
    expect(why.words).toContain("harbour");
    expect(why.words).not.toContain("said");
    expect(why.quotes[0]).toBe("We felt the walls");
    expect(why.hoursApart).toBe(2);
    expect(whyTogether([read("A", "x", { links }), read("B", "y", { links })], counts).links).toEqual(links);
  });

  it("calls a name what most of them write as one, and shows no syllables", () => {
    const { counts } = paper();
    const told = [["Ferry aground", "the harbour office said that the Marigold had lost its rudder to a C of rust"], ["Marigold aground", "a ferry, the Marigold, lost its rudder, the C of trouble"], ["Die Fähre", "die Marigold, so der Harbour Trust, lief mit dem Rudder auf Grund, ein C"]];
    const why = whyTogether(told.map(([title = "", text = ""]) => read(title, text)), counts);
    expect(why.names).toEqual(["Marigold"]);
    expect(why.words).toContain("rudder");
    expect([...why.names, ...why.words].filter((word) => word.length < 3)).toEqual([]);
  });
});

describe("a reading", () => {
  const long = read("A long report", Array.from({ length: 1_500 }, (_, at) => `Word${at * 7_919} of Länge${at % 97} “ganz neu gesagt ist ${at}”`).join(" "), { links: Array.from({ length: 30 }, (_, at) => `https://example.org/${at}/${"x".repeat(300)}`) });

  it("is packed into at most 3 KB and unpacked the same", () => {
    expect(packReading(long).length).toBeLessThanOrEqual(3 * 1_024);
    for (const reading of [long, QUAKE[0], read("", "")]) expect(unpackReading(packReading(reading))).toEqual(reading);
    expect(unpackReading(Uint8Array.of(0, 1, 2))).toBeNull();
  });

  it("has a bounded number of keys, and is found by what it is posted under", () => {
    const { counts } = paper();
    expect(searchKeys(long, counts).length).toBeLessThanOrEqual(MOST_SEARCHED);
    expect(postedKeys(long, counts).length).toBeLessThanOrEqual(MOST_POSTED);
    expect(searchKeys(QUAKE[1], counts).filter((key) => postedKeys(QUAKE[0], counts).includes(key)).length).toBeGreaterThan(3);
  });

  it("folds what is spelt in two ways", () => {
    const terms = (title: string) => [...read(title, "").terms];
    expect(terms("Čapek’s 1,500 Häuser")).toEqual(terms("capek 1500 haeuser".replace("ae", "a")));
    expect(terms("أحمد ١٢")).toEqual(terms("احمد 12"));
  });
});
