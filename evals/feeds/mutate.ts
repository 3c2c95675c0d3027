/** A seeded source of numbers from 0 up to 1 (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

/** What feeds hold that makes readers stumble. */
const TOKENS = [
  "<item>", "</item>", "<entry>", "</entry>", "</channel>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&amp;amp;", "&nbsp;", "&#0;", "&#x110000;", "&bogus;", "<", ">", "\"", "'",
  "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&b;", "\u0000", "\ufeff", "\ufffe", "\ud83d", "<title>", "</title>",
  "xml:base=\"http://[\"", "xmlns=\"\"", "xmlns:x=\"urn:x\"", "<x:y>", "javascript:alert(1)", "data:text/html,x", "<script>", "<a href='//'>", "9".repeat(400), "<b>".repeat(300), "\r\n\t", "{", "}", "[", ",", "null",
  "<guid isPermaLink=\"\">", "<link/>", "<enclosure url=\"\" length=\"-1\"/>", "<pubDate>99 Foo 99999 99:99:99 +9999</pubDate>", "__proto__", "constructor", "<content type=\"xhtml\">", "mode=\"base64\"",
].map((token) => Buffer.from(token, "utf8"));

const MUTATIONS: Mutation[] = [
  function flip(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let count = 1 + Math.floor(random() * 8); count > 0; count--) copy[place(copy, random)] = Math.floor(random() * 256);
    return copy;
  },
  function insert(bytes, random) {
    const at = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), TOKENS[Math.floor(random() * TOKENS.length)] ?? Buffer.alloc(0), bytes.subarray(at)]);
  },
  function drop(bytes, random) {
    const at = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 60))]);
  },
  function truncate(bytes, random) {
    return Buffer.from(bytes.subarray(0, place(bytes, random)));
  },
  function repeat(bytes, random) {
    const at = place(bytes, random);
    const part = bytes.subarray(at, at + 1 + Math.floor(random() * 200));
    return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 2 + Math.floor(random() * 30) }, () => part), bytes.subarray(at)]);
  },
  function swap(bytes, random) {
    const [a, b] = [place(bytes, random), place(bytes, random)].sort((left, right) => left - right) as [number, number];
    const length = Math.floor(random() * 80);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, b + length), bytes.subarray(a + length, b), bytes.subarray(a, a + length), bytes.subarray(b + length)]);
  },
];

function place(bytes: Buffer, random: () => number): number {
  return Math.floor(random() * bytes.length);
}

/** A feed broken in one to four ways; the same seed breaks it in the same. */
export function mutate(bytes: Uint8Array, seed: number): Buffer {
  const random = seeded(seed);
  let broken = Buffer.from(bytes);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
    if (mutation) broken = Buffer.from(mutation(broken, random));
  }
  return broken;
}
