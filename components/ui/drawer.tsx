"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { uiWords } from "@/lib/words/ui";
import { IconButton } from "./icon-button";

/** A panel over the edge of the page, where the page is too narrow to keep it beside the text. */
export function Drawer({
  title,
  side = "start",
  open,
  onOpenChange,
  children,
}: {
  title: string;
  side?: "start" | "end";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          aria-describedby={undefined}
          // The panel and not its first field: on a phone a field would bring up the keyboard over it.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className={clsx(
            "fixed inset-y-0 z-40 flex w-[min(22rem,calc(100vw-3rem))] flex-col bg-desk shadow-float",
            side === "start" ? "start-0" : "end-0",
          )}
        >
          <header className="flex h-12 shrink-0 items-center gap-2 border-b border-rule ps-4 pe-12">
            <Primitive.Title className="grow truncate text-base font-semibold">{title}</Primitive.Title>
          </header>
          <div className="min-h-0 grow overflow-y-auto">{children}</div>
          <Primitive.Close asChild>
            <IconButton label={uiWords.close} keys="escape" icon={<X />} className="absolute end-2 top-2" />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
