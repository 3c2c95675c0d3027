import type { Family } from "./families";
import { circle, hatching, polygon, polyline, rect, ruling } from "./shapes";
import type { Shape } from "./types";

/** Orbits round an off-centre body. */
export const orbits: Family = (random, { first, second, third }) => {
  const cx = random.int(220, 420);
  const cy = random.int(150, 210);
  const step = random.int(42, 56);
  const rings: Shape[] = [1, 2, 3, 4].map((n) => circle(cx, cy, 40 + n * step, third, { stroke: 1.5, opacity: 60 }));
  return [
    ...rings,
    circle(cx, cy, random.int(46, 62), second, { opacity: 94 }),
    circle(cx + 40 + step, cy, random.int(12, 20), first),
    circle(cx - 40 - 2 * step, cy + 20, random.int(16, 26), first, { opacity: 90 }),
    circle(cx + random.int(40, 90), cy - 40 - 2 * step + 18, random.int(8, 14), third),
  ];
};

/** A heartbeat across ruled paper. */
export const pulse: Family = (random, { first, second, third }) => {
  const y = random.int(170, 210);
  const x = random.int(180, 300);
  const peak = random.int(90, 130);
  return [
    ruling(30, 340, 30, third, 1),
    circle(random.int(420, 520), random.int(110, 170), random.int(60, 84), first, { opacity: 88 }),
    polyline([[0, y], [x, y], [x + 26, y - 34], [x + 48, y + 26], [x + 78, y - peak], [x + 112, y + peak - 20], [x + 138, y], [640, y]], second, 8),
    rect(random.int(60, 110), random.int(236, 262), random.int(110, 160), 54, third, { opacity: 94 }),
  ];
};

/** A dish under a lens: a ring with grown spots. */
export const dish: Family = (random, { first, second, third }) => {
  const cx = random.int(240, 400);
  const spots: Shape[] = [];
  for (let i = 0; i < 9; i += 1) {
    spots.push(circle(cx + random.int(-92, 92), 180 + random.int(-92, 92), random.int(8, 30), random.pick([second, second, third]), { opacity: 88 }));
  }
  return [
    hatching(random.int(30, 40), random.pick([60, -60]), third, 1),
    circle(cx, 180, 156, first, { opacity: 40 }),
    circle(cx, 180, 156, third, { stroke: 4 }),
    ...spots,
  ];
};

/** A ground seen from above: lines, arcs and a ball. */
export const pitch: Family = (random, { first, second, third }) => {
  const middle = random.int(280, 360);
  return [
    rect(36, 36, 568, 288, first, { opacity: 84 }),
    { d: `M60 60h520v240H60zM${middle} 60v240M60 120h84v120H60M580 120h-84v120h84`, ink: "ink", stroke: 3, opacity: 80 },
    circle(middle, 180, random.int(46, 62), third, { stroke: 3 }),
    circle(middle + random.int(-150, 150), random.int(110, 250), random.int(20, 32), second),
  ];
};

/** Quarter circles and squares, laid like tiles. */
export const tiles: Family = (random, { first, second, third }) => {
  const side = 120;
  const shapes = { [first]: "", [second]: "", [third]: "" } as Record<string, string>;
  const quarters = [
    (x: number, y: number) => `M${x} ${y}h${side}a${side} ${side} 0 0 1 ${-side} ${side}z`,
    (x: number, y: number) => `M${x + side} ${y}v${side}a${side} ${side} 0 0 1 ${-side} ${-side}z`,
    (x: number, y: number) => `M${x + side} ${y + side}h${-side}a${side} ${side} 0 0 1 ${side} ${-side}z`,
    (x: number, y: number) => `M${x} ${y + side}v${-side}a${side} ${side} 0 0 1 ${side} ${side}z`,
  ] as const;
  for (let y = 0; y < 360; y += side) {
    for (let x = -40; x < 640; x += side) {
      const ink = random.pick([first, first, second, third, third]);
      if (random.chance(0.74)) shapes[ink] += random.pick(quarters)(x, y);
    }
  }
  return [first, second, third].map((ink) => ({ d: shapes[ink] ?? "", ink, opacity: 90 }));
};

/** Frames over one another, one of them marked. */
export const panels: Family = (random, { first, second, third }) => {
  const x = random.int(70, 140);
  return [
    hatching(random.int(30, 40), 0, third, 1),
    rect(x, 60, 230, 170, first, { opacity: 85 }),
    rect(x + 130, 118, 250, 180, third, { opacity: 93 }),
    rect(x + 300, 40, 120, 210, first, { stroke: 4 }),
    polyline([[x + 160, 262], [x + 340, 262]], second, 7),
    circle(x + random.int(340, 400), random.int(110, 180), random.int(34, 52), second, { opacity: 94 }),
  ];
};

/** The globe's meridians, with two places marked. */
export const meridians: Family = (random, { first, second, third }) => {
  const cx = random.int(250, 390);
  const r = 148;
  const arcs = [50, 100].map((w) => `M${cx} ${180 - r}a${w} ${r} 0 0 1 0 ${2 * r}a${w} ${r} 0 0 1 0 ${-2 * r}z`).join("");
  return [
    ruling(60, 320, 52, third, 1),
    circle(cx, 180, r, first, { opacity: 84 }),
    { d: `${arcs}M${cx - r} 180h${2 * r}M${cx - 128} 106h256M${cx - 128} 254h256`, ink: "ink", stroke: 2, opacity: 75 },
    circle(cx - random.int(40, 100), random.int(110, 160), random.int(16, 26), second),
    circle(cx + random.int(150, 210), random.int(80, 280), random.int(30, 56), second, { opacity: 92 }),
  ];
};

/** Two standpoints and one thing seen from both. */
export const sightlines: Family = (random, { first, second, third }) => {
  const x = random.int(250, 390);
  const y = random.int(96, 140);
  const left = random.int(40, 110);
  const right = random.int(530, 600);
  return [
    polygon([[left, 316], [x - 64, y], [x + 64, y]], first, { opacity: 80 }),
    polygon([[right, 316], [x - 64, y], [x + 64, y]], third, { opacity: 72 }),
    circle(x, y, random.int(56, 70), second, { opacity: 96 }),
    circle(left, 316, 15, first),
    circle(right, 316, 15, third),
    { d: "M0 332h640", ink: third, stroke: 3 },
  ];
};

/** Flames or peaks: triangles rising from the foot. */
export const peaks: Family = (random, { first, second, third }) => {
  const shapes: Shape[] = [circle(random.int(420, 540), random.int(80, 120), random.int(40, 60), second, { opacity: 92 })];
  for (const [index, ink] of [first, third, second, first, third].entries()) {
    const x = 40 + index * random.int(104, 122);
    const half = random.int(70, 120);
    shapes.push(polygon([[x - half + 40, 360], [x + 40, random.int(100, 230)], [x + half + 40, 360]], ink, { opacity: 86 }));
  }
  return shapes;
};
