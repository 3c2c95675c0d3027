import { db } from "@/lib/db/client";
import { AdminActor, ModeratorActor, WriterActor, type UserActor, type Role, type Scope } from "./actors";

let people = 0;

/** A person in the test's database, let in by a session. */
export async function newReader(role: Role = "reader", values: { name?: string; email?: string } = {}): Promise<WriterActor> {
  people += 1;
  const { name = `Reader ${people}`, email = `reader${people}@readers.test` } = values;
  const user = await db().user.create({ data: { name, email, emailVerified: new Date(), role } });
  const Actor = { reader: WriterActor, moderator: ModeratorActor, admin: AdminActor }[role];
  return new Actor(user.id, role, { kind: "session", sessionId: user.id });
}

/** The same person, let in by a token with these scopes. */
export function withToken(actor: UserActor, scopes: readonly Scope[]): WriterActor {
  return new WriterActor(actor.userId, actor.role, { kind: "token", tokenId: actor.userId, scopes });
}
