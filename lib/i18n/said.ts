import { AppError, type ErrorCode } from "@/lib/errors";
import { en, type Messages } from "./messages/en";

/** One of the answers, chosen and filled in, in whatever language it is asked for. */
export type Saying = (words: Messages["answers"]) => string;

/** A refusal that can be said in every language of the interface. Its message is the English one. */
export class Said extends AppError {
  constructor(code: ErrorCode, private readonly say: Saying, private readonly beside: Readonly<Record<string, Saying>> = {}, cause?: unknown) {
    super(code, say(en.answers), { fields: saidBeside(beside, en.answers), cause });
  }

  /** The refusal and what stands beside its fields, in a language. */
  inWords(words: Messages["answers"]): { problem: string; fields: Record<string, string> } {
    return { problem: this.say(words), fields: saidBeside(this.beside, words) };
  }
}

function saidBeside(beside: Readonly<Record<string, Saying>>, words: Messages["answers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(beside).map(([field, say]) => [field, say(words)]));
}
