import { z } from "zod";

const SAY = "Give a day such as 2026-11-22.";

/** A day as an address has it: one that a calendar has, in years that the database and JSON write alike. */
export const daySchema = z.iso.date(SAY).regex(/^[12]/, SAY);
