import localFont from "next/font/local";

// Two families, each of several files under one name: the browser takes a file when a glyph of its range is wanted.
// None is preloaded: on a slow line they would hold up the stylesheet, and with it the first sight of a page, for half a
// second. Each is optional: one that comes late is for the next page, so that nothing of this one moves. What stands in
// until then is in components/styles/fallback-fonts.css, for more systems than next/font knows. The loader reads these
// calls as they are written, so their values cannot be shared.

export const newsreader = localFont({
  src: [{ path: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2", weight: "200 800", style: "normal" }],
  variable: "--font-newsreader",
  preload: false,
  display: "optional",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "newsreader" },
    { prop: "unicode-range", value: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD" },
  ],
});

export const newsreaderItalic = localFont({
  src: [{ path: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2", weight: "200 800", style: "italic" }],
  preload: false,
  display: "optional",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "newsreader" },
    { prop: "unicode-range", value: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD" },
  ],
});

export const newsreaderExtended = localFont({
  src: [
    { path: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2", weight: "200 800", style: "normal" },
    { path: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2", weight: "200 800", style: "italic" },
  ],
  preload: false,
  display: "optional",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "newsreader" },
    { prop: "unicode-range", value: "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF" },
  ],
});

export const inter = localFont({
  src: [{ path: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", weight: "100 900", style: "normal" }],
  variable: "--font-inter",
  preload: false,
  display: "optional",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "inter" },
    { prop: "unicode-range", value: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD" },
  ],
});

export const interExtended = localFont({
  src: [{ path: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2", weight: "100 900", style: "normal" }],
  preload: false,
  display: "optional",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "inter" },
    { prop: "unicode-range", value: "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF" },
  ],
});

/** The classes that make both families known to a document. */
export const fontClasses = `${newsreader.variable} ${inter.variable}`;
