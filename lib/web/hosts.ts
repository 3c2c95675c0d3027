import { hostname, networkInterfaces } from "node:os";

const MOST_REMEMBERED = 200;

/**
 * Says which Host headers the paper answers to: its public name, names allowed in the settings, and this machine's own.
 * Anything else could be another site's name pointed at this machine to read it with a visitor's browser.
 */
export class Hosts {
  readonly #names: ReadonlySet<string>;
  readonly #answers = new Map<string, boolean>();

  constructor(settings: { publicUrl: string; allowed: readonly string[] }) {
    const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => one.address.replace(/%.*$/, "")));
    this.#names = new Set([new URL(settings.publicUrl).hostname, ...settings.allowed, "localhost", "127.0.0.1", "::1", hostname(), ...own].map(bare));
  }

  /** Whether a Host header names this paper, on whatever port. */
  allows(header: string | undefined): boolean {
    if (header === undefined) return false;
    const known = this.#answers.get(header);
    if (known !== undefined) return known;
    const allowed = this.#names.has(bare(withoutPort(header)));
    if (this.#answers.size < MOST_REMEMBERED) this.#answers.set(header, allowed);
    return allowed;
  }
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^\[|\]$/g, "").replace(/\.$/, "");
}
