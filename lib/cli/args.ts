import { parseArgs, type ParseArgsConfig } from "node:util";
import { AppError } from "@/lib/errors";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Words and options of a command. @throws AppError `invalid` for an option that it does not know */
export function readArgs<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split(". ")[0] ?? cause.message) : String(cause);
    throw new AppError("invalid", `${reason}. See \`npm run parallax -- help\`.`, { cause });
  }
}
