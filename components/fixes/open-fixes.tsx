"use client";

import { useMemo, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { fixWords as words } from "@/lib/words/fixes";
import { useFixDraft } from "./fix-draft";
import { fixGroups } from "./fix-groups";
import { FixesList } from "./fixes-list";
import { useVersionPreview, VersionPreview } from "./version-preview";

/** All fixes of the article, to be decided on one after the other, and the next version made from those that were accepted. */
export function OpenFixes() {
  const { article, version, claims } = useWorkbench();
  const { listOpen, setListOpen } = useFixDraft();
  const [previewing, setPreviewing] = useState(false);
  const { groups, rest } = useMemo(() => fixGroups(claims, version.id), [claims, version.id]);
  const accepted = useMemo(() => groups.flat().flatMap(({ fix }) => (fix.state === "accepted" ? [fix] : [])), [groups]);
  const close = (open: boolean) => {
    setListOpen(open);
    setPreviewing(false);
  };
  const preview = useVersionPreview(previewing ? accepted : null, () => close(false));
  const mayDecide = groups.flat().some(({ fix }) => fix.can.decide_fix);
  return (
    <Dialog
      title={preview ? words.preview(version.number + 1) : words.list}
      description={
        preview
          ? words.previewIntro(preview.changes, version.number + 1)
          : groups.length === 0
            ? undefined
            : mayDecide
              ? words.listIntro
              : words.listIntroReading
      }
      size="lg"
      open={listOpen}
      onOpenChange={close}
      footer={
        preview ? (
          <>
            <Button onClick={() => setPreviewing(false)}>{words.back}</Button>
            <Button variant="primary" busy={preview.busy} disabled={!preview.make} onClick={() => preview.make?.()}>
              {words.make(version.number + 1)}
            </Button>
          </>
        ) : article.can.apply_fixes && accepted.length > 0 ? (
          <Button variant="primary" onClick={() => setPreviewing(true)}>
            {words.apply(accepted.length)}
          </Button>
        ) : undefined
      }
    >
      {preview ? (
        <VersionPreview preview={preview} />
      ) : (
        <FixesList groups={groups} rest={rest} onLeave={() => close(false)} />
      )}
    </Dialog>
  );
}
