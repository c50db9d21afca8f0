"use client";

import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { SigningView } from "@/lib/contract/signing";
import { signingWords as words } from "@/lib/words/signing";

/** For whom an owner lifted the separation of duties on an article, and why: printed with what is signed. */
export function Overrides({ overrides }: { overrides: SigningView["overrides"] }) {
  const { desk } = useWorkspace();
  return overrides.map(({ memberId, reason, grantedById, at }) => (
    <p key={`${memberId} ${at}`} className="text-sm text-ink-2">
      {words.liftedFor(nameOf(desk, memberId), nameOf(desk, grantedById), reason)}
    </p>
  ));
}
