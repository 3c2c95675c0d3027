import type { Random } from "./random";
import { circle, hatching, polygon, polyline, rect, ruling, sea } from "./shapes";
import type { Palette, Shape } from "./types";

/** Draws one composition: the same numbers and inks give the same shapes. */
export type Family = (random: Random, inks: Palette) => Shape[];

/** Machines: a slab, a block and a disc before slanting lines. */
export const blocks: Family = (random, { first, second, third }) => {
  const x = random.int(70, 170);
  const y = random.int(160, 210);
  const size = random.int(90, 130);
  const r = random.int(62, 92);
  return [
    hatching(random.int(24, 34), random.pick([90, 120, -100]), first),
    rect(x, y, random.int(210, 290), random.int(64, 88), third, { opacity: 95 }),
    rect(x + random.int(10, 90), y - size + 8, size, size, first, { opacity: 88 }),
    circle(random.int(430, 520), random.int(110, 190), r, second, { opacity: 94 }),
  ];
};

/** A rack of cells, some of them lit. */
export const cells: Family = (random, { first, second, third }) => {
  const size = random.pick([44, 52]);
  const gap = 10;
  const across = Math.ceil(640 / (size + gap));
  const lit = [random.int(2, across - 3), random.int(2, across - 3)];
  const frame = { d: "", ink: third, stroke: 2, opacity: 55 };
  const filled = { d: "", ink: first, opacity: 90 };
  for (let row = 0; row * (size + gap) < 360; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const cell = `M${column * (size + gap) + 4} ${row * (size + gap) + 4}h${size}v${size}h${-size}z`;
      if (lit.includes(column) || random.chance(0.16)) filled.d += cell;
      else frame.d += cell;
    }
  }
  return [frame, filled, circle(random.int(180, 460), random.int(130, 230), random.int(70, 100), second, { opacity: 92 })];
};

/** A vessel on a swell under a low sun. */
export const vessel: Family = (random, { first, second, third }) => {
  const water = random.int(232, 262);
  const x = random.int(120, 200);
  const length = random.int(260, 330);
  return [
    circle(random.int(430, 540), random.int(90, 150), random.int(44, 66), second, { opacity: 92 }),
    polygon([[x, water - 54], [x + length, water - 54], [x + length - 34, water + 14], [x + 30, water + 14]], third, { opacity: 95 }),
    rect(x + random.int(40, 70), water - 118, random.int(46, 64), 64, second),
    rect(x + random.int(140, 190), water - 94, 28, 40, first, { opacity: 85 }),
    sea(water, random.int(34, 50), random.int(120, 180), first, { opacity: 86 }),
  ];
};

/** Layers of land or air, one over the other. */
export const strata: Family = (random, { first, second, third }) => {
  const length = random.int(150, 230);
  return [
    circle(random.int(120, 520), random.int(80, 130), random.int(48, 76), second, { opacity: 92 }),
    sea(random.int(150, 175), random.int(50, 80), length, first, { opacity: 35 }),
    sea(random.int(200, 225), random.int(40, 70), length - 40, first, { opacity: 60 }),
    sea(random.int(255, 275), random.int(30, 60), length + 30, first, { opacity: 90 }),
    sea(random.int(310, 325), random.int(16, 30), length, third, { opacity: 92 }),
  ];
};

/** Columns of figures with the line that joins them. */
export const columns: Family = (random, { first, second, third }) => {
  const bars = { d: "", ink: first, opacity: 86 };
  const line: [number, number][] = [];
  let height = random.int(70, 150);
  for (let x = 48; x < 600; x += 62) {
    height = Math.min(280, Math.max(44, height + random.int(-50, 64)));
    bars.d += `M${x} 330h38v${-height}h-38z`;
    line.push([x + 19, Math.max(24, 330 - height - random.int(14, 40))]);
  }
  return [ruling(42, 320, 36, third, 1), bars, { d: "M32 330h576", ink: third, stroke: 3 }, polyline(line, second, 6)];
};

/** Coins: discs in overlapping stacks. */
export const coins: Family = (random, { first, second, third }) => {
  const shapes: Shape[] = [hatching(random.int(26, 36), random.pick([-80, 80, 0]), third, 1)];
  let x = random.int(90, 130);
  for (const ink of [first, second, third, first]) {
    const r = random.int(46, 88);
    shapes.push(circle(x, random.int(130, 230), r, ink, { opacity: 86 }));
    x += r + random.int(56, 92);
  }
  return [...shapes, circle(random.int(200, 440), 180, random.int(110, 140), second, { stroke: 5 })];
};

/** A colonnade: steps, pillars and a pediment. */
export const colonnade: Family = (random, { first, second, third }) => {
  const pillars = { d: "", ink: first, opacity: 88 };
  const n = random.int(4, 6);
  const gap = 400 / n;
  for (let i = 0; i < n; i += 1) pillars.d += `M${Math.round(120 + gap * i + gap / 2 - 17)} 290v-138h34v138z`;
  return [
    circle(random.pick([150, 320, 490]), random.int(90, 130), random.int(70, 100), second, { opacity: 90 }),
    polygon([[96, 140], [320, random.int(44, 72)], [544, 140]], third, { opacity: 94 }),
    rect(96, 140, 448, 14, third),
    pillars,
    rect(76, 290, 488, 18, third),
    rect(46, 308, 548, 20, third),
  ];
};

/** Needlework: rows of chevrons. */
export const stitches: Family = (random, { first, second, third }) => {
  const step = random.pick([64, 80, 106]);
  const height = random.int(84, 140);
  const zigzag = (y: number): [number, number][] => {
    const points: [number, number][] = [];
    for (let i = 0, x = -step; x <= 640 + step; x += step, i += 1) points.push([x, i % 2 === 0 ? y : y - height]);
    return points;
  };
  const knots = { d: "", ink: third, opacity: 90 };
  for (let x = 0; x <= 640; x += 2 * step) knots.d += `M${x - 8} 334l8 -8l8 8l-8 8z`;
  return [polyline(zigzag(180), first, 9), polyline(zigzag(240), second, 9), polyline(zigzag(300), third, 3, 70), knots];
};
