import { RESET_MINUTES } from "@/lib/auth/secret-token";
import { disconnect, reading } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { writePasswordReset } from "@/lib/usecases/account/write-password-reset";
import { Trouble } from "./say";

/** Makes a link to a new password for the account with this address, in use or never used. */
export async function makeResetLink(email: string, at = new Date()): Promise<{ link: string; words: string }> {
  try {
    const user = await reading().user.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true, name: true, disabledAt: true },
    });
    if (!user) throw new Trouble("There is no account with this e-mail address.");
    if (user.disabledAt) throw new Trouble("This account is disabled.");
    const { link } = await transact((tx) => writePasswordReset(tx, user.id, at));
    return { link, words: `A link to a new password for ${user.name}, good once, for ${RESET_MINUTES} minutes:` };
  } finally {
    await disconnect();
  }
}
