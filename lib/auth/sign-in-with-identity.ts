import { reading, type Tx } from "@/lib/db/client";
import { findInvitationByToken } from "@/lib/db/find-invitation";
import { transact } from "@/lib/db/transact";
import { emailAddress, personName } from "@/lib/domain/accounts/account";
import { stateOfInvitation } from "@/lib/domain/desk/invitation";
import { refuse } from "@/lib/domain/refusal";
import { log } from "@/lib/runtime/log";
import { openAccount } from "./open-account";
import type { ProviderFlow } from "./provider-flow";
import type { Profile } from "./providers";
import { FRESH_MS } from "./require-fresh";
import { secretTokenHash } from "./secret-token";
import { openSession } from "./session";
import type { SignedIn, Visitor } from "./sign-in";

/**
 * What coming back from a provider does. The identity is (provider, subject) and nothing else: an account here is never found by its
 * e-mail address. Signing in answers a session; linking and confirming answer null and change the session that asked. Refuses
 * `identity_unknown`, `identity_taken`, `email_taken`, `not_signed_in`, `provider_failed`.
 */
export async function signInWithIdentity(
  profile: Profile,
  flow: ProviderFlow,
  visitor: Visitor,
): Promise<SignedIn | null> {
  const key = { provider: flow.provider, subject: profile.id };
  const { at } = visitor;
  const email = emailAddress.safeParse(profile.email).data ?? "";
  const isOld = profile.authTime !== undefined && at.getTime() - profile.authTime * 1000 > FRESH_MS;
  if (flow.intent === "confirm" && isOld) refuse("provider_failed", { problem: "not_asked" });
  if (flow.intent !== "sign_in") {
    await transact((tx) => useForSession(tx, key, email, flow, at));
    return null;
  }
  const known = await reading().identity.findUnique({
    where: { provider_subject: key },
    select: { user: { select: { id: true, disabledAt: true } } },
  });
  if (known?.user.disabledAt) {
    log("warn", "sign_in_failed", { userId: known.user.id, provider: flow.provider, address: visitor.address });
    return refuse("login_failed");
  }
  const userId = known?.user.id ?? (await openForInvitation(key, profile, email, flow, at));
  await transact((tx) => tx.identity.update({ where: { provider_subject: key }, data: { lastUsedAt: at, email } }));
  const sid = await openSession(userId, visitor.userAgent, at, flow.provider);
  log("info", "signed_in", { userId, provider: flow.provider, address: visitor.address });
  return { userId, sid, email: null };
}

type Key = { provider: string; subject: string };

/** Links the identity to whoever asked for it, or makes the session that asked a fresh one. */
async function useForSession(tx: Tx, key: Key, email: string, flow: ProviderFlow, at: Date): Promise<void> {
  if (!flow.session) return refuse("not_signed_in");
  const { userId, hash } = flow.session;
  const linked = await tx.identity.findUnique({ where: { provider_subject: key }, select: { userId: true } });
  if (flow.intent === "confirm") {
    if (linked?.userId !== userId) refuse("provider_failed", { problem: "other_account" });
    await tx.session.updateMany({ where: { idHash: hash, revokedAt: null }, data: { authenticatedAt: at } });
    return;
  }
  if (linked && linked.userId !== userId) refuse("identity_taken");
  if (linked) return;
  const { count } = await tx.identity.createMany({
    data: { ...key, userId, email, createdAt: at },
    skipDuplicates: true,
  });
  if (count === 0) refuse("identity_taken"); // by somebody else, at the same moment
  log("info", "identity_linked", { userId, provider: key.provider });
}

/** Whoever comes from the page of an invitation that is open gets an account; joining the desk is the next step, on that page. */
async function openForInvitation(
  key: Key,
  profile: Profile,
  email: string,
  flow: ProviderFlow,
  at: Date,
): Promise<string> {
  const token = /^\/invitations\/([\w-]{20,100})$/.exec(flow.callbackUrl)?.[1];
  const invitation = token ? await findInvitationByToken(reading(), secretTokenHash(token)) : null;
  if (!invitation || stateOfInvitation(invitation, at) !== "pending") return refuse("identity_unknown");
  if (email === "") return refuse("provider_failed", { problem: "no_email" });
  const name = personName.safeParse(profile.name).data ?? email.split("@")[0] ?? email;
  return transact(async (tx) => {
    const userId = await openAccount(tx, { email, name, passwordHash: null, at });
    await tx.identity.create({ data: { ...key, userId, email, createdAt: at } });
    return userId;
  });
}
