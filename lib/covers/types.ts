/** The inks of a cover: names, not colours, so that each theme prints it with its own. */
export const INKS = ["ink", "red", "blue", "rust", "olive", "violet", "teal", "ochre"] as const;
export type Ink = (typeof INKS)[number];

/**
 * One shape in a field of 640 by 360. Every shape is a path: `stroke` is its line width, absent for a filled one;
 * `opacity` is in hundredths.
 */
export type Shape = { d: string; ink: Ink; stroke?: number; opacity?: number };

/** The two or three inks one cover prints with. */
export type Palette = { first: Ink; second: Ink; third: Ink };

export const COVER_WIDTH = 640;
export const COVER_HEIGHT = 360;
