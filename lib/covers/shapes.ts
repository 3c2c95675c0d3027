import type { Ink, Shape } from "./types";

type Style = Pick<Shape, "stroke" | "opacity">;

/** A rectangle from its upper left corner. */
export function rect(x: number, y: number, w: number, h: number, ink: Ink, style: Style = {}): Shape {
  return { d: `M${x} ${y}h${w}v${h}h${-w}z`, ink, ...style };
}

/** A disc, or a ring where a stroke is given. */
export function circle(cx: number, cy: number, r: number, ink: Ink, style: Style = {}): Shape {
  return { d: `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`, ink, ...style };
}

/** A closed figure through these points. */
export function polygon(points: readonly (readonly [number, number])[], ink: Ink, style: Style = {}): Shape {
  return { d: `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`, ink, ...style };
}

/** An open line through these points. */
export function polyline(points: readonly (readonly [number, number])[], ink: Ink, stroke: number, opacity?: number): Shape {
  return { d: `M${points.map(([x, y]) => `${x} ${y}`).join("L")}`, ink, stroke, ...(opacity === undefined ? {} : { opacity }) };
}

/** Parallel lines over the whole field, leaning by `lean` to the right; one path. */
export function hatching(gap: number, lean: number, ink: Ink, stroke = 1.5): Shape {
  let d = "";
  for (let x = -Math.abs(lean); x <= 640 + Math.abs(lean); x += gap) d += `M${x} 360l${lean} -360`;
  return { d, ink, stroke, opacity: 70 };
}

/** Level lines over part of the field; one path. */
export function ruling(top: number, bottom: number, gap: number, ink: Ink, stroke = 1.5): Shape {
  let d = "";
  for (let y = top; y <= bottom; y += gap) d += `M0 ${y}h640`;
  return { d, ink, stroke, opacity: 60 };
}

/** A sea: a wavy upper edge, filled to the foot of the field. */
export function sea(y: number, height: number, length: number, ink: Ink, style: Style = {}): Shape {
  let d = `M${-length} ${y}`;
  for (let x = -length; x < 640; x += 2 * length) d += `q${length / 2} ${-height} ${length} 0t${length} 0`;
  return { d: `${d}V360H${-length}z`, ink, ...style };
}
