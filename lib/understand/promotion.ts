/** One independent sign of paid promotion, and what a reader would call it. */
type Signal = { name: string; strong: boolean; pattern: RegExp; needed?: number };

/**
 * Signs of paid promotion. Each counts once however often it is met; `needed` is how many different
 * matches make it. The strong ones are what an honest report would not say in its own voice.
 */
const SIGNALS: Signal[] = [
  { name: "calls on the reader to sign up or buy", strong: true, pattern: /\b(?:sign up (?:with|now|today|here|for free|and (?:get|receive|earn))|register (?:now|today|for free)|(?:buy|order|join|invest|shop|act|start (?:mining|earning|trading)) (?:now|today) (?:and|to|at|before|with)|don[’']t miss (?:out|this|your)|claim your|get (?:yours|started) (?:now|today)|visit the official (?:web)?site|ride it with us|join (?:us|the presale)|secure your (?:spot|tokens?|place)|download the app (?:now|today)|use (?:the )?(?:promo |discount |coupon |bonus )?code [A-Z0-9]{3,})\b/gi },
  { name: "promises returns", strong: true, pattern: /\b(?:passive income|(?:stable|guaranteed|fixed|steady|high|daily|easy|risk-free) (?:daily )?(?:returns?|income|profits?|payouts?|earnings)|easily (?:obtain|earn|make)|(?:make|earn|making|earning) money easily|total net profit|net profit:|profits? (?:will be|is|are) automatically|earn(?:ing)? (?:up to )?\$\s?[\d,.]+ (?:a|per|every|each) day|(?:50|100|1000)x (?:returns?|gains?|potential)|guaranteed (?:results|win|approval))\b/gi },
  { name: "lists prices to choose from", strong: true, needed: 2, pattern: /(?:purchase amount|contract price|investment amount|package price|price per token|tokens? (?:are )?priced at|fixed price of|at (?:just|only) \$\s?\d)[^\n]{0,60}/gi },
  { name: "sells a presale", strong: true, needed: 2, pattern: /\b(?:(?:final|ongoing|crypto|token|exclusive|current) pre-?sale|pre-?sale (?:phase|stage|price|round|window|ends)|bonus round|stage \d{1,2}\b|(?:token|coin) (?:pre-?sale|sale)|whitelist(?:ed)? (?:spot|access)|last (?:opportunity|chance) to (?:acquire|buy|join|invest)|limited[- ]time (?:opportunity|offer))/gi },
  { name: "offers a bonus for joining", strong: true, pattern: /(?:\bget\s*\$\s?\d+[^\n]{0,30}\bsign up\b|\b(?:welcome|sign-?up|registration|referral|deposit) bonus\b|\bfree spins\b|\b(?:money-back guarantee|free shipping|\d{1,2}% off)\b|\bdiscount code\b)/gi },
  { name: "gives the seller's contact", strong: false, needed: 2, pattern: /^(?:(?:official )?(?:website|site|web)|(?:contact )?e-?mail|app|telegram|twitter|x|whitepaper|buy here|contact|purchase|discord|whatsapp)\s*[:：]\s*\S*(?:https?:|@|www\.)\S*$|^https?:\/\/(?:t\.me|x\.com|twitter\.com|discord\.(?:gg|com))\/\S+$|^https?:\/\/[^\s/]+\/?$/gim },
  { name: "praises the product", strong: false, needed: 3, pattern: /\b(?:game-changing|cutting-edge|revolutionary|world-class|industry-leading|user-friendly|breakout candidate|next big|poised to (?:redefine|dominate|revolutionize|explode)|ready to dominate|gaining (?:serious |massive )?momentum|attract(?:s|ing) (?:growing |massive )?(?:volume|investors)|shaping the future|is a good choice|best choice|easy to (?:use|get started)|worry-free|hassle-free|seamless|high-performance|always been a leader|global leader in|trusted by|stands out|unparalleled|one-stop|surge in investor interest|once-in-a-lifetime|early (?:investors|adopters|builder))\b/gi },
  { name: "speaks to the buyer", strong: false, needed: 3, pattern: /\b(?:you (?:only need|can (?:choose|easily|earn|start|withdraw|enjoy|also)|don[’']t (?:need|have) to|just need)|helping you|teaches you|allows you to|lets you|if you want to (?:participate|earn|invest|join|make)|your (?:funds|account|wallet|portfolio|investment|profits?|earnings|(?:digital )?assets|money)|(?:for|to) (?:novice|beginner)s?\b|suitable for (?:novices|players|beginners|users)|novice users)\b/gi },
];

/** Reports about fraud use the same words; these say that someone is looking into it. */
const REPORTING = /\b(?:police|prosecutors?|court|lawsuit|regulators?|fraud|scam|victims?|charged|convicted|sentenced|indicted|investigation|alleged(?:ly)?|according to|told (?:reporters|the)|spokes(?:man|woman|person)|critics)\b/gi;

/** Signals needed in all, and strong ones among them. Honest pieces on the same markets reach two. */
const SIGNALS_NEEDED = 4;
const STRONG_NEEDED = 2;

/**
 * The signs of paid promotion in a text as one line of words, or null when they are too few. Several
 * independent ones are needed, since calling an honest report sponsored is worse than missing an
 * advertisement; every mark of reporting beyond two asks for one sign more.
 */
export function sponsoredSignals(title: string, text: string): string | null {
  const whole = `${title}\n${text}`;
  const met: { signal: Signal; words: string[] }[] = [];
  for (const [at, signal] of SIGNALS.entries()) {
    const words = distinct(whole, signal.pattern);
    if (words.length >= (signal.needed ?? 1)) met.push({ signal, words });
    // The strong ones stand first: most texts show none, and need no further look.
    if (strongIn(met.map((each) => each.signal)) + strongIn(SIGNALS.slice(at + 1)) < STRONG_NEEDED) return null;
  }
  const caution = Math.max(0, distinct(whole, REPORTING).length - 2);
  if (met.length < SIGNALS_NEEDED + caution) return null;
  return met.map(({ signal, words }) => `${signal.name} (${words.slice(0, 2).map((word) => `“${word}”`).join(", ")})`).join("; ");
}

function strongIn(signals: readonly Signal[]): number {
  return signals.filter(({ strong }) => strong).length;
}

function distinct(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), (match) => match[0].trim().toLowerCase().slice(0, 60)))];
}
