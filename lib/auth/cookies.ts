import { env } from "@/lib/runtime/env";

/** Over https cookies are marked Secure and named so that no other host can set them; on plain loopback that can't be. */
export const secureCookies = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

export const sessionCookieName = (): string =>
  secureCookies() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
export const csrfCookieName = (): string => (secureCookies() ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token");
export const deviceCookieName = (): string => (secureCookies() ? "__Host-claimdesk.device" : "claimdesk.device");
/** A sign-in whose password was right and whose code is waited for. */
export const secondStepCookieName = (): string =>
  secureCookies() ? "__Host-claimdesk.second-step" : "claimdesk.second-step";
/** A round trip to a provider that is under way. */
export const flowCookieName = (): string => (secureCookies() ? "__Host-claimdesk.flow" : "claimdesk.flow");
