"use client";

import { Hand, X } from "lucide-react";
import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { stance } from "@/lib/domain/evidence/evidence";
import { evidenceWords } from "@/lib/words/evidence";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";
import { SourcePicker } from "./source-picker";
import { useAttach } from "./use-attach";

/** The source in hand: E attaches it to the claim in focus or to all picked ones, S takes another. */
export function InHandBar() {
  const { inHand, takeInHand, selected, picked, claims, article } = useWorkbench();
  const [choosing, setChoosing] = useState(false);
  const attach = useAttach();
  const targets = picked.size > 0 ? claims.filter((claim) => picked.has(claim.id)) : selected ? [selected] : [];
  const may = article.can.attach_evidence;

  useCommands([
    {
      id: "choose-source",
      label: words.chooseSource,
      group: "evidence",
      keys: ["s"],
      enabled: may,
      run: () => setChoosing(true),
    },
    {
      id: "attach-in-hand",
      label: words.attachInHand,
      group: "evidence",
      keys: ["e"],
      enabled: may && targets.length > 0,
      run: () => (inHand ? attach(targets) : setChoosing(true)),
    },
  ]);

  return (
    <section aria-label={words.inHand} className="flex min-h-10 min-w-0 items-center gap-2 text-sm">
      <Hand aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      {inHand ? (
        <>
          <bdi className="min-w-0 truncate font-medium">{inHand.source.title}</bdi>
          <Segmented
            label={words.stance}
            value={inHand.stance}
            onChange={(value) => takeInHand({ ...inHand, stance: value })}
            segments={stance.options.map((value) => ({ value, label: evidenceWords.stances[value] }))}
            className="max-md:hidden"
          />
          <Button size="sm" keys="e" disabled={targets.length === 0} onClick={() => attach(targets)}>
            {words.attach}
          </Button>
          <IconButton label={words.putDown} icon={<X />} onClick={() => takeInHand(null)} />
        </>
      ) : (
        <span className="min-w-0 truncate text-ink-3">{words.nothingInHand}</span>
      )}
      {may ? (
        <Button size="sm" variant="quiet" keys="s" onClick={() => setChoosing(true)}>
          {words.chooseSource}
        </Button>
      ) : null}
      <SourcePicker open={choosing} onOpenChange={setChoosing} attachTo={inHand ? [] : targets} />
    </section>
  );
}
