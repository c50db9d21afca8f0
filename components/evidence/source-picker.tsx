"use client";

import { Dialog } from "@/components/ui/dialog";
import { Later, later } from "@/components/ui/later";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { ClaimView } from "@/lib/contract/claims";
import { evidenceFormWords } from "@/lib/words/evidence-form";

/** Comes after the text. */
export const openPicker = later(() => import("./open-picker").then((part) => part.OpenPicker));

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Attached at once to these when one is chosen. */
  attachTo: readonly ClaimView[];
}

/** Picks a source of the desk, or makes one on the spot, and takes it in hand. */
export function SourcePicker({ open, onOpenChange, attachTo }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={evidenceFormWords.source.dialog} size="lg">
      {open ? (
        <Later
          part={openPicker}
          props={{ attachTo, close: () => onOpenChange(false) }}
          waiting={<SkeletonRows rows={8} rowClassName="h-9" />}
        />
      ) : null}
    </Dialog>
  );
}
