import { z } from "zod";
import { articleRow, articleView, versionView } from "@/lib/contract/articles";
import { assessmentView, claimView, draftView, placementView } from "@/lib/contract/claims";
import { memberView, scaleView } from "@/lib/contract/desks";
import { type Endpoint, scopeOf, utf16Range } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { evidenceView } from "@/lib/contract/evidence";
import { fileView } from "@/lib/contract/files";
import { historyEntry } from "@/lib/contract/history";
import { problem } from "@/lib/contract/problem";
import { sourceView } from "@/lib/contract/sources";
import { refusalCodes } from "@/lib/domain/refusal";
import { refusalWords } from "@/lib/words/refusals";
import { nounOfPath } from "./noun-of-path";
import { refusalStatus } from "./refusal-status";

type Json = Record<string, unknown>;

/** Shapes with a name of their own in the document; all others stand where they are used. */
const named = {
  ArticleRow: articleRow,
  Article: articleView,
  Version: versionView,
  Claim: claimView,
  Placement: placementView,
  Assessment: assessmentView,
  Draft: draftView,
  Evidence: evidenceView,
  File: fileView,
  Source: sourceView,
  Member: memberView,
  Scale: scaleView,
  HistoryEntry: historyEntry,
  Utf16Range: utf16Range,
  Problem: problem,
};

/** The HTTP API as OpenAPI 3.1, made from the objects that also serve it. */
export function openapi(): Json {
  const schemas: Json = {};
  const names = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(named)) names.add(shape, { id });
  const schemaOf = (shape: z.ZodType, io: "input" | "output"): Json => {
    const made = z.toJSONSchema(shape, { io, unrepresentable: "any", metadata: names });
    const { $schema: _, $defs = {}, ...schema } = tidied(made, io) as Json & { $defs?: Json };
    for (const [name, definition] of Object.entries($defs)) schemas[name] ??= withoutId(definition as Json);
    if (typeof schema.id !== "string") return schema;
    schemas[schema.id] ??= withoutId(schema);
    return { $ref: `#/components/schemas/${schema.id}` };
  };
  const paths: Record<string, Json> = {};
  const all = endpoints.map(({ path }) => path);
  for (const endpoint of endpoints) {
    const path = paths[endpoint.path] ?? {};
    const tags = [nounOfPath(endpoint.path, all)];
    path[endpoint.method.toLowerCase()] = { tags, ...operation(endpoint, schemaOf) };
    paths[endpoint.path] = path;
  }
  const problemRef = schemaOf(problem, "output");
  return {
    openapi: "3.1.0",
    info: {
      title: "Claimdesk",
      version: "1",
      description:
        "Ids are UUIDs made by the client. Every change carries a commandId: sent again, it answers the same and is done once. Ranges are in UTF-16 units of a version’s text.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      schemas,
      responses: {
        Problem: {
          description: `A refusal (RFC 9457). Codes and their statuses: ${codes()}.`,
          headers: { "Retry-After": { description: "Seconds; with 429 and 503.", schema: { type: "integer" } } },
          content: { "application/problem+json": { schema: problemRef } },
          "x-refusals": refusalCodes.map((code) => ({
            code,
            status: refusalStatus[code],
            title: refusalWords[code].title,
          })),
        },
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        bearer: {
          type: "http",
          scheme: "bearer",
          description:
            "A personal access token: it acts as its member, on one desk, within its scopes. Cookies are ignored then.",
        },
      },
    },
  };
}

type SchemaOf = (shape: z.ZodType, io: "input" | "output") => Json;

/** A script's token belongs to one desk, and is nobody outside it. */
const inADesk = ({ path }: Endpoint) => path.startsWith("/desks/{deskId}");

function operation(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const parameters = [
    ...parametersOf(endpoint.params, "path", schemaOf),
    ...parametersOf(endpoint.query, "query", schemaOf),
  ];
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    security: [{ session: [] }, ...(inADesk(endpoint) ? [{ bearer: [scopeOf(endpoint)] }] : [])],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(endpoint, schemaOf),
    responses: {
      [endpoint.status]: { description: "Done", content: answer(endpoint, schemaOf) },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function parametersOf(shape: z.ZodObject, where: "path" | "query", schemaOf: SchemaOf): Json[] {
  const { properties = {}, required = [] } = schemaOf(shape, "input") as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema,
  }));
}

function requestBody({ body, raw }: Endpoint, schemaOf: SchemaOf): Json {
  if (raw === "file") return { requestBody: { required: true, content: { "*/*": { schema: {} } } } };
  if (!body) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } };
}

function answer({ raw, response }: Endpoint, schemaOf: SchemaOf): Json {
  return raw === "download"
    ? { "*/*": { schema: {} } }
    : { "application/json": { schema: schemaOf(response, "output") } };
}

/**
 * References into the schema become references into the document; a format says enough without its pattern; an answer may get more
 * fields later, so it does not say that there are no others.
 */
function tidied(value: unknown, io: "input" | "output"): unknown {
  if (Array.isArray(value)) return value.map((each) => tidied(each, io));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === "pattern" && "format" in value) return [];
    if (key === "additionalProperties" && inner === false && io === "output") return [];
    if (key === "$ref") return [[key, String(inner).replace("#/$defs/", "#/components/schemas/")]];
    return [[key, tidied(inner, io)]];
  });
  return Object.fromEntries(entries);
}

function withoutId({ id: _, ...schema }: Json): Json {
  return schema;
}

function codes(): string {
  return refusalCodes.map((code) => `${code} ${refusalStatus[code]}`).join(", ");
}
