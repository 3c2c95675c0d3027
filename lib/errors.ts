/** Every way in which Parallax refuses or fails. Each edge (page, action, JSON, command line) translates these once. */
export const ERROR_CODES = {
  invalid: { status: 400, title: "The request is not valid" },
  unauthenticated: { status: 401, title: "Sign in first" },
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  conflict: { status: 409, title: "The thing has changed in the meantime" },
  "too-large": { status: 413, title: "Too large" },
  unsupported: { status: 415, title: "This kind of file cannot be read" },
  "rate-limited": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something failed on our side" },
  unavailable: { status: 503, title: "Not available at the moment" },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The one error class. `message` is for people and says what to do; `cause` keeps what really happened. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Field-by-field explanations, for forms and problem details. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; fields?: Record<string, string> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields ?? {};
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}

/** What went wrong as one of our own errors; anything unexpected becomes `internal` with its cause kept. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("internal", "Something failed on our side. It has been logged; try again in a moment.", { cause: error });
}
