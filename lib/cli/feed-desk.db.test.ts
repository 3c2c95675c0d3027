import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { lookAtAll, manyItems, rss, subscribed, useFeedServer } from "@/lib/jobs/feeds/feeds.testing";
import { useCommandLine } from "./cli.testing";

useTestDatabase();
const server = useFeedServer();
const run = useCommandLine();
const feeds = (...words: string[]) => run("feeds", ...words);

describe("the commands for one's feeds", () => {
  it("list, show, test, edit, tend, move and delete them", async () => {
    server.serve("/a", rss(manyItems(12)));
    server.serve("/b", rss(manyItems(14)));
    const [id = 0] = await subscribed("gazette", [server.at("/a")]);
    await subscribed("planet", []);
    await lookAtAll();
    expect(await feeds("list")).toMatchObject({ code: 0, said: expect.stringMatching(/active {2}gazette {2}http/) });
    expect(JSON.parse((await feeds("list", "--trouble", "--json")).said)).toEqual([]);
    expect(await feeds("show", `${id}`)).toMatchObject({ code: 0, said: expect.stringContaining("12 in its words, 12 from it alone") });
    server.serve("/a", rss(manyItems(13)));
    expect(await feeds("test", `${id}`)).toMatchObject({ code: 0, said: expect.stringMatching(/200 OK[^]*> User-Agent[^]*now: 13 entries[^]*new {6}The/) });
    expect(await db().article.count()).toBe(12);

    const edited = await feeds("edit", `${id}`, "--url", server.at("/b"), "--header", "X-Key: abc", "--every", "900", "--json");
    expect(JSON.parse(edited.said)).toEqual({ id, fields: ["url", "headers", "fixedSeconds"] });
    expect(await feeds("edit", `${id}`, "--url", server.at("/none"))).toMatchObject({ code: 1, complained: expect.stringContaining("No feed was found") });
    expect(await feeds("edit", `${id}`, "--every", "10")).toMatchObject({ code: 1, complained: expect.stringContaining("At least 300 seconds") });
    expect(await feeds("pause", `${id}`)).toMatchObject({ code: 0, said: "1 changed, 0 stayed as they were." });
    expect(await feeds("resume", `${id}`, "999999")).toMatchObject({ code: 0, said: "1 changed, 1 stayed as they were." });
    expect(JSON.parse((await feeds("move", `${id}`, "planet", "--with-articles", "--json")).said)).toEqual({ moved: true, articles: 12 });
    expect(await feeds("delete", `${id}`, "--with-articles")).toMatchObject({ code: 0, said: expect.stringContaining("12 articles that nothing else carries") });
    expect([await db().feed.count(), await db().article.count()]).toEqual([0, 0]);
  });

  it("say what is wrong, and end so", async () => {
    expect(await feeds("list")).toMatchObject({ code: 0, said: expect.stringContaining("No such feeds") });
    expect(await feeds("show", "12")).toMatchObject({ code: 1, complained: expect.stringContaining("There is no feed 12") });
    expect(await feeds("show")).toMatchObject({ code: 1, complained: expect.stringContaining("by its number") });
    expect(await feeds("mend", "1")).toMatchObject({ code: 1, complained: expect.stringContaining("feeds list") });
    server.serve("/page", "<!doctype html><title>No feed</title>");
    const [id = 0] = await subscribed("gazette", [server.at("/page")]);
    expect(await feeds("test", `${id}`)).toMatchObject({ code: 1, said: expect.stringContaining("now: ") });
  });
});
