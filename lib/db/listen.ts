import { Client } from "pg";
import { databaseUrl } from "@/lib/db/client";

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/** A standing connection that hears NOTIFY. */
export interface Listener {
  /** Whether it hears now. */
  readonly connected: boolean;
  close(): Promise<void>;
}

interface Handlers {
  onMessage(payload: string): void;
  /** Called at each (re)connection, once it hears: the moment to catch up on what was missed. */
  onConnect?(): void | Promise<void>;
  /** Called when the connection is lost or cannot be made. */
  onLost?(error: Error): void;
}

/**
 * Listens on a channel until `close`, connecting again whenever the connection breaks.
 * PostgreSQL keeps nothing for those who are away, so `onConnect` must read what it missed.
 */
export function listen(channel: string, handlers: Handlers, url = databaseUrl()): Listener {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let delay = FIRST_RETRY_MS;
  let closed = false;
  let connected = false;

  const retry = (error: Error) => {
    if (closed || timer) return;
    connected = false;
    handlers.onLost?.(error);
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, delay);
    delay = Math.min(delay * 2, LONGEST_RETRY_MS);
  };

  const connect = async () => {
    const mine = (client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 }));
    const lost = (error: Error) => {
      if (client === mine) retry(error);
    };
    mine.on("error", lost);
    mine.on("end", () => lost(new Error("The database closed the connection.")));
    mine.on("notification", (message) => handlers.onMessage(message.payload ?? ""));
    try {
      await mine.connect();
      await mine.query(`LISTEN ${mine.escapeIdentifier(channel)}`);
      connected = true;
      delay = FIRST_RETRY_MS;
      await handlers.onConnect?.();
    } catch (error) {
      lost(error as Error);
      await mine.end().catch(() => undefined);
    }
  };

  void connect();
  return {
    get connected() {
      return connected;
    },
    async close() {
      closed = true;
      connected = false;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
