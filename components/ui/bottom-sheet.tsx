"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { type ReactNode, useState } from "react";
import { uiWords } from "@/lib/words/ui";
import { IconButton } from "./icon-button";

/**
 * The card on a phone. Not modal: the article above it goes on scrolling, and the sheet takes less than half of the
 * screen, so that the words it speaks of can always be brought above its edge.
 */
export function BottomSheet({
  title,
  open,
  onOpenChange,
  children,
}: {
  title: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  const [tall, setTall] = useState(false);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Primitive.Portal>
        <Primitive.Content
          aria-describedby={undefined}
          data-bottom-sheet={tall ? "tall" : "short"}
          onInteractOutside={(event) => event.preventDefault()}
          // It shows what was chosen in the text; whoever reads on by key stays there.
          onOpenAutoFocus={(event) => event.preventDefault()}
          className="fixed inset-x-0 bottom-0 z-30 flex h-[30dvh] flex-col rounded-t-lg bg-raised shadow-sheet data-[bottom-sheet=tall]:h-[48dvh]"
        >
          <header className="flex min-h-11 shrink-0 items-center gap-1 border-b border-rule ps-4 pe-1.5">
            <Primitive.Title asChild>
              <div className="min-w-0 grow truncate text-base font-semibold">{title}</div>
            </Primitive.Title>
            <IconButton
              label={tall ? uiWords.smaller : uiWords.larger}
              icon={tall ? <ChevronDown /> : <ChevronUp />}
              side="top"
              onClick={() => setTall(!tall)}
            />
            <Primitive.Close asChild>
              <IconButton label={uiWords.close} keys="escape" icon={<X />} side="top" />
            </Primitive.Close>
          </header>
          <div className="min-h-0 grow overflow-y-auto px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
