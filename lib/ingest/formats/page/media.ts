import { withoutTracking } from "@/lib/ingest/url";
import { isCaptionName, nameOf } from "./names";
import { textUpTo } from "./runs";

const VIDEO = /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})|player\.vimeo\.com\/video\/(\d{4,12}))/i;
const LAZY = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src", "data-url", "data-image"];
const LAZY_SETS = ["srcset", "data-srcset", "data-lazy-srcset"];
const PICTURE_ADDRESS = /^(?:https?:)?\/\/\S+$|^\/?[^\s:]+\.(?:jpe?g|png|gif|webp|avif)(?:[?#]\S*)?$/i;

/** An embedded video becomes a link to it: nothing of another site loads by itself. */
export function videosAsLinks(document: Document): void {
  for (const frame of document.querySelectorAll("iframe")) {
    const found = VIDEO.exec(frame.getAttribute("src") ?? frame.getAttribute("data-src") ?? "");
    if (!found) continue;
    const paragraph = document.createElement("p");
    const link = document.createElement("a");
    link.setAttribute("href", found[1] ? `https://www.youtube.com/watch?v=${found[1]}` : `https://vimeo.com/${found[2]}`);
    link.textContent = frame.getAttribute("title")?.trim() || "Video";
    paragraph.append(link);
    frame.replaceWith(paragraph);
  }
}

/** Pictures that a script would load get their address; a picture that stands only in `noscript` comes out of it. */
export function awakenPictures(document: Document): void {
  for (const hidden of document.querySelectorAll("noscript")) {
    const pictures = [...hidden.querySelectorAll("img")];
    const before = hidden.previousElementSibling;
    const twin = before?.tagName.toUpperCase() === "IMG" ? before : before?.querySelector("img");
    if (pictures.length === 1 && pictures[0] && (hidden.textContent ?? "").trim() === "") {
      if (twin) twin.setAttribute("src", pictures[0].getAttribute("src") ?? "");
      else hidden.replaceWith(pictures[0]);
    }
  }
  for (const picture of document.querySelectorAll("img")) {
    const address = picture.getAttribute("src") ?? "";
    if (address !== "" && !/^data:|blank|placeholder|spacer|lazy|1x1|transparent/i.test(address)) continue;
    const found = LAZY.map((name) => picture.getAttribute(name)?.trim()).find((value) => value && PICTURE_ADDRESS.test(value)) ?? fromSets(picture);
    if (found) picture.setAttribute("src", found);
  }
}

/** The largest picture that a set of sizes names. */
function fromSets(picture: Element): string | null {
  const sources = picture.parentElement?.tagName.toUpperCase() === "PICTURE" ? [...picture.parentElement.querySelectorAll("source")] : [];
  for (const element of [picture, ...sources]) {
    for (const name of LAZY_SETS) {
      const sizes = [...(element.getAttribute(name) ?? "").matchAll(/(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,\s+|,(?=https?:|\/)|$)/g)];
      const best = sizes.filter(([, address]) => address && PICTURE_ADDRESS.test(address)).sort((a, b) => Number(b[2] ?? 0) - Number(a[2] ?? 0))[0];
      if (best?.[1]) return best[1];
    }
  }
  return null;
}

/** Makes links and pictures absolute, so that they mean the same away from their page. */
export function absoluteAddresses(root: Element, base: string | null): void {
  if (base === null) return;
  for (const [selector, name] of [["a[href]", "href"], ["img[src]", "src"]] as const) {
    for (const element of root.querySelectorAll(selector)) {
      const given = element.getAttribute(name) ?? "";
      if (/^(#|mailto:|data:)/i.test(given)) continue;
      const url = withoutTracking(given, base);
      if (url) element.setAttribute(name, url.href);
    }
  }
}

const LINE_NUMBERS = /(?:^|[\s_-])(?:line-?nums?|line-?numbers?|lineno|linenos|lnt?|gutter)(?=[\s_-]|$)/i;
const MOST_NUMBERS = 20_000;

/** Lines of code that a site sets in elements of their own become lines of text; their numbers go. */
export function linesOfCode(root: Element): void {
  for (const number of [...root.querySelectorAll("pre [class], .highlight [class], td.gutter")].slice(0, MOST_NUMBERS)) {
    if (LINE_NUMBERS.test(number.getAttribute("class") ?? "") && /^[\d\s]*$/.test(number.textContent ?? "")) number.remove();
  }
  for (const code of root.querySelectorAll("pre")) {
    for (const line of code.querySelectorAll("div, p, li, tr, br, [class~=line]")) {
      const next = line.nextSibling;
      if (next !== null && !next.textContent?.startsWith("\n") && !line.textContent?.endsWith("\n")) line.after("\n");
    }
  }
}

const MOST_CAPTIONS = 500;
const LONGEST_CAPTION = 600;

/** A picture and the words under it become a figure, whatever elements the site made them of. */
export function figuresFromNames(root: Element): void {
  let met = 0;
  for (const caption of root.querySelectorAll("[class], [id]")) {
    if (/^(FIGURE|FIGCAPTION|IMG|PICTURE|A|BODY|MAIN|ARTICLE)$/i.test(caption.tagName) || !isCaptionName(nameOf(caption))) continue;
    if (++met > MOST_CAPTIONS) return;
    if (textUpTo(caption, LONGEST_CAPTION + 1).length > LONGEST_CAPTION || caption.querySelector("img, p + p, figcaption, figure")) continue;
    const holder = pictureHolder(caption);
    if (!holder) continue;
    const tag = root.ownerDocument.createElement("figcaption");
    while (caption.firstChild) tag.append(caption.firstChild);
    caption.replaceWith(tag);
    if (holder.tagName.toUpperCase() !== "FIGURE" && !holder.closest("figure")) wrapAsFigure(holder, tag);
  }
}

/** The nearest element around a caption that holds a picture and little else. */
function pictureHolder(caption: Element): Element | null {
  const most = textUpTo(caption, LONGEST_CAPTION).length + 300;
  for (let at = caption.parentElement, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
    if (/^(BODY|MAIN|ARTICLE)$/i.test(at.tagName) || textUpTo(at, most + 1).length > most) return null;
    if (at.tagName.toUpperCase() === "FIGURE" || at.querySelector("img, video, picture, iframe")) return at;
  }
  return null;
}

const MOST_CREDIT = 60;

/** A few words alone with a picture in one element are written under it, such as the name of an agency. */
export function figuresFromNeighbours(root: Element): void {
  for (const picture of root.querySelectorAll("img")) {
    const holder = picture.parentElement;
    if (!holder || holder === root || /^(FIGURE|PICTURE|A|P|TD|LI|H[1-6]|BODY)$/i.test(holder.tagName)) continue;
    const words = textUpTo(holder, MOST_CREDIT + 1);
    if (words === "" || words.length > MOST_CREDIT || /[.!?:]$/.test(words) || picture.closest("figure, a")) continue;
    if (holder.querySelectorAll("img").length > 1 || holder.querySelector("h1, h2, h3, li, p + p")) continue;
    const caption = holder.ownerDocument.createElement("figcaption");
    caption.textContent = words;
    const figure = holder.ownerDocument.createElement("figure");
    figure.append(picture, caption);
    holder.replaceChildren(figure);
  }
}

function wrapAsFigure(holder: Element, caption: Element): void {
  const figure = holder.ownerDocument.createElement("figure");
  const pictures = [...holder.querySelectorAll("img")].filter((picture) => !picture.closest("figure"));
  holder.before(figure);
  figure.append(...pictures, caption);
}
