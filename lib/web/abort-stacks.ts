/**
 * Lets go of the stack of every error that a signal is aborted with, in this process.
 *
 * Next aborts a signal per render and keeps it in the render's async context. The error's stack, never looked at,
 * holds the timers it passed through; those hold their neighbours, and these the contexts of the renders next to
 * them. So whatever lives long and was opened during one render (a connection of the database pool, say) kept
 * every later render alive, until the memory was full.
 */
export function forgetAbortStacks(): void {
  const abort = AbortController.prototype.abort;
  AbortController.prototype.abort = function (this: AbortController, reason?: unknown): void {
    abort.call(this, reason);
    const kept: unknown = this.signal.reason;
    if (kept instanceof Error) kept.stack = `${kept.name}: ${kept.message}`;
  };
}
