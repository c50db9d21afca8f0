import { z } from "zod";

const token = z.object({ csrfToken: z.string() });
const leads = z.object({ url: z.string() });

async function post(path: string, fields: Record<string, string>): Promise<string | null> {
  try {
    const { csrfToken } = token.parse(await (await fetch("/api/auth/csrf", { cache: "no-store" })).json());
    const response = await fetch(path, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken }),
      headers: { accept: "application/json" },
    });
    return response.ok ? leads.parse(await response.json()).url : null;
  } catch {
    return null; // no connection, or an answer that is not ours
  }
}

/** Signs in with the password that was just chosen; answers where to go, or null when it did not work. */
export const signInAs = (email: string, password: string, callbackUrl: string): Promise<string | null> =>
  post("/api/auth/callback/credentials", { email, password, callbackUrl });

/** Begins to sign in at a provider, to come back to `callbackUrl`; answers the provider's address, or null. */
export const leaveFor = (provider: string, callbackUrl: string): Promise<string | null> =>
  post(`/api/auth/signin/${provider}`, { callbackUrl });
