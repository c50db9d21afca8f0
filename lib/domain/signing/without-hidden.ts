import type { SignedContent } from "./digest";

/**
 * What is signed as far as somebody may know of it from whom what was found on these claims is kept: without risks taken and fixes accepted on
 * them. An answer that is kept from somebody settles nothing, so there is none in it.
 */
export function withoutHidden(content: SignedContent, hidden: { has(claimId: string): boolean }): SignedContent {
  const isShown = ({ claimId }: { claimId: string }) => !hidden.has(claimId);
  return { ...content, exceptions: content.exceptions.filter(isShown), fixes: content.fixes.filter(isShown) };
}
