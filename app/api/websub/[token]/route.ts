import { toResponse } from "@/lib/http/answer";
import { logFailure, type RouteHandler } from "@/lib/http/endpoint";
import { problemResponse } from "@/lib/http/problem";
import { answerHub } from "@/lib/websub/answer";

const answer: RouteHandler = async (request, context) => {
  try {
    return toResponse(await answerHub(request, String((await context.params)?.["token"] ?? "")));
  } catch (error) {
    // The address is a secret, so the log does not name it.
    const asked = new Request(new URL("/api/websub", request.url), { method: request.method });
    logFailure(asked, error);
    return problemResponse(asked, error, { "retry-after": "60" });
  }
};

export { answer as GET, answer as POST };
