import localFont from "next/font/local";

// Each letterform comes in two files: the common letters, fetched with the page, and the rest of Latin, fetched when a
// page holds one of them. The stand-in of the system hangs on the second, so that it is asked last.

const plain = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  variable: "--font-plain-common",
  weight: "200 800",
  display: "swap",
  adjustFontFallback: false,
});

const plainRest = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  variable: "--font-plain-rest",
  weight: "200 800",
  display: "swap",
  preload: false,
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const warm = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  variable: "--font-warm-common",
  weight: "200 800",
  display: "swap",
  adjustFontFallback: false,
});

const warmRest = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
  variable: "--font-warm-rest",
  weight: "200 800",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** Class names that give a page `--font-plain` (the interface) and `--font-warm` (what people say), with `fonts.css`. */
export const fonts = [plain, plainRest, warm, warmRest].map((font) => font.variable).join(" ");
