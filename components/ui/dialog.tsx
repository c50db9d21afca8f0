"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from "react";
import { uiWords } from "@/lib/words/ui";
import { IconButton } from "./icon-button";

type DialogProps = {
  title: string;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The control that opens it, when the dialog keeps its own state. */
  trigger?: ReactElement;
  /** Its buttons, the thing to do last. */
  footer?: ReactNode;
  size?: "md" | "lg";
  children?: ReactNode;
};

/** A question that has to be answered before the work goes on. */
export function Dialog({ title, description, trigger, footer, size = "md", children, ...state }: DialogProps) {
  // Without a trigger of its own the primitive gives the focus back to nobody.
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (state.open) opener.current = openerOf(document.activeElement);
  }, [state.open]);
  const giveBack = (event: Event) => {
    if (trigger) return;
    event.preventDefault();
    // What was done in it may have sent the focus on, to a field that asks for the next thing.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const from = opener.current;
    // What it was opened from may be gone: the text, where a next version was made in it.
    const goal = from?.isConnected === false ? document.querySelector("[data-reading]") : from;
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  };
  return (
    <Primitive.Root {...state}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          onOpenAutoFocus={startInside}
          onCloseAutoFocus={giveBack}
          onEscapeKeyDown={leaveInnerEscape}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={clsx(
            "fixed inset-x-3 top-[max(1rem,12dvh)] z-40 mx-auto flex max-h-[calc(100dvh-max(2rem,16dvh))] flex-col rounded-lg bg-raised shadow-float",
            size === "md" ? "max-w-lg" : "max-w-3xl",
          )}
        >
          <header className="ps-5 pe-14 pt-4 pb-1">
            <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
            {description ? (
              <Primitive.Description className="mt-0.5 text-base text-ink-2">{description}</Primitive.Description>
            ) : null}
          </header>
          <div className="min-h-0 grow overflow-y-auto px-5 pt-1 pb-4">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">{footer}</footer>
          ) : null}
          {/* Last in order, so that focus begins at the first field or the thing to do. */}
          <Primitive.Close asChild>
            <IconButton label={uiWords.close} keys="escape" icon={<X />} className="absolute end-3 top-3" />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** With nothing to do in it but read, the dialog itself takes the focus: its close button would answer Escape with its tooltip first. */
function startInside(event: Event): void {
  const content = event.currentTarget;
  if (
    !(content instanceof HTMLElement) ||
    content.querySelectorAll("a[href], button, input, select, textarea").length > 1
  )
    return;
  event.preventDefault();
  content.focus();
}

/** What is written inside (data-own-escape) is cancelled by Escape, not the dialog around it. */
function leaveInnerEscape(event: KeyboardEvent): void {
  const inner = event.target instanceof Element ? event.target.closest("[data-own-escape]") : null;
  if (inner?.querySelector("textarea, input")) event.preventDefault();
}

/** A menu goes away with the item that opened the dialog; the button of the menu stays. */
function openerOf(focused: Element | null): Element | null {
  const menu = focused?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : focused;
}
