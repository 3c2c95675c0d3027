import { bareHost } from "./addresses";

/** What the owners of hosts may expect of us, in one process. */
export type Manners = {
  /** Connections at once to one host. */
  perHost: number;
  /** Between the beginnings of two requests to one host, in milliseconds. */
  gapMs: number;
  /** Connections at once to all hosts. */
  altogether: number;
  /** Who may wait at once; more are turned away. */
  mostWaiting: number;
  /** Hosts for which only `altogether` counts. */
  lifted: (host: string) => boolean;
};

export const MANNERS: Manners = { perHost: 2, gapMs: 1000, altogether: 48, mostWaiting: 20_000, lifted: () => false };

/** How a turn is asked for. */
export type Asking = {
  /** Somebody waits for it: it goes before those that nobody waits for. */
  hurried?: boolean;
  /** The host is asked as a hub, which is made for requests of machines: by turns of its own, this far apart in milliseconds. */
  hubGapMs?: number;
};

/** What a turn that several processes share came to: it is ours until `end`; it may be asked for again; or the host wants rest. */
export type SharedTurn = { end: () => void } | { againMs: number } | { restMs: number };

/** Keeps the turns of several processes together. What it throws counts as nobody else being there. */
export type SharedTurns = {
  ask: (turn: { host: string; gapMs: number; hurried: boolean }) => Promise<SharedTurn>;
  rest: (host: string, ms: number) => Promise<void>;
};
/** How long a host is left alone that asks for it, at most; what it asks beyond that is the schedule's to keep. */
const MOST_REST_MS = 3_600_000;
/** Hosts that nobody waits for are forgotten when there are more than this. */
const MOST_IDLE_HOSTS = 2000;

/** Who gives each of many sites a name of its own: to them, all of these are one caller's requests. */
const SHARED = /(?:^|\.)((?:substack|wordpress|tumblr|medium|livejournal|podbean|libsyn|reddit|squarespace|wixsite|typepad)\.com|blogspot\.[a-z.]+|(?:bearblog|hashnode|pages)\.dev|micro\.blog|(?:github|gitlab)\.io|ghost\.io|dreamwidth\.org)$/;

/** By what turns are counted: a host's name, or the platform's that many hosts belong to. */
export function turnsAt(host: string): string {
  const bare = bareHost(host);
  return SHARED.exec(bare)?.[1] ?? bare;
}

/** What a process's time is; a test brings its own. */
export type Clock = { now: () => number; later: (ms: number, run: () => void) => () => void };

/** A host asked to be left alone for `ms` milliseconds more. */
export class HostRests extends Error {
  readonly ms: number;

  constructor(host: string, ms: number) {
    super(`${host} asked to be left alone`);
    this.name = "HostRests";
    this.ms = ms;
  }
}

type Waiting = { hurried: boolean; go: () => void; turnAway: (reason: Error) => void };
type Host = { name: string; lifted: boolean; gapMs: number; busy: number; nextAt: number; restUntil: number; hurried: Set<Waiting>; waiting: Set<Waiting> };

/** Who has waited so long for a turn that another process had each time is in a hurry, too. */
const PATIENCE_MS = 3_000;

/**
 * The turns that fetches take at hosts: at most two connections and one request a second to each, whoever asks and
 * whatever for. Hosts take turns among themselves, so that one with a thousand feeds keeps no other waiting. What
 * other processes do is asked of `shared` when it is somebody's turn here. Time and timers are arguments, so that tests
 * need not wait.
 */
export class Hosts {
  readonly #manners: Manners;
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Host>();
  /** Those that somebody waits for, in the order of their turns: who was served last stands last. */
  readonly #line = new Set<Host>();
  #busy = 0;
  #waiting = 0;
  #hurried = 0;
  #cancelTimer: (() => void) | null = null;

  constructor(manners: Partial<Manners> = {}, clock: Clock = CLOCK, private readonly shared: SharedTurns | null = null) {
    this.#manners = { ...MANNERS, ...manners };
    this.#clock = clock;
  }

  /** How many are let in, how many wait, and for how many hosts anything is remembered. */
  get size(): { busy: number; waiting: number; hosts: number } {
    return { busy: this.#busy, waiting: this.#waiting, hosts: this.#hosts.size };
  }

  /** Leaves a host alone for that long, since it said that we ask too often: who waits for it or comes meanwhile is turned away. */
  rest(name: string, ms: number, asking: Asking = {}): void {
    const host = this.#host(turnsAt(name), asking);
    if (host.lifted) return;
    const rests = Math.min(ms, MOST_REST_MS);
    this.#restFor(host, rests);
    void this.shared?.rest(host.name, rests).catch(() => undefined);
  }

  #restFor(host: Host, ms: number): HostRests {
    host.restUntil = Math.max(host.restUntil, this.#clock.now() + ms);
    const rests = this.#resting(host) ?? new HostRests(host.name, 0);
    for (const each of [...host.hurried, ...host.waiting]) each.turnAway(rests);
    return rests;
  }

  /**
   * How long whoever asks now would wait at a host by its own line, in milliseconds. For whoever plans what to fetch
   * next: a turn that is far off is better left to later than waited for.
   */
  waitAt(name: string, asking: Asking = {}): number {
    const host = this.#hosts.get(lineOf(turnsAt(name), asking));
    if (!host || host.lifted) return 0;
    return Math.max(0, Math.max(host.nextAt, host.restUntil) - this.#clock.now()) + (host.waiting.size + host.hurried.size) * host.gapMs;
  }

  /**
   * Waits for a turn at a host. What it gives ends the turn; call it when the connection is done with.
   * @throws HostRests where the host asked to be left alone
   * @throws RangeError where too many wait already
   * @throws the signal's reason when it is aborted meanwhile
   */
  async enter(name: string, signal: AbortSignal, asking: Asking = {}): Promise<() => void> {
    signal.throwIfAborted();
    const host = this.#host(turnsAt(name), asking);
    const resting = this.#resting(host);
    if (resting) throw resting;
    if (this.#waiting >= this.#manners.mostWaiting) throw new RangeError(`${this.#waiting} fetches wait already: begin fewer at once.`);
    await this.#wait(host, signal, asking.hurried === true);
    const leave = once(() => {
      host.busy--;
      this.#busy--;
      this.#turn();
    });
    if (this.shared === null || host.lifted) return leave;
    try {
      const end = await this.#share(this.shared, host, signal, asking.hurried === true);
      return once(() => {
        end();
        leave();
      });
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Until it is one's turn among those of this process. */
  async #wait(host: Host, signal: AbortSignal, hurried: boolean): Promise<void> {
    const line = hurried ? host.hurried : host.waiting;
    await new Promise<void>((resolve, reject) => {
      const settle = (run: () => void): void => {
        signal.removeEventListener("abort", aborted);
        line.delete(place);
        if (host.waiting.size + host.hurried.size === 0) this.#line.delete(host);
        this.#waiting--;
        this.#hurried -= Number(hurried);
        run();
      };
      const aborted = (): void => settle(() => reject(signal.reason as Error));
      const place: Waiting = { hurried, go: () => settle(resolve), turnAway: (reason) => settle(() => reject(reason)) };
      signal.addEventListener("abort", aborted, { once: true });
      line.add(place);
      this.#line.add(host);
      this.#waiting++;
      this.#hurried += Number(hurried);
      this.#turn();
    });
  }

  /** Until it is one's turn among all processes. */
  async #share(shared: SharedTurns, host: Host, signal: AbortSignal, hurried: boolean): Promise<() => void> {
    const began = this.#clock.now();
    for (;;) {
      const turn = await shared.ask({ host: host.name, gapMs: host.gapMs, hurried: hurried || this.#clock.now() - began > PATIENCE_MS }).catch((): SharedTurn => ({ end: () => undefined }));
      if ("restMs" in turn) throw this.#restFor(host, turn.restMs);
      if ("end" in turn) {
        if (!signal.aborted) return turn.end;
        turn.end();
      }
      signal.throwIfAborted();
      if ("againMs" in turn) await this.#pause(turn.againMs, signal);
    }
  }

  async #pause(ms: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const aborted = (): void => {
        cancel();
        reject(signal.reason as Error);
      };
      const cancel = this.#clock.later(ms, () => {
        signal.removeEventListener("abort", aborted);
        resolve();
      });
      signal.addEventListener("abort", aborted, { once: true });
    });
  }

  /** Lets in whoever may go now, host by host, and looks again when the next one may. */
  #turn(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const now = this.#clock.now();
    let soonest = Infinity;
    // Who is served goes to the end of the line, where this comes by once more.
    for (const host of this.#line) {
      const full = this.#busy >= this.#manners.altogether;
      if (full && this.#hurried === 0) return;
      // Who is waited for goes in even then: there are never many.
      if (full && host.hurried.size === 0) continue;
      const at = this.#mayGoAt(host);
      if (at > now) soonest = Math.min(soonest, at);
      else this.#serve(host, now);
    }
    if (soonest < Infinity) this.#cancelTimer = this.#clock.later(soonest - now, () => this.#turn());
  }

  /** Infinity: when one of its connections ends, which takes a turn of its own. */
  #mayGoAt(host: Host): number {
    if (host.lifted) return 0;
    return host.busy >= this.#manners.perHost ? Infinity : host.nextAt;
  }

  #serve(host: Host, now: number): void {
    const [first] = host.hurried.size > 0 ? host.hurried : host.waiting;
    host.busy++;
    this.#busy++;
    host.nextAt = now + host.gapMs;
    this.#line.delete(host);
    if (host.waiting.size + host.hurried.size > 1) this.#line.add(host);
    first?.go();
  }

  #resting(host: Host): HostRests | null {
    const ms = host.restUntil - this.#clock.now();
    return ms > 0 ? new HostRests(host.name, ms) : null;
  }

  #host(bare: string, asking: Asking): Host {
    const name = lineOf(bare, asking);
    const known = this.#hosts.get(name);
    if (known) return known;
    if (this.#hosts.size >= MOST_IDLE_HOSTS) this.#forget();
    const host: Host = { name, lifted: this.#manners.lifted(bare), gapMs: asking.hubGapMs ?? this.#manners.gapMs, busy: 0, nextAt: 0, restUntil: 0, hurried: new Set(), waiting: new Set() };
    this.#hosts.set(name, host);
    return host;
  }

  #forget(): void {
    const now = this.#clock.now();
    for (const host of this.#hosts.values()) {
      if (host.busy === 0 && host.waiting.size + host.hurried.size === 0 && host.nextAt <= now && host.restUntil <= now) this.#hosts.delete(host.name);
    }
  }
}

/** A host that is asked as a hub has a line of its own for that. */
function lineOf(bare: string, { hubGapMs }: Asking): string {
  return hubGapMs === undefined ? bare : `hub ${bare}`;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  later: (ms, run) => {
    const timer = setTimeout(run, Math.max(1, Math.ceil(ms)));
    return () => clearTimeout(timer);
  },
};

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}
