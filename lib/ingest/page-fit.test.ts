import { describe, expect, it } from "vitest";
import { whyNotTaken, type FeedSide, type PageSide } from "./page-fit";

const FEED: FeedSide = { url: "https://ellery.example/news/ferry", title: "Council keeps the ferry for five years", titleDerived: false, text: "The council voted on Tuesday to keep the ferry, whose boats are older than most passengers." };
const TEXT = `${FEED.text} ${"Its clerk read out letters of islanders, and the harbour master spoke of the cost of a new engine. ".repeat(20)}`;
const page = (given: Partial<PageSide> = {}): PageSide => ({ url: FEED.url, title: FEED.title, standfirst: null, text: TEXT, data: null, around: given.text ?? TEXT, ...given });

describe("a page takes the place of a summary", () => {
  it.each([
    ["where it has its words", {}],
    ["under another headline", { title: "Islanders relieved" }],
    ["with another beginning", { text: TEXT.slice(FEED.text.length) }],
    ["where its site speaks of subscribing elsewhere on the page", { around: `${TEXT} Already a subscriber? Sign in. Subscribe to read more of us.` }],
    ["where it is paid for, and shown whole", { data: { isAccessibleForFree: "False" } }],
    ["where a long article is about cookies", { text: `${TEXT} We and our partners use cookies, says the ministry.` }],
  ])("%s", (_, given: Partial<PageSide>) => {
    expect(whyNotTaken(FEED, page(given))).toBeNull();
  });

  it("whatever its language and however short the title", () => {
    const feed = { url: FEED.url, title: "市议会决定保留渡轮", titleDerived: false, text: "市议会周二投票决定保留渡轮。" };
    expect(whyNotTaken(feed, page({ title: "市议会决定保留渡轮 - 海港报", text: "市议会周二投票决定保留渡轮，费用由港口承担。".repeat(20) }))).toBeNull();
    expect(whyNotTaken({ ...FEED, title: "Wow", text: "" }, page({ title: "Something" }))).toBeNull();
  });
});

describe("the feed's text stands", () => {
  it.each<[string, Partial<PageSide>, RegExp]>([
    ["a front page", { url: "https://ellery.example/de/" }, /front page/],
    ["an error with a title", { title: "404 - Page not found | Ellery" }, /calls itself/],
    ["a check for robots", { title: "Just a moment..." }, /calls itself/],
    ["a wall after the beginning", { text: TEXT.slice(0, 400), around: `${TEXT.slice(0, 400)} Subscribe to continue reading` }, /subscribe/],
    ["a German wall", { text: TEXT.slice(0, 400), around: `${TEXT.slice(0, 400)} Jetzt weiterlesen mit F+` }, /subscribe/],
    ["a sample of what is paid for", { text: TEXT.slice(0, 600), data: { isAccessibleForFree: false } }, /not free/],
    ["a question of consent", { text: "We and our partners use cookies and other means to store data on your device, which you may refuse.", around: "" }, /notice/],
    ["no more than the summary", { text: FEED.text }, /no more/],
    ["another piece", { title: "Pumpkin soup", text: "Cut a pumpkin into pieces and boil it with onions, butter, cream and nutmeg. ".repeat(30) }, /something else/],
  ])("against %s", (_, given, why) => {
    expect(whyNotTaken(FEED, page(given))).toMatch(why);
  });
});
