import { z } from "zod";

const flag = z.enum(["0", "1"], { error: "must be 0 or 1" }).transform((value) => value === "1");
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`);
const postgresUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    "must look like postgresql://user:password@host:5432/database",
  );
const webUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).pathname === "/",
    "must be the address people open, like https://claims.example.org",
  );

const smtpUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== "",
    "must look like smtps://user:password@mail.example.org",
  );
const mailAddress = z
  .string()
  .regex(/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "must look like Claimdesk <claims@example.org>");

/** Secrets go there: without TLS only to this machine. */
const providerUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash } = new URL(value);
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return (protocol === "https:" || (protocol === "http:" && isHere)) && search === "" && hash === "";
}, "must look like https://accounts.example.org");
const hostNames = z
  .string()
  .transform((value) => value.split(",").map((name) => name.trim().toLowerCase()))
  .refine(
    (names) => names.every((name) => /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/.test(name)),
    "must name hosts, like keys.example.org,tokens.example.org",
  );

const loopbackPairs = z
  .string()
  .transform((value) => value.split(",").map((pair) => pair.trim()))
  .refine(
    (pairs) => pairs.every((pair) => /^(?:127(?:\.\d{1,3}){3}|\[::1\]):\d{1,5}$/.test(pair)),
    "must name addresses of this machine with their ports, like 127.0.0.1:4000",
  );

/** Every variable Claimdesk reads; .env.example explains each (a test compares the two). */
export const variables = {
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: whole(1, 65535).default(3000),
  CLAIMDESK_DATA: z.string().min(1).default(".data"),
  CLAIMDESK_DEMO: flag.optional(),
  CLAIMDESK_TRUSTED_PROXIES: whole(0, 10).default(0),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_WRITE_CONNECTIONS: whole(1, 500).default(10),
  DATABASE_READ_CONNECTIONS: whole(1, 500).default(10),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  NEXTAUTH_URL: webUrl.optional(),
  CLAIMDESK_LOG_REQUESTS: flag.default(true),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{32,}$/, "must have at least 32 characters and no space")
    .optional(),
  CLAIMDESK_FETCH: flag.default(true),
  CLAIMDESK_FETCH_ALLOW: loopbackPairs.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailAddress.optional(),
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  GITHUB_ID: z.string().min(1).optional(),
  GITHUB_SECRET: z.string().min(1).optional(),
  GITHUB_URL: providerUrl.optional(),
  OIDC_ISSUER: providerUrl.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default("single sign-on"),
  OIDC_HOSTS: hostNames.default([]),
  CHROMIUM_PATH: z.string().min(1).optional(),
} as const;

/** Of these none is good without the others. */
const setTogether = [
  ["SMTP_URL", "MAIL_FROM"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_ID", "GITHUB_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const satisfies readonly (readonly (keyof typeof variables)[])[];

const shape = z.object(variables).superRefine((value, context) => {
  if (value.CLAIMDESK_FETCH_ALLOW && !isForThisMachineAlone(value)) {
    const message = "is for tests: it must be empty where other machines can open Claimdesk";
    context.addIssue({ code: "custom", path: ["CLAIMDESK_FETCH_ALLOW"], message });
  }
  for (const group of setTogether) {
    const missing = group.filter((name) => value[name] === undefined);
    if (missing.length === group.length) continue;
    const message = `must be set together with ${group.filter((name) => !missing.includes(name)).join(" and ")}`;
    for (const name of missing) context.addIssue({ code: "custom", path: [name], message });
  }
  if (value.DATABASE_URL === undefined) return;
  const why = "must be set together with DATABASE_URL";
  for (const name of ["NEXTAUTH_SECRET", "NEXTAUTH_URL"] as const) {
    if (value[name] === undefined) context.addIssue({ code: "custom", path: [name], message: why });
  }
});

/** By what is said of it: where it listens, what people open, and whether a proxy stands in front. */
function isForThisMachineAlone(value: {
  HOST: string;
  NEXTAUTH_URL?: string | undefined;
  CLAIMDESK_TRUSTED_PROXIES: number;
}): boolean {
  const opened = value.NEXTAUTH_URL === undefined ? value.HOST : new URL(value.NEXTAUTH_URL).hostname;
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
  return loopback.test(value.HOST) && loopback.test(opened) && value.CLAIMDESK_TRUSTED_PROXIES === 0;
}

export type Env = z.infer<typeof shape>;

/** One line for each variable that is missing or wrong. */
export class EnvError extends Error {}

/** Reads and checks variables; an empty one counts as not set. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw new EnvError(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"));
}

/** What a serving process must know; `npm start` fills in what an embedded database makes itself. */
export type ServerEnv = Env & { DATABASE_URL: string; NEXTAUTH_SECRET: string; NEXTAUTH_URL: string };

let known: ServerEnv | undefined;

/** The checked environment of this process, read when it is first asked for: a build has none. */
export function env(): ServerEnv {
  if (known) return known;
  const { DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL, ...rest } = readEnv(process.env);
  if (!DATABASE_URL || !NEXTAUTH_SECRET || !NEXTAUTH_URL)
    throw new EnvError("DATABASE_URL must be set (npm start does)");
  known = { ...rest, DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL };
  return known;
}
