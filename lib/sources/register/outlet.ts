import type { Control } from "@/lib/closed-lists";

/** What is publicly known of an outlet: name, hosts (the first is its home), control, country, language, owner, and what that rests on. */
export type Outlet = [name: string, hosts: string[], control: Control, country: string, language: string, owner: string, evidence: string];
