/** What a person may do here, from least to most; each role may do all that the ones before it may. */
export const ROLES = ["reader", "moderator", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What a personal API token can be allowed. What touches the account itself takes a session, never a token. */
export const SCOPES = ["read", "bookmarks", "reading", "follows", "preferences", "comments", "moderate", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

/** How somebody proved who they are: by a session of a browser, or by an API token with its scopes. */
export type Proof = { readonly kind: "session"; readonly sessionId: string } | { readonly kind: "token"; readonly tokenId: string; readonly scopes: readonly Scope[] };

/** Somebody may read and keep what is theirs, but not write what others read, until then; null is until further notice. */
export type Suspension = { readonly until: Date | null };

/**
 * A person who may act: read, and keep what is their own. Mutations that need one take it as their first argument, and
 * only the gates (lib/auth/gates) make them: nobody acts without having been let in. One who is no WriterActor is
 * suspended, whatever their role was.
 */
export class UserActor {
  // A private member, so that no look-alike object passes for an actor.
  readonly #minted = true;

  constructor(readonly userId: string, readonly role: Role, readonly proof: Proof, readonly suspension: Suspension | null = null) {}

  /** Whether what proved this person's identity allows something. A session allows everything its person may do. */
  allows(scope: Scope | "session"): boolean {
    return this.#minted && (this.proof.kind === "session" || (scope !== "session" && this.proof.scopes.includes(scope)));
  }

  /** Whether this person may write what others read. */
  get mayWrite(): boolean {
    return false;
  }
}

/**
 * Whoever has the link that was mailed to somebody banned: they may appeal against that one act, and nothing else. It is
 * no UserActor, so no other mutation takes it.
 */
export class AppealActor {
  // A private member, so that no look-alike object passes for one.
  readonly #minted = true;

  constructor(readonly userId: string, readonly actId: number) {}

  mayAppeal(actId: number): boolean {
    return this.#minted && actId === this.actId;
  }
}

/** A person who may write what others read, such as comments. */
export class WriterActor extends UserActor {
  readonly #writes = true;

  override get mayWrite(): boolean {
    return this.#writes;
  }
}

/** A person who may moderate. */
export class ModeratorActor extends WriterActor {
  readonly #moderates = true;

  get moderates(): boolean {
    return this.#moderates;
  }
}

/** A person who may change the paper itself. */
export class AdminActor extends ModeratorActor {
  readonly #administers = true;

  get administers(): boolean {
    return this.#administers;
  }
}

/**
 * Whoever can run commands on this machine can change its database: they are its admin. They have no account, and the
 * log calls them "system".
 */
export const OPERATOR = new AdminActor("00000000-0000-0000-0000-000000000000", "admin", { kind: "session", sessionId: "command line" });
