import { describe, expect, it } from "vitest";
import { bulkBodySchema } from "../schema";
import { backWith, bulkOf } from "./forms";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("backWith", () => {
  it.each([
    ["/saved/later?q=a+b&change=old", "/saved/later?q=a+b&change=new"],
    ["/saved", "/saved?change=new"],
    ["/saved/lists/1?told=x", "/saved/lists/1?change=new"],
    ["https://evil.example/saved", "/saved?change=new"],
    ["//evil.example/saved", "/saved?change=new"],
    ["/\\evil.example/saved", "/saved?change=new"],
    ["/savedx", "/saved?change=new"],
    ["/saved/../settings", "/saved?change=new"],
    ["javascript:alert(1)", "/saved?change=new"],
    ["", "/saved?change=new"],
  ])("leads from %j to %j", (back, to) => {
    expect(backWith(form(["back", back]), "/saved", { change: "new" })).toBe(to);
  });
});

describe("bulkOf", () => {
  const list = "0198e0a5-0000-7000-8000-000000000001";

  it.each([
    [[["one", "12 move:later"], ["id", "5"], ["list", "x"]], { ids: ["12"], act: { do: "move", shelf: "later" } }],
    [[["do", "unsave"], ["id", "5"], ["id", "6"], ["list", ""]], { ids: ["5", "6"], act: { do: "unsave" } }],
    [[["do", "add"], ["id", "5"], ["list", list]], { ids: ["5"], act: { do: "add", list } }],
    [[["do", "remove"], ["id", "5"], ["list", ""], ["from", list]], { ids: ["5"], act: { do: "remove", list } }],
  ] as [[string, string][], object][])("reads %j", (fields, means) => {
    expect(bulkBodySchema.parse(bulkOf(form(...fields)))).toEqual(means);
  });

  it.each([[[]], [[["do", "unsave"]]], [[["one", "x unsave"]]], [[["one", "1 move:attic"]]], [[["do", "add"], ["id", "1"]]], [[["one", "1 "]]]] as [[string, string][]][])("gives nothing to act on for %j", (fields) => {
    expect(bulkBodySchema.safeParse(bulkOf(form(...fields))).success).toBe(false);
  });
});
