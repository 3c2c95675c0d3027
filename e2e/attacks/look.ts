import type { Page } from "@playwright/test";

/** Everything that a page did or asked for that a text must not bring about. */
export class Canary {
  readonly seen: string[] = [];

  private constructor(private readonly page: Page, private readonly origin: string) {}

  static async in(page: Page, url: string): Promise<Canary> {
    const canary = new Canary(page, new URL(url).origin);
    page.on("dialog", (dialog) => {
      canary.seen.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      // The pictures of an article are asked for at their own place; whether one stands where none may is seen by its element.
      const picture = request.resourceType() === "image";
      if (!picture && !/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== canary.origin) canary.seen.push(`a request to ${request.url()} on ${page.url()}`);
    });
    page.on("popup", () => canary.seen.push(`a window opened on ${page.url()}`));
    page.on("download", (download) => canary.seen.push(`a download of ${download.url()}`));
    await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => ((window as unknown as { __refused: string[] }).__refused ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
    return canary;
  }

  /** Opens a page and says what is wrong with it. */
  async open(address: string): Promise<string[]> {
    const response = await this.page.goto(address);
    const found = await this.page.evaluate(lookAt, { title: null, html: null });
    if (response?.status() !== 200) found.push(`status ${response?.status()}`);
    const state = await this.page.evaluate(() => {
      const own = window as unknown as { __hit?: unknown; __refused?: string[] };
      return { hit: own.__hit, refused: own.__refused ?? [], wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
    });
    if (state.hit !== undefined) found.push("a text has run");
    if (state.wide > 0) found.push(`the page is ${state.wide} pixels wider than its window: ${await this.page.evaluate(widest)}`);
    found.push(...state.refused.map((one) => `the policy refused ${one}`));
    return found.map((one) => `${address}: ${one}`);
  }
}

/** The innermost elements that stand out of the window. Runs in the page. */
function widest(): string {
  const out = [...document.querySelectorAll("body *:not(svg *)")].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
  return out.filter((element) => !out.some((other) => other !== element && element.contains(other))).slice(0, 3).map((element) => element.outerHTML.slice(0, 160)).join(" ");
}

/**
 * What is wrong with a document: the one that is open, or the HTML that is given, read by the browser. Runs in the page.
 * @returns a sentence for each element, attribute or letter that no text may bring into it
 */
export function lookAt({ title, html }: { title: string | null; html: string | null }): string[] {
  const there = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  const found: string[] = [];
  const FORBIDDEN = "iframe, frame, object, embed, applet, base, meta[http-equiv], portal, math, marquee, isindex, dialog[open], audio, video, plaintext, xmp, listing, image, slot";
  for (const element of there.querySelectorAll(FORBIDDEN)) found.push(`an element that must not be: ${element.outerHTML.slice(0, 200)}`);
  const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "srcdoc", "background", "ping"];
  for (const element of there.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`a handler: ${element.outerHTML.slice(0, 200)}`);
      if (name === "style" && /url\(|expression|javascript|canary/i.test(value)) found.push(`a style that asks: ${value.slice(0, 200)}`);
      if (!ADDRESSES.includes(name) || name === "srcset") continue;
      const scheme = URL.canParse(value, location.origin) ? new URL(value, location.origin) : null;
      if (name === "srcdoc" || (scheme && !/^(https?|mailto):$/.test(scheme.protocol) && !(element.localName === "img" && value.startsWith("data:image/")))) found.push(`an address that runs: ${element.outerHTML.slice(0, 200)}`);
      if (scheme && /^(src|action|formaction|data|poster)$/.test(name) && scheme.protocol.startsWith("http") && scheme.origin !== location.origin && !element.matches("#text img")) found.push(`an address that is asked unasked: ${element.outerHTML.slice(0, 200)}`);
      if (scheme?.username) found.push(`an address with a name in it: ${value}`);
    }
  }
  const ALLOWED = /^(p|br|em|strong|del|code|pre|blockquote|ul|ol|li|a|span|h[1-6]|hr|figure|figcaption|img|table|thead|tbody|tfoot|tr|th|td|sup|sub|dl|dt|dd|b|i|s|u|q|cite|abbr|time|small|mark|kbd|caption)$/;
  for (const element of there.querySelectorAll(".comment-words *, .desk-words *, #text *")) {
    const said = element.closest("#text") === null;
    if ((!ALLOWED.test(element.localName) || (said && /^(img|table|h\d|figure)$/.test(element.localName))) && !(element.matches("#text .table-scroll"))) found.push(`an element in words: ${element.outerHTML.slice(0, 200)}`);
    for (const { name, value } of element.attributes) {
      if (/^(id|style|name|target)$/.test(name) || (name === "class" && !/^(mention|link-host|scrolls|footnote\S*|aside|wide)?$/.test(value) && /desk|comment|button/.test(value))) found.push(`an attribute in words: ${element.outerHTML.slice(0, 200)}`);
    }
  }
  if (title !== null && there.title !== title) found.push(`the title is ${JSON.stringify(there.title)}, not ${JSON.stringify(title)}`);
  const texts = there.createTreeWalker(there.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { textContent: text, parentElement } = node;
    if (!text || !parentElement || /^(script|style|noscript)$/.test(parentElement.localName)) continue;
    if (/\p{M}{9}/u.test(text)) found.push(`a pile of marks: ${text.slice(0, 60)}`);
    if (/\p{Cs}/u.test(text)) found.push(`half a letter: ${text.slice(0, 60)}`);
    if (html !== null || !/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u0590-\u08ff]/.test(text)) continue;
    // What turns the direction may turn what stands in the same box: that has to be nothing but itself.
    let box: Element = parentElement;
    while (box.parentElement && getComputedStyle(box).display.startsWith("inline") && !/isolate|plaintext/.test(getComputedStyle(box).unicodeBidi)) box = box.parentElement;
    const beside = (box.textContent ?? "").replace(text, "").trim();
    if (beside !== "" && !box.closest("[dir=auto], bdi, textarea, option")) found.push(`a direction that leaks from ${JSON.stringify(text.slice(0, 60))} to ${JSON.stringify(beside.slice(0, 80))}`);
  }
  return [...new Set(found)];
}
