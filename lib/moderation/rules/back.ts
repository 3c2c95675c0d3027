import type { Routes } from "@/lib/routes";
import { QUEUES } from "../types";
import { idOf, text } from "./forms";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a form of the desk is about, by its fields `comment` or `person`; null for anything else. */
export function deskTarget(form: FormData): { type: "comment" | "person"; id: string } | null {
  const [comment, person] = [idOf(text(form, "comment")), text(form, "person")];
  if (comment !== null) return { type: "comment", id: String(comment) };
  return UUID.test(person) ? { type: "person", id: person } : null;
}

/** The page that a form of the desk was sent from, with what is to be said there: the admins' page of a person has them too. */
export function deskPlace(form: FormData, routes: Routes, said: Readonly<Record<string, string>>): string {
  const target = deskTarget(form);
  if (target?.type === "person" && text(form, "room") === "admin") return routes.adminUser(target.id, said);
  if (target) return target.type === "comment" ? routes.moderationComment(Number(target.id), said) : routes.moderationPerson(target.id, said);
  const queue = QUEUES.find((one) => one === text(form, "queue"));
  return queue ? routes.moderationQueue(queue, { after: text(form, "after") || undefined, ...said }) : routes.moderation(said);
}
