import { z } from "zod";
import { TASKS } from "../types";

export const jobIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("Its number") });
export const jobActSchema = z.strictObject({ do: z.enum(["retry", "cancel"]) }).describe("What to do about a job");
export const runTaskSchema = z.strictObject({ task: z.enum(TASKS) }).describe("Which task is to have a turn");
export const askedSchema = z.strictObject({ job: z.int() }).describe("The job that was asked for");

const time = z.iso.datetime();
export const tasksSchema = z.strictObject({
  workers: z.int().describe("Workers that said in the last minute and a half that they live"),
  tasks: z.array(z.strictObject({
    name: z.enum(TASKS),
    last: z.strictObject({ at: time, durationMs: z.int(), everySeconds: z.int(), next: time, result: z.unknown().describe("What it said it did") }).nullable().describe("Its last turn"),
    failures: z.int().describe("Turns in a row that failed"), lastError: z.string().nullable(), failedAt: time.nullable(),
  })),
}).describe("What the worker does again and again");
