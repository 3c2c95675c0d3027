import { z } from "zod";
import { sortWord } from "./describe";
import type { Asked, ListDescription, SortKey } from "./types";

const VALUES: Readonly<Record<SortKey["type"], z.ZodType<string>>> = {
  // Years that the database and JSON write alike.
  time: z.iso.datetime().regex(/^[12]/),
  int: z.string().regex(/^-?\d{1,10}$/).refine((digits) => Math.abs(Number(digits)) < 2 ** 31),
  text: z.string().max(500).regex(/^[^\0]*$/),
  // Any that PostgreSQL writes, whatever made it.
  uuid: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
};

const placeSchema = z.array(z.string()).min(2).max(8);

/** A place in an order as one word of an address: the order's name, and the values of its keys in one row. */
export function encodePlace({ sort, descending }: Pick<Asked, "sort" | "descending">, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([sortWord(sort, descending), ...values])).toString("base64url");
}

/** The values of the keys at a place of this order, or null for anything else. */
export function decodePlace(list: ListDescription, { sort, descending }: Pick<Asked, "sort" | "descending">, text: string): string[] | null {
  const keys = list.sorts[sort]?.keys ?? [];
  const [order, ...values] = placeSchema.safeParse(jsonOf(text)).data ?? [];
  const fits = order === sortWord(sort, descending) && values.length === keys.length && keys.every(({ type }, at) => VALUES[type].safeParse(values[at]).success);
  return fits ? values : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return null;
  }
}
