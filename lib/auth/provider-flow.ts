import { sha256Hex } from "@/lib/runtime/digest";
import { sealForCookie, unsealCookie } from "./seal";

/** A round trip to a provider that has begun in this browser: what for, and where to come back to. */
export interface ProviderFlow {
  provider: string;
  intent: "sign_in" | "link" | "confirm";
  callbackUrl: string;
  /** Whose page asked for it, where somebody was signed in and it matters. */
  session: { userId: string; hash: string } | null;
}

export const FLOW_SECONDS = 15 * 60;

type Sealed = ProviderFlow & { state: string };

const stateIn = (address: string) => (URL.canParse(address) ? new URL(address).searchParams.get("state") : null);

/** The cookie of a flow that leaves for this address, bound to its state: of two flows in one browser the last begun counts. */
export function flowCookie(flow: ProviderFlow, address: string, at: Date): string {
  const sealed: Sealed = { ...flow, state: sha256Hex(stateIn(address) ?? "") };
  return sealForCookie("provider flow", { ...sealed }, at.getTime() + FLOW_SECONDS * 1000);
}

/** The flow that a provider sends back from; null when this browser began none, another, or too long ago. */
export function readFlow(cookie: string | undefined, provider: string, state: string, at: Date): ProviderFlow | null {
  const found = unsealCookie<Sealed>("provider flow", cookie, at.getTime());
  if (!found || found.provider !== provider || found.state !== sha256Hex(state)) return null;
  const { intent, callbackUrl, session } = found;
  return { provider, intent, callbackUrl, session };
}
