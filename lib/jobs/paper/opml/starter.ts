import type { AdminActor } from "@/lib/auth/actors";
import { starterFile, STARTER_NAME } from "@/lib/sources/queries/starter";
import { chooseFeeds, takeList } from "./lists";

/**
 * Switches on feeds of the list that comes with the paper: they are added as those of any other.
 * @param positions their places in the list, from 1
 * @returns the number of the list
 * @throws AppError `invalid` where none of these places is in it
 */
export async function switchOnStarters(actor: AdminActor, positions: number[]): Promise<number> {
  const id = await takeList(actor, await starterFile(), STARTER_NAME);
  await chooseFeeds(actor, id, { positions });
  return id;
}
