import { NextRequest } from "next/server";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";

export const OWN_ADDRESS = "http://127.0.0.1:3000";

/** A browser as far as signing in needs one: it keeps cookies, and sends forms to the route handlers. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** What the server in front says of where it is. */
  address = "127.0.0.1";

  request(path: string, more: { method?: string; body?: string; headers?: Record<string, string> } = {}): NextRequest {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "x-forwarded-for": this.address, ...(cookie && { cookie }), ...more.headers };
    return new NextRequest(`${OWN_ADDRESS}${path}`, { ...more, headers });
  }

  async get(path: string): Promise<Response> {
    return this.keep(await GET(this.request(path)));
  }

  async post(path: string, fields: Record<string, string>, accept = "application/json"): Promise<Response> {
    const headers = { "content-type": "application/x-www-form-urlencoded", accept };
    const body = new URLSearchParams(fields).toString();
    return this.keep(await POST(this.request(path, { method: "POST", body, headers })));
  }

  async csrfToken(): Promise<string> {
    const response = await this.get("/api/auth/csrf");
    return ((await response.json()) as { csrfToken: string }).csrfToken;
  }

  async signIn(email: string, password: string, more: Record<string, string> = {}): Promise<Response> {
    const csrfToken = await this.csrfToken();
    return this.post("/api/auth/callback/credentials", { csrfToken, email, password, ...more });
  }

  async signOut(): Promise<Response> {
    return this.post("/api/auth/signout", { csrfToken: await this.csrfToken() });
  }

  private keep(response: Response): Response {
    for (const header of response.headers.getSetCookie()) {
      const [pair = "", ...flags] = header.split(";");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      if (flags.some((flag) => /^\s*max-age=0$/i.test(flag))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** The code of a refusal the browser was answered with. */
export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}
