import type { Actor } from "@/lib/auth/actor";
import { transact } from "@/lib/db/transact";
import { beginSecondFactor } from "@/lib/usecases/account/begin-second-factor";
import { writePasswordReset } from "@/lib/usecases/account/write-password-reset";
import { aMember, command, newId } from "@/tests/support/newsroom";
import { aPerson, PASSWORD, type Person, signedIn, withSecondFactor } from "@/tests/support/person";
import { codesOf } from "@/tests/support/totp-app";
import type { Sent } from "./sent";
import type { Story } from "./story";

/* What people do to their own account; each is somebody it may be done to. */

const NEXT = "another tide table 1975";
const as = (person: Person) => ({ as: person as unknown as Actor });

async function withFactor() {
  const person = await aPerson();
  return { person, code: (await withSecondFactor(person))(Date.now()) };
}

export const accountRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  readAccount: () => ({}),
  editAccount: async () => {
    const person = await aPerson();
    return { ...as(person), json: { fields: { name: { base: person.name, value: "Lea Sund-Berg" } } } };
  },
  confirmIdentity: async () => ({ ...as(await aPerson()), json: { password: PASSWORD } }),
  changePassword: async () => ({ ...as(await aPerson()), json: { current: PASSWORD, next: NEXT } }),
  beginSecondFactor: async () => ({ ...as(await aPerson()), json: {} }),
  confirmSecondFactor: async () => {
    const person = await aPerson();
    const { secret } = await beginSecondFactor(await signedIn(person));
    return { ...as(person), json: { code: codesOf(secret)(Date.now()) } };
  },
  removeSecondFactor: async () => {
    const { person, code } = await withFactor();
    return { ...as(person), json: { password: PASSWORD, code } };
  },
  renewRecoveryCodes: async () => ({ ...as((await withFactor()).person), json: {} }),
  unlinkIdentity: async () => {
    const person = await aPerson();
    const identity = { provider: "oidc", subject: newId() };
    await transact((tx) => tx.identity.create({ data: { ...identity, userId: person.userId, createdAt: new Date() } }));
    return { ...as(person), json: identity };
  },
  endSessions: async () => ({ ...as(await aPerson()), json: { which: "others" } }),
  askPasswordReset: async () => ({ json: { email: (await aPerson()).email } }),
  resetPassword: async () => {
    const { userId } = await aPerson();
    const { link } = await transact((tx) => writePasswordReset(tx, userId, new Date()));
    return { json: { token: link.split("/").at(-1), password: NEXT } };
  },
  makePasswordReset: async ({ cast }) => {
    const { memberId } = await aMember(cast.desk, "checker");
    return { params: { memberId }, json: command() };
  },
};
