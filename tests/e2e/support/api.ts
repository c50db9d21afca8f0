import { randomUUID } from "node:crypto";
import { z } from "zod";
import type * as articles from "@/lib/contract/articles";
import type * as asking from "@/lib/contract/asking";
import type * as assessments from "@/lib/contract/assessments";
import type * as claims from "@/lib/contract/claims";
import type * as coverage from "@/lib/contract/coverage";
import type * as desks from "@/lib/contract/desks";
import type { AnswerOf, Endpoint } from "@/lib/contract/endpoint";
import type * as evidence from "@/lib/contract/evidence";
import type * as files from "@/lib/contract/files";
import type * as history from "@/lib/contract/history";
import type * as signing from "@/lib/contract/signing";
import type * as sources from "@/lib/contract/sources";
import type * as sourcing from "@/lib/contract/sourcing";
import type * as streams from "@/lib/contract/streams";
import type * as tokens from "@/lib/contract/tokens";

/** Types only: at run time all that is known of the API is what its openapi.json says. */
type Contract = typeof articles &
  typeof asking &
  typeof assessments &
  typeof claims &
  typeof coverage &
  typeof desks &
  typeof evidence &
  typeof files &
  typeof history &
  typeof signing &
  typeof sources &
  typeof sourcing &
  typeof streams &
  typeof tokens;
type Operation = { [Name in keyof Contract]: Contract[Name] extends Endpoint ? Name : never }[keyof Contract];
type Answer<Name extends Operation> = Contract[Name] extends infer E extends Endpoint ? AnswerOf<E> : never;

interface Given {
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  file?: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };
}

interface Described {
  method: string;
  path: string;
  status: number;
  checkBody: (value: unknown) => void;
  checkAnswer: (value: unknown) => void;
}

const PASSWORD = "claimdesk-demo";
export const newId = (): string => randomUUID();
export const command = () => ({ commandId: newId() });

/** What a script needs of a refusal. */
export class Refused extends Error {
  readonly response: Response;
  readonly problem: { status: number; code: string; detail: string; params: Record<string, unknown> };

  constructor(response: Response, problem: Refused["problem"]) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.response = response;
    this.problem = problem;
  }
}

type Schema = Parameters<typeof z.fromJSONSchema>[0];
interface Operations {
  operationId: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface OpenApi {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operations>>;
  components: { schemas: Record<string, Schema> };
}

/** A schema of the document as a check, made when it is first needed; its references lead to where they stand once it is alone. */
function checkOf(schema: Schema | undefined, schemas: OpenApi["components"]["schemas"]): (value: unknown) => void {
  let made: z.ZodType | undefined;
  return (value) => {
    if (schema === undefined) return;
    const whole = JSON.stringify({ ...(schema as object), $defs: schemas });
    made ??= z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
    made.parse(value);
  };
}

async function readOpenApi(origin: string): Promise<{ root: string; operations: Map<string, Described> }> {
  const document = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as OpenApi;
  const operations = new Map<string, Described>();
  const { schemas } = document.components;
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId, requestBody, responses }] of Object.entries(methods)) {
      const status = Number(Object.keys(responses).find((code) => code.startsWith("2")));
      operations.set(operationId, {
        method: method.toUpperCase(),
        path,
        status,
        checkBody: checkOf(requestBody?.content["application/json"]?.schema, schemas),
        checkAnswer: checkOf(responses[status]?.content?.["application/json"]?.schema, schemas),
      });
    }
  }
  return { root: `${origin}${document.servers[0]?.url}`, operations };
}

/** Somebody who works without a screen: signs in as a browser would, then asks what openapi.json describes. */
export class ApiUser {
  readonly origin: string;
  readonly #root: string;
  readonly #operations: Map<string, Described>;
  readonly #cookies = new Map<string, string>();

  private constructor(origin: string, root: string, operations: Map<string, Described>) {
    this.origin = origin;
    this.#root = root;
    this.#operations = operations;
  }

  static async signIn(origin: string, email: string, password = PASSWORD): Promise<ApiUser> {
    const { root, operations } = await readOpenApi(origin);
    const user = new ApiUser(origin, root, operations);
    const { csrfToken } = (await (await user.#send("/api/auth/csrf")).json()) as { csrfToken: string };
    const answer = await user.#send("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ csrfToken, email, password }).toString(),
    });
    if (!answer.ok) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`);
    return user;
  }

  /** Asks an operation by its name in openapi.json; what goes out and what comes back is checked against its schemas. */
  async call<Name extends Operation>(name: Name, given: Given = {}): Promise<Answer<Name>> {
    const response = await this.ask(name, given);
    const body: unknown = await response.json();
    if (!response.ok) throw new Refused(response, body as Refused["problem"]);
    const described = this.#described(name);
    if (response.status !== described.status) throw new Error(`${name} answered ${response.status}`);
    described.checkAnswer(body);
    return body as Answer<Name>;
  }

  /** The answer as it came, for what is no JSON and for what is refused. */
  async ask(name: Operation, { params = {}, query = {}, body, file }: Given = {}): Promise<Response> {
    const described = this.#described(name);
    if (body !== undefined) described.checkBody(body);
    const path = described.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => params[key] ?? `{${key}}`);
    const asked = new URLSearchParams({ ...query, ...(file ? { name: file.name } : {}) } as Record<string, string>);
    const content = file
      ? { body: file.bytes, headers: { "content-type": file.type } }
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const { method } = described;
    return this.#send(`${this.#root}${path}${asked.size > 0 ? `?${asked}` : ""}`, {
      method,
      ...(method === "GET" ? {} : content),
    });
  }

  #described(name: Operation): Described {
    const described = this.#operations.get(name);
    if (!described) throw new Error(`openapi.json describes no ${name}`);
    return described;
  }

  async #send(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(url, this.origin), {
      ...init,
      redirect: "manual",
      headers: { ...(init.headers as Record<string, string>), origin: this.origin, ...(cookie ? { cookie } : {}) },
    });
    for (const header of response.headers.getSetCookie()) {
      const [name = "", value = ""] = header.split(";", 1)[0]?.split(/=(.*)/s) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** The desk of that name, as the person sees it. */
export async function deskNamed(user: ApiUser, name: string) {
  const { items } = await user.call("listDesks");
  const found = items.find((desk) => desk.name === name);
  if (!found) throw new Error(`nobody told of a desk ${name}`);
  return user.call("readDesk", { params: { deskId: found.id } });
}
