import { z } from "zod";

const done = z.object({ url: z.string().startsWith("/") });
const problem = z.object({ code: z.string(), params: z.object({ retryAfterSeconds: z.number().optional() }) });

type Answer = { path: string } | { code: string; params: { retryAfterSeconds?: number } };

/** Sends the form as it would send itself, asking for JSON; a token that has become old is fetched anew, once. */
export async function sendSignIn(form: HTMLFormElement): Promise<Answer> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.set(name, value);
  try {
    const first = await send(form.action, fields);
    if (!("code" in first) || first.code !== "origin_refused") return first;
    const fresh = await fetch("/api/auth/csrf", { cache: "no-store" });
    fields.set("csrfToken", z.object({ csrfToken: z.string() }).parse(await fresh.json()).csrfToken);
    return await send(form.action, fields);
  } catch {
    return { code: "unreachable", params: {} }; // no connection, or an answer that is not ours
  }
}

async function send(action: string, fields: URLSearchParams): Promise<Answer> {
  const response = await fetch(action, { method: "POST", body: fields, headers: { accept: "application/json" } });
  const body: unknown = await response.json();
  if (response.ok) return { path: done.parse(body).url };
  const { code, params } = problem.parse(body);
  const { retryAfterSeconds } = params;
  return { code, params: retryAfterSeconds === undefined ? {} : { retryAfterSeconds } };
}
