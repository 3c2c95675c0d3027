export type JsonSchema = {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
};

export type Parameter = { name: string; in: "path" | "query"; required: boolean; description: string; schema: JsonSchema };
export type Header = { description: string; schema: JsonSchema };
type Content = Record<string, { schema: JsonSchema; examples?: Record<string, { summary: string; value: unknown }> }>;
export type DescribedResponse = { description: string; headers?: Record<string, Header>; content?: Content };
/** What lets somebody in: one of these, with the scopes that a token needs. */
export type Security = Record<string, string[]>[];
export type DescribedOperation = {
  operationId: string; tags: string[]; summary: string; description: string;
  parameters: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, DescribedResponse>;
  security?: Security;
};
export type DescribedMethod = "get" | "head" | "post" | "put" | "patch" | "delete";
export type Paths = Record<string, Partial<Record<DescribedMethod, DescribedOperation>>>;
export type OpenApiDocument = {
  openapi: "3.1.1";
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string }[];
  paths: Paths;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> };
};
