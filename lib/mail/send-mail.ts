import { createTransport } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import { env } from "@/lib/runtime/env";
import { log } from "@/lib/runtime/log";

export interface Mail {
  to: string;
  subject: string;
  /** Plain text: a mail of ours has no pictures that tell who read it, and no links under other words. */
  text: string;
}

/** A server that says nothing must not keep the person waiting: what the mail is about is there already. */
const CONNECT_MS = 4_000;
const LONGEST_MS = 10_000;

/** Whether mail can be sent here (SMTP_URL and MAIL_FROM are set). Without it links are copied. */
export const canMail = (): boolean => env().SMTP_URL !== undefined;

/**
 * Sends a mail; whether the mail server took it. Never throws: the link in it can be copied or asked for again. Called outside of
 * transactions. What went wrong is logged without address and words.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return false;
  const transport = createTransport(transportOptions(SMTP_URL));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(Object.assign(new Error(), { code: "ETIMEDOUT" })), LONGEST_MS);
  });
  const sending = transport.sendMail({
    from: MAIL_FROM,
    to: { name: "", address: to }, // one address, whatever it looks like
    subject,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await Promise.race([sending, late]);
    log("info", "mail_sent");
    return true;
  } catch (error) {
    const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
    log("warn", "mail_failed", { code, responseCode, command });
    return false;
  } finally {
    clearTimeout(timer);
    sending.catch(() => {}); // it may still fail after it was given up
    transport.close();
  }
}

/** smtps: is TLS from the start; smtp: must become TLS (STARTTLS) unless the server is this machine, or the address ends in ?tls=no. */
function transportOptions(address: string): SMTPTransport.Options {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !isHere && url.searchParams.get("tls") !== "no",
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: LONGEST_MS,
  };
}
