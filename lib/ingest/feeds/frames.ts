const FRAME = /<\/?(?:iframe|object|embed|applet)\b[^<>]*>/gi;
const VIDEO = /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,20})|player\.vimeo\.com\/video\/(\d{4,12}))/i;

/**
 * HTML without what would load other sites' pages by itself. Words within stay; a video that is known
 * becomes a link to it. Some feeds never close these elements, and would lose all that follows.
 */
export function withoutFrames(html: string): string {
  return html.replace(FRAME, (tag) => {
    const found = tag.startsWith("</") ? null : VIDEO.exec(/\ssrc\s*=\s*["']?\s*([^\s"'>]+)/i.exec(tag)?.[1] ?? "");
    if (!found) return "";
    return `<p><a href="${found[1] ? `https://www.youtube.com/watch?v=${found[1]}` : `https://vimeo.com/${found[2]}`}">Video</a></p>`;
  });
}
