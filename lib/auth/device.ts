import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/runtime/env";

/**
 * A browser that people signed in with before. Its cookie carries a random id and, for each account that signed in here,
 * a tag that only we can make: tries from a known device are counted apart, so nobody else can use them up.
 */
export interface Device {
  id: string;
  tags: string[];
}

const ACCOUNTS = 8;
const FORM = /^[\w-]{22}(?:\.[\w-]{22}){0,8}$/;

/** Browsers keep no cookie longer than this. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;

/** The device of a cookie; a new one when there is none or it is not ours. */
export function readDevice(cookie: string | undefined): Device {
  const [id, ...tags] = cookie && FORM.test(cookie) ? cookie.split(".") : [];
  return id ? { id, tags } : { id: randomBytes(16).toString("base64url"), tags: [] };
}

function tagOf(device: Device, email: string): string {
  const mac = createHmac("sha256", env().NEXTAUTH_SECRET).update(`device ${device.id} ${email}`).digest();
  return mac.subarray(0, 16).toString("base64url");
}

/** Whether this account signed in on this device before. */
export function isKnown(device: Device, email: string): boolean {
  const wanted = Buffer.from(tagOf(device, email));
  return device.tags.some((tag) => timingSafeEqual(Buffer.from(tag), wanted));
}

/** The cookie's new value once the account has signed in; the accounts used last are kept. */
export function rememberOn(device: Device, email: string): string {
  const tag = tagOf(device, email);
  return [device.id, tag, ...device.tags.filter((other) => other !== tag)].slice(0, ACCOUNTS + 1).join(".");
}
