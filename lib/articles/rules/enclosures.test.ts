import { expect, it } from "vitest";
import { kindOfFile, nameOfFile, typeOfFile } from "./enclosures";

it("knows what can be heard or seen, by its feed's word or its address", () => {
  const kind = (url: string, type: string | null = null) => [kindOfFile({ url, type }), typeOfFile({ url, type })];
  expect(kind("https://p.example/1.mp3", "audio/mpeg")).toEqual(["audio", "audio/mpeg"]);
  expect(kind("https://p.example/1.M4A?x=1.pdf")).toEqual(["audio", "audio/mp4"]);
  expect(kind("https://p.example/1", "audio/*")).toEqual(["audio", null]);
  expect(kind("https://p.example/1.mp3", "application/octet-stream")).toEqual(["audio", "audio/mpeg"]);
  expect(kind("https://p.example/film", "video/webm")).toEqual(["video", "video/webm"]);
  expect(kind("https://p.example/paper.pdf")).toEqual(["other", "application/pdf"]);
  expect(kind("https://p.example/what")).toEqual(["other", null]);
  // A page with a player is no film, whatever it is called.
  expect(kind("https://www.youtube.com/v/abc?version=3", "video/mp4")[0]).toBe("other");
  expect(kind("https://p.example/a.swf", "application/x-shockwave-flash")[0]).toBe("other");
});

it("calls a file by its title, else by the end of its address", () => {
  expect(nameOfFile({ url: "https://p.example/a/Folge%209.mp3?t=1", title: null })).toBe("Folge 9.mp3");
  expect(nameOfFile({ url: "https://p.example/%E0%A4%A", title: null })).toBe("%E0%A4%A");
  expect(nameOfFile({ url: "https://p.example/", title: null })).toBe("p.example");
  expect(nameOfFile({ url: "https://p.example/9.mp3", title: "Nine" })).toBe("Nine");
});
