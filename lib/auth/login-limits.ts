import { countAgainst, type Limit, takeBack } from "@/lib/db/rate-limit";
import { refuse } from "@/lib/domain/refusal";
import { sha256Hex } from "@/lib/runtime/digest";
import { type Device, isKnown } from "./device";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Windows that grow with stubbornness and end by themselves: the longest wait is two hours. */
const perDevice: Limit[] = [
  { limit: 5, windowMs: MINUTE },
  { limit: 20, windowMs: 15 * MINUTE },
  { limit: 60, windowMs: 2 * HOUR },
];
/** All unknown devices together, for one account: against many addresses that share the work. */
const perAccount: Limit[] = [{ limit: 100, windowMs: HOUR }];
/** One address over all accounts: against one password tried on everybody. */
const perAddress: Limit[] = [
  { limit: 40, windowMs: MINUTE },
  { limit: 400, windowMs: HOUR },
];

export interface LoginTry {
  email: string;
  device: Device;
  /** Null when it is not known. */
  address: string | null;
}

/**
 * Counts a try before the password is looked at, so that a hundred at once are a hundred. Refuses `login_limited`. Answers
 * a function that takes the count back, for tries that turn out right. A device on which the account signed in before has
 * counts of its own: whatever others try, they can't lock its owner out there.
 */
export async function countTry({ email, device, address }: LoginTry, at: number): Promise<() => Promise<void>> {
  const account = sha256Hex(email).slice(0, 32);
  const counts: [string, Limit[]][] = isKnown(device, email)
    ? [[`login device ${account} ${device.id}`, perDevice]]
    : [
        [`login from ${account} ${address ?? "anywhere"}`, perDevice],
        [`login account ${account}`, perAccount],
        ...(address ? [[`login address ${address}`, perAddress] as [string, Limit[]]] : []),
      ];
  return countAll(counts, at);
}

/** Somebody with a session, or past the password, who proves again who they are: by session (or device), and over all of them. */
const perSession: Limit[] = [
  { limit: 5, windowMs: MINUTE },
  { limit: 20, windowMs: 15 * MINUTE },
];
const perPerson: Limit[] = [{ limit: 60, windowMs: HOUR }];

/** Counts a try at the password or a code of somebody whose session (or device) this is, as countTry does. */
export function countProof(userId: string, from: string, at: number): Promise<() => Promise<void>> {
  return countAll(
    [
      [`proof from ${userId} ${from.slice(0, 64)}`, perSession],
      [`proof ${userId}`, perPerson],
    ],
    at,
  );
}

/** Links mailed to one person, whoever asks for them; beyond, nobody is told and nothing is sent. */
const perMailbox: Limit = { limit: 4, windowMs: HOUR };

export const countResetMail = (userId: string, at: number) => countAgainst(`reset mail ${userId}`, perMailbox, at);

async function countAll(counts: readonly [string, Limit[]][], at: number): Promise<() => Promise<void>> {
  const counted: [string, Limit][] = [];
  const undo = async () => {
    for (const [key, limit] of counted) await takeBack(key, limit, at);
  };
  for (const [key, limits] of counts) {
    for (const limit of limits) {
      const { allowed, retryAfterSeconds } = await countAgainst(key, limit, at);
      if (!allowed) {
        await undo(); // a refused try is no guess: it must not fill the longer windows
        return refuse("login_limited", { retryAfterSeconds });
      }
      counted.push([key, limit]);
    }
  }
  return undo;
}
