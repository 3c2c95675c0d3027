/** Minutes east of Greenwich by the abbreviations that feeds use; where two zones share one, the one that more feeds mean. */
const NAMED: Record<string, number> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 60, BST: 60, IST: 330, CET: 60, CEST: 120, MEZ: 60, MESZ: 120, MET: 60, EET: 120, EEST: 180,
  MSK: 180, MSD: 240, SAST: 120, PKT: 300, ICT: 420, WIB: 420, WITA: 480, WIT: 540, SGT: 480, HKT: 480, AWST: 480, JST: 540, KST: 540,
  ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, NST: -210, NDT: -150, AST: -240, ADT: -180, BRT: -180, ART: -180,
  EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600, ET: -300, CT: -360, MT: -420, PT: -480,
};

const OFFSET = /^\s*\(?(?:(?:GMT|UTC?|Z)\s*)?([+\-\u2212\u2013])\s*(\d{1,2}):?(\d{2})?(?::\d{2})?(?!\d)/i;

/** The zone at the start of a text, in minutes east of Greenwich, and how much of the text names it; null where none does. */
export function zoneMinutes(text: string): { minutes: number; length: number } | null {
  const offset = OFFSET.exec(text);
  if (offset) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)];
    if (hours > 15 || minutes > 59) return null;
    return { minutes: (offset[1] === "+" ? 1 : -1) * (hours * 60 + minutes), length: offset[0].length };
  }
  const name = /^\s*\(?([A-Za-z]{1,5})(?![\p{L}])/u.exec(text);
  const minutes = NAMED[(name?.[1] ?? "").toUpperCase()];
  return name && minutes !== undefined ? { minutes, length: name[0].length } : null;
}
