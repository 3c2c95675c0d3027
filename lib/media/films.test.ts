import { expect, it } from "vitest";
import { filmAt, FILM_ORIGINS } from "@/lib/articles/rules/films";
import { sanitise } from "@/lib/ingest/sanitise";
import { withFilms } from "./films";

const words = { video: "Film", playHere: "Play here", thenSees: (host: string) => `${host} then sees your address.` };

it("knows the pages of films by their addresses", () => {
  const frames = ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "https://youtu.be/dQw4w9WgXcQ", "https://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://vimeo.com/12345678"].map((url) => filmAt(url)?.frame);
  expect(frames).toEqual([...Array.from({ length: 4 }, () => "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"), "https://player.vimeo.com/video/12345678?autoplay=1&dnt=1"]);
  for (const frame of frames) expect(FILM_ORIGINS).toContain(new URL(frame ?? "").origin);
  for (const other of ["https://www.youtube.com/@channel", "https://evil.example/?https://youtu.be/dQw4w9WgXcQ", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", "https://vimeo.com/about", "javascript:alert(1)"]) expect([other, filmAt(other)]).toEqual([other, null]);
});

it("a film in a text is its link, and a button that asks for it", () => {
  const html = withFilms(sanitise(`<p>One</p><p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video</a></p><p>See <a href="https://youtu.be/dQw4w9WgXcQ">this</a></p><p><a href="https://elsewhere.example/film">Video</a></p>`), words);
  expect(html.match(/data-film="([^"]*)"/g)).toEqual(['data-film="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"']);
  expect(html).toMatch(/<a href="https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ"[^>]*>Film \(YouTube\)<\/a>/);
  expect(html).not.toMatch(/<iframe|<video|src=/);
});
