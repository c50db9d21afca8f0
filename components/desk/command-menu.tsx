"use client";

import { Dialog } from "@/components/ui/dialog";
import { Later, later } from "@/components/ui/later";
import { SkeletonRows } from "@/components/ui/skeleton";
import { commandWords } from "@/lib/words/commands";
import { useCommandList } from "./commands";

/** Comes after the page. */
export const commandPalette = later(() => import("./command-palette").then((part) => part.CommandPalette));

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Any command by its name (mod+k). */
export function CommandMenu({ open, onOpenChange }: Props) {
  const list = useCommandList();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={commandWords.menu}>
      {open ? (
        <Later
          part={commandPalette}
          props={{ commands: list(), close: () => onOpenChange(false) }}
          waiting={<SkeletonRows rows={8} rowClassName="h-8" />}
        />
      ) : null}
    </Dialog>
  );
}
