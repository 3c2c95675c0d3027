import { expect, it } from "vitest";
import { chaptersInJson, keptChapters } from "./chapters";

it("chapters are kept in order of time, each with a beginning and a title", () => {
  expect(keptChapters([
    { start: "01:02:03.500", title: " The  weir " }, { start: "0", title: "Hello" }, { start: "62:03", title: "The same moment" }, { start: "90.7", title: "The lock\u202e" },
    { start: "-5", title: "Before" }, { start: "noon", title: "No time" }, { start: "100", title: "" }, { start: Number.NaN, title: "None" }, { start: 1e9, title: "Never" }, { start: null, title: {} },
  ])).toEqual([{ start: 0, title: "Hello" }, { start: 90, title: "The lock" }, { start: 3_723, title: "The weir" }]);
  expect(keptChapters([{ start: 0, title: "All of it" }])).toEqual([]);
  expect(keptChapters(Array.from({ length: 5_000 }, (_, at) => ({ start: at, title: "x".repeat(9_000) })))).toHaveLength(200);
});

it("a file of chapters may hold anything", () => {
  expect(chaptersInJson(`{"version":"1.2.0","chapters":[{"startTime":0,"title":"Hello"},{"startTime":60.4,"title":"News","img":"https://a.example/x.png"},{"startTime":61,"title":"Advert","toc":false},null,7,{"title":"No start"}]}`))
    .toEqual([{ start: 0, title: "Hello" }, { start: 60, title: "News" }]);
  for (const text of ["", "<html>", "null", "[]", "7", `{"chapters":{}}`, `{"chapters":[[]]}`]) expect([text, chaptersInJson(text)]).toEqual([text, []]);
});
