/** A JSON Schema, as far as openapi.json uses it. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

type Content = Readonly<Record<string, { schema: Schema }>>;

interface Described {
  operationId: string;
  summary: string;
  tags: readonly string[];
  security: readonly Readonly<Record<string, readonly string[]>>[];
  parameters?: readonly Parameter[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { content?: Content }>>;
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: Schema;
}

export interface Refused {
  code: string;
  status: number;
  title: string;
}

/** openapi.json, as far as the page reads it. */
export interface OpenApi {
  servers: readonly { url: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  components: {
    schemas: Readonly<Record<string, Schema>>;
    responses: { Problem: { "x-refusals": readonly Refused[] } };
  };
}

/** One operation, flat. */
export interface Operation {
  id: string;
  noun: string;
  method: string;
  path: string;
  summary: string;
  /** The scope a token needs; null: tokens can't do it. */
  scope: string | null;
  parameters: readonly Parameter[];
  /** The body's type and shape; null: it takes none. */
  body: { type: string; schema: Schema } | null;
  status: string;
  answer: { type: string; schema: Schema } | null;
}

const first = (content: Content | undefined) => {
  const [entry] = Object.entries(content ?? {});
  return entry ? { type: entry[0], schema: entry[1].schema } : null;
};

/** All operations, in the document's order. */
export function operationsOf({ paths, servers }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const [status = "", answer] = Object.entries(described.responses).find(([code]) => code.startsWith("2")) ?? [];
      return {
        id: described.operationId,
        noun: described.tags[0] ?? "",
        method: method.toUpperCase(),
        path: `${servers[0]?.url ?? ""}${path}`,
        summary: described.summary,
        scope: described.security.flatMap(({ bearer = [] }) => bearer)[0] ?? null,
        parameters: described.parameters ?? [],
        body: first(described.requestBody?.content),
        status,
        answer: first(answer?.content),
      };
    }),
  );
}

/** Whether all the words searched for stand somewhere in what names the operation. */
export function isFound({ id, noun, method, path, summary }: Operation, search: string): boolean {
  const told = `${method} ${path} ${id} ${noun} ${summary}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** Name of the shape a reference leads to. */
export const shapeName = (reference: string): string => reference.split("/").at(-1) ?? "";
