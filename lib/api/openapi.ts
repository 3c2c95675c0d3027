import { z } from "zod";
import { articleListSchema, articleSchema, articleSummarySchema, findingSchema, pageLinksSchema, pictureSchema, provenanceSchema, sourceChipSchema, storyChipSchema, topicChipSchema } from "@/lib/articles/schema";
import { problemSchema } from "@/lib/http/problem";
import { SITE } from "@/lib/site";
import { sourceListSchema, sourceSchema } from "@/lib/sources/schema";
import { storyListSchema, storySchema, storySummarySchema } from "@/lib/stories/schema";
import { topicListSchema, topicSchema } from "@/lib/topics/schema";
import { exampleOf, problemExamples } from "./examples";
import { operations } from "./operations";
import type { Operation } from "./operation";

/** The schemas that have a name in the document. */
const NAMED = {
  ArticleList: articleListSchema, ArticleSummary: articleSummarySchema, Article: articleSchema, Picture: pictureSchema,
  SourceChip: sourceChipSchema, TopicChip: topicChipSchema, StoryChip: storyChipSchema, Provenance: provenanceSchema, Finding: findingSchema, PageLinks: pageLinksSchema,
  StoryList: storyListSchema, StorySummary: storySummarySchema, Story: storySchema,
  SourceList: sourceListSchema, Source: sourceSchema, TopicList: topicListSchema, Topic: topicSchema,
  Problem: problemSchema,
} as const;

export type JsonSchema = {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
};

export type Parameter = { name: string; in: "path" | "query"; required: boolean; description: string; schema: JsonSchema };
type Header = { description: string; schema: JsonSchema };
export type DescribedResponse = {
  description: string;
  headers?: Record<string, Header>;
  content?: Record<string, { schema: JsonSchema; examples?: Record<string, { summary: string; value: unknown }> }>;
};
export type DescribedOperation = {
  operationId: string; tags: string[]; summary: string; description: string;
  parameters: Parameter[]; responses: Record<string, DescribedResponse>;
};
export type OpenApiDocument = {
  openapi: "3.1.1";
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<"get" | "head", DescribedOperation>>;
  components: { schemas: Record<string, JsonSchema> };
};

const INFO = `The articles, stories, sources and topics of this paper, for programs. Everything is public and read with GET;
any site may ask from a browser. Lists are pages with links: follow them, never build cursors. Answers carry a strong ETag:
send it back as If-None-Match and an unchanged answer is 304 without a body. Failures are problem details (RFC 9457).
New fields may be added to answers at any time; the meaning of those described here does not change within /api/v1.`.replaceAll("\n", " ");

/** The OpenAPI 3.1 document of the JSON interface, made from the schemas that the handlers check with. */
export function openApiDocument(): OpenApiDocument {
  const all: Operation[] = Object.values(operations);
  return {
    openapi: "3.1.1",
    info: { title: `${SITE.name} API`, version: "1.0.0", description: INFO },
    servers: [{ url: "/api/v1", description: "This paper" }],
    tags: [...new Set(all.map((described) => described.tag))].map((name) => ({ name })),
    paths: Object.fromEntries(all.map((described) => [described.path, {
      get: describedOperation(described, false),
      head: describedOperation(described, true),
    }])),
    components: { schemas: namedSchemas() },
  };
}

/** New fields do not break a client, so the document does not close its objects, as the handlers' own checks do. */
const open = ({ jsonSchema }: { jsonSchema: object }) => {
  if ("additionalProperties" in jsonSchema && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
};

function namedSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, override: open });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _dialect, $id: _id, ...rest } = schema as JsonSchema;
    return [name, rest];
  }));
}

function nameOf(schema: z.ZodType): string {
  const found = Object.entries(NAMED).find(([, named]) => named === schema);
  if (!found) throw new Error("A response's schema has no name in the document: add it to NAMED in lib/api/openapi.ts.");
  return found[0];
}

const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function parametersOf(schema: z.ZodObject, place: Parameter["in"]): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", override: open, unrepresentable: "any" }) as JsonSchema;
  return Object.entries(properties).map(([name, { description = "", ...rest }]) => (
    { name, in: place, required: place === "path" || required.includes(name), description, schema: rest }
  ));
}

const etag: Header = { description: "A strong validator of this answer, for If-None-Match", schema: { type: "string" } };
const cacheControl: Header = { description: "How long shared caches may keep the answer", schema: { type: "string" } };

function describedOperation(described: Operation, head: boolean): DescribedOperation {
  const name = nameOf(described.response);
  const link: Header = { description: "The same links as in the body, RFC 8288", schema: { type: "string" } };
  const body = head ? {} : { content: { "application/json": { schema: refTo(name), examples: { example: { summary: described.summary, value: exampleOf(name) } } } } };
  const invalid = problem(described, "invalid", "A parameter is not valid, unknown, or given twice; `errors` says which and why", head);
  const missing = problem(described, "not-found", "There is no such thing, or no such page of the list", head);
  return {
    operationId: head ? `${described.id}Head` : described.id,
    tags: [described.tag],
    summary: head ? `${described.summary}: headers only` : described.summary,
    description: described.description,
    parameters: [...parametersOf(described.params, "path"), ...parametersOf(described.query, "query")],
    responses: {
      200: { description: described.summary, headers: { ETag: etag, "Cache-Control": cacheControl, Link: link }, ...body },
      304: { description: "Unchanged since the answer whose ETag was sent in If-None-Match", headers: { ETag: etag } },
      400: invalid,
      404: missing,
      500: problem(described, "internal", "Something failed on our side", head),
    },
  };
}

function problem(described: Operation, code: keyof typeof problemExamples, description: string, head: boolean): DescribedResponse {
  if (head) return { description };
  const value = { ...problemExamples[code], instance: `/api/v1${described.path}` };
  return { description, content: { "application/problem+json": { schema: refTo("Problem"), examples: { [code]: { summary: value.title, value } } } } };
}
