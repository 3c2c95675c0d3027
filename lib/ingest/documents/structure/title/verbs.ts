/** Verbs that news leads turn on. Regular ones by their base form. */
const REGULAR = `
abandon abduct abolish accelerate accept accuse acknowledge acquire add address admit adopt advance advise agree aim allege allow alter amount
announce answer apologize appeal appear apply appoint approve arrange arrest arrive ask assassinate assert assist assume assure attack attempt attend
attract avoid award back ban bar blame blast block bomb boost borrow burn call cancel capture carry cause celebrate challenge champion change charge
cite claim clash clear clinch close collapse collect collide combine compare complain complete concede conclude condemn confirm confront consider
contain continue contradict contribute control convene convict cool count cover crack crash create criticise criticize cross crown curb damage debate
debut decide declare decline defeat defend defy delay deliver demand demolish deny depart depend deploy derail descend describe design designate
destroy detain detonate develop devote die disappear disclose discover discuss dismiss display dispute disrupt distribute divide dodge dominate donate
double doubt draft drop dump earn ease edge elect eliminate embrace emerge employ enact encourage end endorse endure enforce engage enhance enjoy
ensure enter erupt escalate escape establish estimate evacuate evade examine exceed exchange execute exit expand expect expel explain explode explore
export expose express extend face fail fear feature file fill fine fire flood focus follow force gain gather generate grant greet guarantee guide hail
halt handle hate head help highlight hire honor honour hope hospitalize host identify ignite ignore impeach implement import impose improve include
increase indict inherit initiate injure insist inspect install insult intend intensify interrupt intervene introduce invade investigate invite involve
issue jail jeopardize join jump kick kidnap kill label lambast land lash launch leak legalise legalize lift limit link list live lobby locate look
loom love lower maintain manage march mark marry match measure mention merge miss mock monitor mourn move murder nab name narrow negotiate nominate
note notify object observe obtain occupy occur offer open operate oppose order oust outlaw outline overturn owe own pardon participate pass perform
permit persuade pick pilot place plan play plead pledge plunge point pose possess postpone pour praise predict prepare present preserve press pressure
prevent proclaim produce profit promise promote propose prosecute protect protest prove provide publish pull purchase pursue push quash query question
raid raise rally rank rate reach react realize rebuff rebuke recall receive reckon recognise recognize recommend record recover recruit reduce refer
refuse regain regret reinforce reiterate reject relate relax release rely remain remove rename renew renounce reopen repair repeal repeat replace
reply report represent reprimand request require rescue resemble reserve resign resist resolve respect respond restore restrict result resume retain
retaliate retire return reunite reveal reverse review revise revoke reward rig rival rock rule rush sack sail sanction save schedule score scrap
search secure seize select sentence separate serve settle shape share shatter shift ship shoulder show sign signal slam slap slash slow snub soar
solve sound spare spark specify speed spell spur squeeze stab stabilize stage stall start state steer step stop strengthen stress stretch strip
struggle stun submit substitute succeed sue suffer suggest summon support surge surpass surrender survive suspect suspend swap switch tackle talk
target tax terminate test testify thank threaten tie tighten toast total touch tour track trade trail train transfer transform trap travel treat
trigger trim troll try turn tweet uncover underline undermine underscore unite unload unlock unveil update upgrade urge use vacate vanish veto view
violate visit volunteer vote vow wage wait walk want warn warrant watch weaken weigh welcome widen wield witness work wound wrap yank yield
`.trim().split(/\s+/);

/** Past tense to base form, where the past is not the base plus -ed. */
const IRREGULAR: Record<string, string> = {
  said: "say", told: "tell", won: "win", lost: "lose", found: "find", made: "make", held: "hold", led: "lead", met: "meet", left: "leave",
  took: "take", gave: "give", went: "go", came: "come", became: "become", began: "begin", saw: "see", got: "get", sent: "send", spent: "spend",
  sold: "sell", bought: "buy", brought: "bring", caught: "catch", fought: "fight", sought: "seek", thought: "think", taught: "teach",
  shot: "shoot", struck: "strike", rose: "rise", fell: "fall", grew: "grow", knew: "know", threw: "throw", flew: "fly", drew: "draw",
  ran: "run", swam: "swim", broke: "break", spoke: "speak", chose: "choose", wrote: "write", drove: "drive", rode: "ride", stood: "stand",
  understood: "understand", withdrew: "withdraw", withheld: "withhold", overcame: "overcome", overthrew: "overthrow", underwent: "undergo",
  swore: "swear", wore: "wear", tore: "tear", stole: "steal", froze: "freeze", hid: "hide", beat: "beat", ate: "eat", built: "build",
  lent: "lend", paid: "pay", laid: "lay", kept: "keep", slept: "sleep", swept: "sweep", felt: "feel", dealt: "deal", meant: "mean",
  read: "read", fled: "flee", sank: "sink", sang: "sing", shook: "shake", hung: "hang", stuck: "stick", dug: "dig", spun: "spin",
  shut: "shut", hit: "hit", put: "put", set: "set", cut: "cut", quit: "quit", cast: "cast", hurt: "hurt", burst: "burst", upheld: "uphold",
  oversaw: "oversee", undertook: "undertake", forbade: "forbid", arose: "arise", awoke: "awake", sat: "sit", had: "have", did: "do",
};

/** Participles that differ from the past tense, for the passive. */
const PARTICIPLES = new Set("taken given seen shown known thrown grown drawn driven written spoken broken chosen stolen frozen hidden beaten sworn worn torn shaken sung sunk overthrown withdrawn forbidden fallen begun run become overtaken undertaken".split(" "));

export const AUXILIARIES = new Set("is are was were has have had will would can could may might must should shall does do did isn't aren't wasn't weren't hasn't haven't won't can't couldn't doesn't don't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t won’t can’t couldn’t doesn’t don’t didn’t".split(" "));

const regular = new Set(REGULAR);
const bases = new Set([...REGULAR, ...Object.values(IRREGULAR), "say", "seek", "hope", "aim", "need", "seem", "look", "think", "believe", "know", "mean", "make", "find", "keep", "hold", "run", "take", "go", "get", "stand"]);

/** Base form of a past tense ("crashed" to "crash"), or null when the word is no known past. */
export function baseOfPast(word: string): string | null {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? null;
  if (!word.endsWith("ed") || word.length < 4) return null;
  const candidates = [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3), `${word.slice(0, -3)}y`];
  return candidates.find((candidate) => regular.has(candidate)) ?? null;
}

/** Whether a word may be a past participle: "stabbed", "found", "taken". */
export function isParticiple(word: string): boolean {
  return PARTICIPLES.has(word) || (/[a-z]{2}ed$/.test(word) && word.length > 4) || (Object.hasOwn(IRREGULAR, word) && !/^(?:took|gave|went|came|became|began|saw|rose|fell|grew|knew|threw|flew|drew|ran|swam|broke|spoke|chose|wrote|drove|rode|withdrew|overcame|swore|wore|tore|stole|froze|hid|ate|sank|sang|shook|had|did|arose|awoke)$/.test(word));
}

/** Whether a word is the base of a known verb, as a plural subject takes it: "examine". */
export function isBase(word: string): boolean {
  return bases.has(word);
}

/** Whether a word may be a present tense of the third person: "plans", "seeks". */
export function isPresent(word: string): boolean {
  if (!word.endsWith("s") || word.endsWith("ss")) return false;
  const stem = word.slice(0, -1);
  return bases.has(stem) || (word.endsWith("es") && bases.has(word.slice(0, -2))) || (word.endsWith("ies") && bases.has(`${word.slice(0, -3)}y`));
}

/** The present of a base form, third person singular unless `plural`. */
export function present(base: string, plural: boolean): string {
  if (plural) return base;
  if (base === "have") return "has";
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
