"use client";

import { Redacted } from "@/components/confidential/redacted";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { EvidenceView } from "@/lib/contract/evidence";
import { confidentialWords as words } from "@/lib/words/confidential";
import { evidenceWords } from "@/lib/words/evidence";

/** Evidence the reader may not see: that it stands there, on which side, how close it is kept, and whom to ask. */
export function RedactedEvidence({ evidence }: { evidence: EvidenceView }) {
  const { desk } = useWorkspace();
  return (
    <li className="border-b border-rule py-2.5" data-evidence={evidence.id}>
      <p className={evidence.withdrawn ? "line-through" : undefined}>
        <Redacted>{words.redacted(evidence.tier, evidenceWords.stances[evidence.stance])}</Redacted>
      </p>
      <p className="text-sm text-ink-3">{words.askFor(nameOf(desk, evidence.createdById))}</p>
    </li>
  );
}
