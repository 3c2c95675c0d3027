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
violate visit volunteer vote vow wage wait walk want warn warrant watch weaken weigh welcome widen wield witness work wound wrap yank yield abuse
capsize accompany accumulate accustom achieve adapt adjourn administer admire advertise afford aggravate airlift allocate amass ambush amend amuse analyse
analyze anger annul anticipate appease applaud approach argue arouse assault assemble assess assign associate astonish attach auction audit authorise
authorize baffle balloon batter beg behave behead benefit besiege betray boast bolster bounce boycott breach breathe broaden broker bypass calculate
calm care cater cease censor censure certify chant charm chart chase coincide commemorate commence commit communicate commute compel compensate
compete compile complicate comply compose comprise conceal conceive condone conduct confess confine confiscate conform confuse congratulate connect
conquer conserve consist consolidate conspire constitute construct consult consume converge converse convert convey convince cooperate cope correspond
corrupt cripple cultivate curtail dampen dazzle decay deceive decorate decrease deem deepen default deflect defraud defuse degrade demonstrate
denounce deplete deport depose depress deprive deride deserve destabilise destabilize deter deteriorate determine devastate deviate devise diagnose
dictate differ dilute diminish dine dip disable disagree disappoint disband discard disclaim discontinue discourage discredit discriminate disguise
dismantle disperse displace dispose disqualify disregard dissolve distinguish distort divert downplay drown duck educate eject elaborate elevate
elicit elude embark embarrass embed emit emphasise emphasize empower enable encircle endanger endeavour enjoin enlarge enlist enrage enrich enrol
entail entertain enthral entitle entrust equip eradicate erect erode err evict evolve exacerbate exaggerate excel exclude excuse exempt exercise exert
exhaust exonerate expire expropriate extradite fade falsify fetch finalise finalize flatten flaunt flout fluctuate foreshadow forge formulate fortify
foster frighten fulfil fulfill garner glorify govern grab graduate grapple gut halve hamper happen harass harden hasten heal hesitate hinder hoist
hover idle illuminate illustrate imagine impair impede imply impress imprison inaugurate incite incorporate incur indicate induce infect infiltrate
inflate inflict inform infringe innovate inquire inspire instigate instruct insure integrate interact interfere interpret interrogate intimidate
invent invest invoke isolate jettison justify languish laud legislate lessen liberate liken linger liquidate litigate loosen lurch lynch manipulate
manufacture mar marvel mature maximise maximize meddle mediate migrate minimise minimize moderate modernise modernize modify monopolise motivate
multiply muster nationalise nationalize navigate necessitate normalise normalize oblige obstruct offend omit opt orchestrate organise organize
originate overlook overrule overwhelm pave peddle penalise penalize perish permeate perpetuate persecute persist please plummet poach popularise
portray practise predate prefer premiere prescribe preside presume prevail preview privatise privatize proceed procure profess progress prohibit
proliferate prolong pronounce propel prosper provoke prune punish quadruple qualify quantify quell quicken ram ratify rattle ravage reaffirm realise
reap rearrange reassure reclaim reconcile reconsider reconstruct recount rectify recycle redefine redesign redirect reelect reestablish refine reflect
refrain refuel refund refurbish refute regulate rehabilitate reimburse reintroduce reissue rejoin rekindle relaunch relieve relinquish relish relocate
remember remind render renovate reorganise reorganize repatriate rephrase reprise reproduce repurchase reschedule resent resettle reshape reshuffle
reside restart restate restructure resubmit resurface resurrect retract retrieve retry revamp revel revert revitalise revive revolutionise revolve
roam rob rotate rouse scatter scold scour scramble scrutinise scrutinize sculpt secede segregate sever shelve shorten shove shred shun sicken sift
signify silence simplify simulate skyrocket slip smuggle snatch soften spawn spearhead specialise specialize speculate spike spill splash splinter
spurn spy stabilise stack starve stay stipulate stockpile stoke stray subdue subscribe subside subsidise subsidize subvert supervise suppress surround
sustain sympathise sympathize tamper taper televise tempt tend thaw thrash thrill thrive thwart tolerate topple toughen tout transcend translate
transmit traverse tremble trespass trounce truncate tweak typify unearth unfold unify unleash unmask unravel unseat unsettle uproot utilise utilize
utter vaccinate validate vandalise vandalize vary verify vie vilify vindicate vouch wade waive wander wane wipe worsen wreak wrestle
`.trim().split(/\s+/);

/** Verbs that are as often nouns: only their past tense tells. */
const ALSO_NOUNS = `
arm brand brief campaign chair cheat check cheer clean climb clone cloud coach comb comfort command comment compound compromise concern contact
contest contract contrast cook copy correct counter court craft credit cure dance dare dash date delight dent desert despair direct discharge dispatch
distance divorce dock document doom downgrade drag drain dream dress drift drill dry dwarf echo eclipse empty encounter equal exhibit exile exploit
extract fault favor favour finance finish fix flag flock flow foil fold founder frame free fuel function furlough gauge grade groom ground guard guess
hammer harbour harm harvest haul haunt heat hint house hunt hurdle influence jolt judge knock lack lag lament laugh lease lecture level levy license
load loan lock lodge loot lure mandate master merit mine mirror mix mount neglect nudge offset orbit overhaul pack paint panic parade park partner
patrol pause peak phase phone photograph pioneer plague plot plough poison police poll pool print probe process project prop punch quarrel quiz quote
rage ramp range rape rebel rebound reform regard register reign remark remedy ridicule ripple risk roll round ruin sabotage sacrifice salute salvage
sample scale scare seal seat sense shell shield shock shop shout shower shrug shuttle side skip slaughter slump smash smoke snap sponsor spot staff
stain stake stamp star stare station stem store storm strain strand strap stream stroll study stumble subject subpoena supply surface survey swallow
sway tally tangle taste taunt team tease telephone term tick tip title top torment torpedo torture toss trace transport trash trek triple triumph
trust tumble twist value venture void warm wash waste wave weather wheel whip whisper wish wonder worry wreck yell zoom
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
  oversaw: "oversee", undertook: "undertake", misled: "mislead", overtook: "overtake", overran: "overrun", overrode: "override", rebuilt: "rebuild", repaid: "repay", retook: "retake", shrank: "shrink", shone: "shine", slid: "slide", swung: "swing", strove: "strive", woke: "wake", wept: "weep", withstood: "withstand", blew: "blow", fed: "feed", heard: "hear", clung: "cling", stung: "sting", split: "split", spread: "spread", shed: "shed", lay: "lie", foresaw: "foresee", forgot: "forget", forgave: "forgive", bore: "bear", bet: "bet", bit: "bite", bid: "bid", bound: "bind", bled: "bleed", bred: "breed", crept: "creep", knelt: "kneel", leapt: "leap", rang: "ring", sprang: "spring", forbade: "forbid", arose: "arise", awoke: "awake", sat: "sit", had: "have", did: "do",
};

/** Participles that differ from the past tense, for the passive. */
const PARTICIPLES = new Set("taken given seen shown known thrown grown drawn driven written spoken broken chosen stolen frozen hidden beaten sworn worn torn shaken sung sunk overthrown withdrawn forbidden fallen begun run become overtaken undertaken bitten eaten ridden risen forgiven forgotten proven woken sewn".split(" "));

export const AUXILIARIES = new Set("is are was were has have had will would can could may might must should shall does do did isn't aren't wasn't weren't hasn't haven't won't can't couldn't doesn't don't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t won’t can’t couldn’t doesn’t don’t didn’t".split(" "));

const regular = new Set([...REGULAR, ...ALSO_NOUNS]);
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

const PRESENT_ONLY = new Set("says expresses remains becomes seems appears believes refuses agrees denies insists argues continues contains provides includes requires allows occurs exists enjoys opposes urges rejects accuses admits announces approves confirms considers criticises criticizes decides declares defends describes discovers expects explains faces fails finds gives hopes introduces invites keeps knows launches leads leaves loses makes marks meets offers orders owns passes pledges plans praises predicts prepares proposes publishes pulls pushes raises reaches receives recovers reduces releases remembers resigns reveals rises seeks sends shows signs suffers suggests takes tells threatens tries unveils urges uses visits vows wants warns welcomes wins brings builds buys goes gets comes runs puts sets".split(" "));

/** Whether a word can hardly be anything but a present tense: "expresses", unlike "plans" or "reports". */
export function isPlainPresent(word: string): boolean {
  return PRESENT_ONLY.has(word) && !/^(?:plans|marks|offers|orders|leads|leaves|signs|shows|finds|takes|uses|visits|raises|approaches|reaches|sentences|releases|pushes|passes|wins|faces|fails|builds|buys|runs|sets|hopes|pledges|launches|vows|rises)$/.test(word);
}

/** The present of a base form, third person singular unless `plural`. */
export function present(base: string, plural: boolean): string {
  if (plural) return base;
  if (base === "have") return "has";
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
