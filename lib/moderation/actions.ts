import type { ModeratorActor } from "@/lib/auth/actors";
import { lookAt } from "./mutations/look";
import type { DeskComment } from "./types";

/** What opening a comment's page of the desk does: others see that somebody has it open. Says who else has. */
export function beginLook(actor: ModeratorActor, commentId: number): Promise<DeskComment["looking"]> {
  return lookAt(actor, commentId);
}
