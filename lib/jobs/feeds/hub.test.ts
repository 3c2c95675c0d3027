import { expect, it } from "vitest";
import { hubOffered } from "./hub";

const url = "https://ellery.example/feed.xml";
const none = { links: { hubs: [], self: null }, url };

it("takes the hub of the document, and the name that the feed gives itself", () => {
  expect(hubOffered(none, { hubs: ["http://one.example/", "https://two.example/"], selfUrl: "https://ellery.example/self" })).toEqual({ hub: "https://two.example/", topic: "https://ellery.example/self" });
  expect(hubOffered(none, { hubs: ["http://one.example/"], selfUrl: null })).toEqual({ hub: "http://one.example/", topic: url });
});

it("believes the head above the document", () => {
  const links = { hubs: ["https://head.example/"], self: "https://ellery.example/head" };
  expect(hubOffered({ links, url }, { hubs: ["https://two.example/"], selfUrl: "https://ellery.example/self" })).toEqual({ hub: "https://head.example/", topic: "https://ellery.example/head" });
});

it("finds none where none is offered, or none that could be asked", () => {
  expect(hubOffered(none, { hubs: [], selfUrl: url })).toBeNull();
  expect(hubOffered(none, { hubs: [`https://hub.example/${"x".repeat(3_000)}`], selfUrl: url })).toBeNull();
  expect(hubOffered(none, { hubs: ["https://hub.example/"], selfUrl: "urn:uuid:1" })).toBeNull();
});
