import type { IncomingMessage } from "node:http";
import type { Asked } from "@/lib/http/answer";

/** A request as handlers look at it. What they leave unread of its body stays readable. */
export function askedOf(request: IncomingMessage): Asked {
  return {
    method: request.method ?? "GET",
    url: `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`,
    headers: {
      get: (name) => {
        const value = request.headers[name];
        return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
      },
    },
    body: { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) },
  };
}
