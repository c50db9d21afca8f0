import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { fewAtOnce } from "@/lib/runtime/few-at-once";

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** OWASP's floor for scrypt: 128 MiB and about a quarter of a second each. */
const COST = { log2N: 17, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const LEAST = 8;
const MOST = 256;

/** Two at once is 256 MiB; with a longer line a person would have given up before their turn. */
const inTurn = fewAtOnce(2, 24);

interface Parts {
  log2N: number;
  r: number;
  p: number;
  salt: Buffer;
  key: Buffer;
}

/** Whether this can be somebody's password: 8 to 256 characters, whatever they are. */
export function passwordFits(password: string): boolean {
  const length = [...password].length;
  return password.isWellFormed() && length >= LEAST && length <= MOST;
}

function run(password: string, salt: Buffer, cost: typeof COST, bytes: number): Promise<Buffer> {
  const N = 2 ** cost.log2N;
  const { r, p } = cost;
  return inTurn(() => derive(password, salt, bytes, { N, r, p, maxmem: 128 * r * (N + p + 2) }));
}

/** The hash to store: it says itself how it was made, so that the cost can rise later. Throws on what is no password. */
export async function hashPassword(password: string): Promise<string> {
  if (!passwordFits(password)) throw new RangeError(`a password has ${LEAST} to ${MOST} characters`);
  const salt = randomBytes(SALT_BYTES);
  const key = await run(password, salt, COST, KEY_BYTES);
  return `$scrypt$ln=${COST.log2N},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(key)}`;
}

/**
 * Whether the password belongs to the stored hash. Without one (nobody has this e-mail) the same work is done and the
 * answer is no, so that the time it takes tells nothing.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  if (!passwordFits(password)) return false;
  const parts = stored === null ? null : parse(stored);
  if (!parts) {
    await run(password, randomBytes(SALT_BYTES), COST, KEY_BYTES);
    return false;
  }
  return timingSafeEqual(await run(password, parts.salt, parts, parts.key.length), parts.key);
}

function parse(stored: string): Parts | null {
  const match = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([\w+/]{16,})\$([\w+/]{40,})$/.exec(stored);
  if (!match) return null;
  const [, log2N, r, p, salt = "", key = ""] = match;
  return {
    log2N: Number(log2N),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, "base64"),
    key: Buffer.from(key, "base64"),
  };
}

const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
