/** What a stored body may hold. Everything that is not named here goes; its text stays unless it is in `SILENT_TAGS`. */
export const ALLOWED_TAGS = [
  "h2", "h3", "h4", "p", "br", "hr",
  "ul", "ol", "li", "dl", "dt", "dd",
  "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
  "blockquote", "q", "cite",
  "figure", "figcaption", "img",
  "pre", "code", "kbd", "samp", "var",
  "a", "em", "strong", "b", "i", "s", "del", "ins", "sub", "sup", "small", "mark", "abbr", "time",
  "bdi", "bdo", "ruby", "rt", "rp",
] as const;

export const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  "*": ["lang", "dir"],
  a: ["href", "rel", "hreflang"],
  img: ["src", "alt", "width", "height", "loading"],
  th: ["colspan", "rowspan", "scope"],
  td: ["colspan", "rowspan"],
  ol: ["start", "reversed"],
  li: ["value"],
  time: ["datetime"],
  abbr: ["title"],
};

/** Tags whose text is no prose and goes with them. */
export const SILENT_TAGS = [
  "script", "style", "template", "noscript", "noembed", "noframes", "title", "textarea", "select", "option", "button",
  "svg", "math", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "form", "xmp", "plaintext", "head",
] as const;

/** The page has the only h1; deeper levels than h4 say nothing to a reader. */
export const RENAMED_TAGS: Record<string, string> = { h1: "h2", h5: "h4", h6: "h4", strike: "s", tt: "code" };

/** Elements that mean nothing when empty. */
export const DROPPED_WHEN_EMPTY = new Set([
  "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "blockquote", "figure", "figcaption", "pre", "a",
  "em", "strong", "b", "i", "small", "mark", "q", "cite", "code",
]);

export const LINK_SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** Hosts whose images only count who reads. */
export const PIXEL_HOSTS = /(^|\.)(doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|chartbeat\.net|pixel\.wp\.com|stats\.wp\.com|feedburner\.com|feedsportal\.com|facebook\.com|bat\.bing\.com|adnxs\.com|outbrain\.com|taboola\.com|omtrdc\.net|demdex\.net|sb\.scorecardresearch\.com)$/i;

/** Paths of images that only count who reads. */
export const PIXEL_PATHS = /(\/(pixel|beacon|track(er|ing)?|counter|spacer|blank|clear|1x1|transparent)(\.(gif|png|php|aspx))?$|\/tr\/?$|\/~[rf]{1,2}\/|republication-tracker)/i;
