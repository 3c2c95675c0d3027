import { expect, test } from "vitest";
import { correctionIn, topicsIn, wasName } from "./correction-form";

const formOf = (entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

test("a form corrects what was changed in it, and nothing else", () => {
  const form = formOf([
    ["title", "The ferry stays"], [wasName("title"), "Ferry stays"], ["byline", "Ada Quill"], [wasName("byline"), "Ada Quill"],
    ["standfirst", "Two\r\nlines"], [wasName("standfirst"), "Two\nlines"], ["date", " "], [wasName("date"), "2025-06-10"], ["sponsor", ""], [wasName("sponsor"), "Harbour Lines"],
  ]);
  expect(correctionIn(form)).toEqual({ title: "The ferry stays", date: null, sponsor: "" });
});

test("topics are the chosen ones, the main one first and once", () => {
  const form = formOf([["topic", "climate"], ["topics", "world"], ["topics", "climate"], [wasName("topics"), "climate,world"]]);
  expect(topicsIn(form)).toEqual(["climate", "world"]);
  expect(correctionIn(form)).toEqual({});
  form.set("topic", "world");
  expect(correctionIn(form)).toEqual({ topics: ["world", "climate"] });
  expect(correctionIn(formOf([["topic", ""], [wasName("topics"), "climate"]]))).toEqual({ topics: [] });
});
