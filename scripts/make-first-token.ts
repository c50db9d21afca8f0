import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/auth/actor";
import { disconnect, reading } from "@/lib/db/client";
import { type Scope, scope, scopes as scopesShape, tokenDays } from "@/lib/domain/desk/access-token";
import { filledLine } from "@/lib/domain/fields";
import { Refusal } from "@/lib/domain/refusal";
import { makeToken } from "@/lib/usecases/tokens/make-token";
import { refusalSentence } from "@/lib/words/refusals";
import { Trouble } from "./say";

interface TokenWish {
  name: string;
  scopes: Scope[];
  days: number;
}

/** What was asked for on the command line, or what is wrong with it. */
export function readTokenWish(given: { name: string; scopes: string; days: string }): TokenWish {
  const name = filledLine(80).safeParse(given.name);
  if (!name.success) throw new Trouble("--name: a name has 1 to 80 characters.");
  const scopes = scopesShape.safeParse(given.scopes.split(",").map((each) => each.trim()));
  if (!scopes.success) throw new Trouble(`--scopes: choose among ${scope.options.join(",")}.`);
  const days = tokenDays.safeParse(Number(given.days));
  if (!days.success) throw new Trouble("--days: a token is good for 1 to 365 days.");
  return { name: name.data, scopes: scopes.data, days: days.data };
}

/** Makes a token for the person with this address, on the desk that was named or their only one. */
export async function makeFirstToken(email: string, desk: string | undefined, wish: TokenWish) {
  try {
    const place = onlyPlace(await placesOf(email), email, desk);
    const at = new Date();
    // Whoever can open the database needs no password to prove who they are.
    const actor = mintActor({ ...place.actor, at, authenticatedAt: at });
    const made = await makeToken(actor, { commandId: randomUUID(), token: { id: randomUUID(), ...wish } });
    const words = `An access token of ${place.actor.name} on ${place.deskName} (${wish.scopes.join(", ")}), good until ${made.expiresAt}. It is shown this once:`;
    return { token: made.token ?? "", words };
  } catch (error) {
    if (error instanceof Refusal) throw new Trouble(refusalSentence(error.code, error.params).detail);
    throw error;
  } finally {
    await disconnect();
  }
}

async function placesOf(email: string) {
  const members = await reading().member.findMany({
    where: { disabledAt: null, user: { email: email.trim().toLowerCase(), disabledAt: null } },
    include: { desk: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
  });
  return members.map(({ deskId, id, userId, name, role, desk }) => ({
    deskName: desk.name,
    actor: { deskId, memberId: id, userId: userId ?? "", name, role },
  }));
}

type Place = Awaited<ReturnType<typeof placesOf>>[number];

function onlyPlace(places: Place[], email: string, desk: string | undefined): Place {
  if (places.length === 0) throw new Trouble(`Nobody with the address ${email} works on a desk here.`);
  const names = places.map((each) => `  ${each.actor.deskId}  ${each.deskName}`).join("\n");
  const meant = desk === undefined ? places : places.filter((each) => isCalled(each, desk));
  const [only, ...others] = meant;
  if (!only) throw new Trouble(`${email} is not on a desk called “${desk}”, but on:\n${names}`);
  if (others.length > 0) throw new Trouble(`${email} is on more than one such desk. Name one with --desk:\n${names}`);
  return only;
}

const isCalled = (place: Place, desk: string) =>
  place.actor.deskId === desk.toLowerCase() || place.deskName.toLowerCase() === desk.trim().toLowerCase();
