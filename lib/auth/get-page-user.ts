import { cookies } from "next/headers";
import { Refusal } from "@/lib/domain/refusal";
import { getUser, type SignedInUser } from "./get-actor";

/** For server components: the person whose page it is, or null when nobody is signed in. Throws `database_away`. */
export async function getPageUser(): Promise<SignedInUser | null> {
  const jar = await cookies();
  try {
    // Pages are for browsers: only the cookie counts, so no header is handed on.
    return await getUser({ cookies: jar, headers: new Headers() } as unknown as Parameters<typeof getUser>[0]);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_signed_in") return null;
    throw error;
  }
}
