import { signOut as leave } from "next-auth/react";

/** Ends the session and goes to the sign-in page. What was not acknowledged stays in the browser for the same person. */
export async function signOut(): Promise<void> {
  await leave({ callbackUrl: "/sign-in" });
}
