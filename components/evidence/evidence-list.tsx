"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import type { EvidenceView } from "@/lib/contract/evidence";
import { copyWords } from "@/lib/words/copies";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";
import { CopyDialog } from "./copy-dialog";
import { EvidenceItem } from "./evidence-item";
import { SourcePicker } from "./source-picker";
import { useAttach } from "./use-attach";
import { useKeepCopy } from "./use-keep-copy";

/** What a claim rests on. */
export function EvidenceList({ claim }: { claim: ClaimView }) {
  const { inHand } = useWorkbench();
  const { desk } = useWorkspace();
  const attach = useAttach();
  const [choosing, setChoosing] = useState(false);
  const may = claim.can.attach_evidence && !claim.retired;
  const copying = useKeepCopy(claim);
  const { shown } = copying;
  const looking = claim.evidence.find((each) => each.id === shown?.evidenceId);
  const live = claim.evidence.filter((each) => !each.withdrawn);
  const withPage = desk.fetchPages ? live.filter((each) => each.can.edit_evidence && each.source.url !== "") : [];
  useCommands([
    {
      id: "keep-copy",
      label: copyWords.command,
      group: "evidence",
      keys: ["y"],
      enabled: withPage.length > 0 && !claim.retired,
      run: () => {
        const next = inFocus(withPage) ?? withPage.find((each) => !each.files.some((file) => file.fetched));
        const evidence = next ?? withPage[0];
        if (evidence) copying.keep(evidence);
      },
    },
  ]);
  return (
    <section aria-labelledby={`evidence-of-${claim.id}`} className="flex flex-col">
      <div className="flex items-center gap-2 border-b border-rule py-1">
        <h3 id={`evidence-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.title} <span className="font-normal text-ink-3 tabular-nums">{live.length}</span>
        </h3>
        {may && inHand ? (
          <Button size="sm" keys="e" onClick={() => attach([claim])}>
            {words.attach}
          </Button>
        ) : null}
        {may ? (
          <Button size="sm" variant="quiet" onClick={() => setChoosing(true)}>
            {words.chooseSource}
          </Button>
        ) : null}
      </div>
      {claim.evidence.length === 0 ? (
        <p className="py-2 text-sm text-ink-3">{claim.sight === "all" ? words.none : words.keptBack}</p>
      ) : (
        <ul>
          {claim.evidence.map((evidence) => (
            <EvidenceItem key={evidence.id} claim={claim} evidence={evidence} copying={copying} />
          ))}
        </ul>
      )}
      {shown && looking ? (
        <CopyDialog evidence={looking} file={shown.file} onClose={() => copying.show(looking.id, null)} />
      ) : null}
      <SourcePicker open={choosing} onOpenChange={setChoosing} attachTo={[claim]} />
    </section>
  );
}

/** The piece of evidence the keyboard is in. */
function inFocus(evidence: readonly EvidenceView[]): EvidenceView | undefined {
  const id = document.activeElement?.closest<HTMLElement>("[data-evidence]")?.dataset.evidence;
  return evidence.find((each) => each.id === id);
}
