import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newNonce, pageAlone, safePage } from "./page-policy";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const scriptSources = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1] ?? "";

describe("the policy of a page", () => {
  it("allows the scripts that were rendered with the nonce and no script that came in with content", () => {
    const nonce = newNonce();
    const page = `<head><script nonce="${nonce}">own()</script><script src="/a.js" nonce="${nonce}"></script><style nonce="${nonce}">p{}</style></head>`
      + `<body><script>evil()</script><script nonce="guessed">worse()</script></body>`;
    const { html, policy } = safePage(page, nonce, false);
    expect(scriptSources(policy)).toContain(hash("own()"));
    expect(scriptSources(policy)).not.toContain(hash("evil()"));
    expect(scriptSources(policy)).not.toContain(hash("worse()"));
    expect(policy).toContain(`style-src 'self' ${hash("p{}")}`);
    expect(html).not.toContain(nonce);
  });

  it("hashes a script as the browser will read it, the nonce in its data made neutral", () => {
    const nonce = newNonce();
    const { html, policy } = safePage(`<script nonce="${nonce}">push({"nonce":"${nonce}"})</script>`, nonce, false);
    const text = />([^<]*)</.exec(html)?.[1] ?? "";
    expect(text).not.toContain(nonce);
    expect(scriptSources(policy)).toContain(hash(text));
  });

  it("is not fooled by a tag left open before a script of ours", () => {
    const nonce = newNonce();
    const { policy } = safePage(`<script data-x='<script nonce="${nonce}">own()</script>'>evil()</script>`, nonce, false);
    expect(scriptSources(policy)).not.toContain(hash("evil()"));
  });

  it("is the same for the same page rendered twice", () => {
    const render = () => {
      const nonce = newNonce();
      return safePage(`<script nonce="${nonce}">push("${nonce}")</script>`, nonce, false);
    };
    expect(render()).toEqual(render());
  });

  it("asks for https only where the paper is served so", () => {
    expect(safePage("", null, true).policy).toContain("upgrade-insecure-requests");
    expect(safePage("", null, false).policy).not.toContain("upgrade-insecure-requests");
  });

  it("lets a page play what stands in it, and nothing else", () => {
    const played = (html: string, upgrade = true) => safePage(html, null, upgrade).policy.split("; ").filter((each) => /^(?:media|frame)-src/.test(each));
    expect(played("<p>Words about &lt;audio&gt;</p>")).toEqual([]);
    expect(played(`<audio controls src="https://a.example/1.mp3"></audio>`)).toEqual(["media-src https:"]);
    expect(played(`<video src="http://a.example/1.mp4"></video>`, false)).toEqual(["media-src https: http:"]);
    expect(played(`<div data-film="https://player.vimeo.com/video/1234">x</div>`)).toEqual(["frame-src https://player.vimeo.com"]);
  });

  it("can leave a page without the scripts of its framework, and with one of ours", () => {
    const nonce = newNonce();
    const page = `<head><link rel="preload" as="script" nonce="${nonce}" href="/a.js"/><script src="/a.js" async="" nonce="${nonce}"></script></head><p>text</p><script>evil()</script><script nonce="${nonce}">own()</script>`;
    const { html, policy } = pageAlone(page, nonce, false, `<script src="/ours.js"></script>`);
    expect(html).toBe(`<head><script src="/ours.js"></script></head><p>text</p><script>evil()</script>`);
    expect(scriptSources(policy)).not.toContain(hash("own()"));
    expect(scriptSources(policy)).not.toContain(hash("evil()"));
  });
});
