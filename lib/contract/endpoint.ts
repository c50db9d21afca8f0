import { z } from "zod";
import type { Scope } from "@/lib/domain/desk/access-token";
import { id } from "@/lib/domain/fields";

/**
 * One operation of the HTTP API, said once: routes serve it, the browser's client calls it, openapi.json is made from it.
 * `path` is what follows /api/v1, with {names} of its params.
 */
export interface Endpoint {
  name: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: `/${string}`;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  /** Undefined: the operation takes no body. */
  body: z.ZodType | undefined;
  /** What a 2xx carries as JSON. */
  response: z.ZodType;
  status: 200 | 201;
  /** What a script's token must be allowed; what is left out is "read" for GET and "write" for the rest. */
  scope?: Scope;
  /** "file": the body is the bytes of a file; "download": the answer is one. Both outside JSON. */
  raw?: "file" | "download";
}

const none = z.object({});

type Given = Partial<Pick<Endpoint, "params" | "query" | "body" | "response" | "status" | "raw" | "scope">>;
type Filled<Name extends string, G extends Given> = Endpoint & {
  name: Name;
  params: G extends { params: infer P extends z.ZodObject } ? P : typeof none;
  query: G extends { query: infer Q extends z.ZodObject } ? Q : typeof none;
  body: G extends { body: infer B extends z.ZodType } ? B : undefined;
  response: G extends { response: infer R extends z.ZodType } ? R : z.ZodUnknown;
} & (G extends { raw: infer W extends NonNullable<Endpoint["raw"]> } ? { raw: W } : unknown);

/** Declares an endpoint; whatever is left out is empty. */
export function endpoint<Name extends string, G extends Given>(
  name: Name,
  method: Endpoint["method"],
  path: Endpoint["path"],
  summary: string,
  given: G,
): Filled<Name, G> {
  return {
    name,
    method,
    path,
    summary,
    params: none,
    query: none,
    body: undefined,
    response: z.unknown(),
    status: 200,
    ...given,
  } as unknown as Filled<Name, G>;
}

/** The scope a script's token needs for this. */
export const scopeOf = ({ scope, method }: Endpoint): Scope => scope ?? (method === "GET" ? "read" : "write");

export type ParamsOf<E extends Endpoint> = z.infer<E["params"]>;
export type QueryOf<E extends Endpoint> = z.infer<E["query"]>;
export type QueryIn<E extends Endpoint> = z.input<E["query"]>;
export type BodyOf<E extends Endpoint> = E["body"] extends z.ZodType ? z.infer<E["body"]> : undefined;
export type BodyIn<E extends Endpoint> = E["body"] extends z.ZodType ? z.input<E["body"]> : undefined;
export type AnswerOf<E extends Endpoint> = z.infer<E["response"]>;

/** A change: the client makes the id, so that sending it again can never do it twice. */
export function command<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ commandId: id, ...shape });
}

export const inDesk = z.object({ deskId: id });
export const inArticle = z.object({ deskId: id, articleId: id });
export const inClaim = z.object({ deskId: id, articleId: id, claimId: id });

/** A keyset page: `next` is the cursor of the page after it, null at the end. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A range of the version's canonical text. */
export const utf16Range = z.strictObject({
  unit: z.literal("utf16"),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Utf16Range = z.infer<typeof utf16Range>;
