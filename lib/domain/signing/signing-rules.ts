import { z } from "zod";
import type { Purpose } from "../articles/article";

/** In what capacity somebody signs. */
export const signatureRole = z.enum(["editor", "legal"]);
export type SignatureRole = z.infer<typeof signatureRole>;

/** Whose signatures an article wants: an editor's, and where the desk says so a lawyer's as well. */
export const wantedSignatures = z
  .array(signatureRole)
  .min(1)
  .max(2)
  .refine((roles) => roles.includes("editor") && new Set(roles).size === roles.length, {
    error: "wants an editor’s signature, and each signature once",
  });

const oneEditor = (): SignatureRole[] => ["editor"];

/** What a desk stores of this. What is missing or of an older form wants an editor alone. */
export const signingRules = z.object({
  own_copy: wantedSignatures.catch(oneEditor).default(oneEditor),
  published: wantedSignatures.catch(oneEditor).default(oneEditor),
});
export type SigningRules = z.infer<typeof signingRules>;

/** The signatures that are still wanted, in the desk's order. */
export function signaturesMissing(
  rules: SigningRules,
  purpose: Purpose,
  given: readonly { role: SignatureRole }[],
): SignatureRole[] {
  return rules[purpose].filter((role) => !given.some((signature) => signature.role === role));
}
