"use client";

import { ExternalLink } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import { useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { FindingGlyph } from "@/components/ui/finding-glyph";
import { useLabels } from "@/lib/client/labels";
import { readerWords } from "@/lib/words/reader";
import type { OpenPage } from "./open-page";
import type { Pointed } from "./use-pointing";

const words = readerWords.choice;
const itemClass =
  "flex items-start gap-2 rounded-md px-2 py-1.5 text-base outline-none select-none data-highlighted:bg-sunk data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-slate [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0";

/** Words on which several claims stand, or a link too, offer the choice at the pointer. */
export function ChoiceMenu({ page, pointed, onClose }: { page: OpenPage; pointed: Pointed; onClose: () => void }) {
  const { claims, select } = useWorkbench();
  const labels = useLabels();
  const anchor = useRef<HTMLButtonElement>(null);
  const { x, y, href } = pointed;

  useEffect(() => {
    const box = page.sheet.getBoundingClientRect();
    const style = anchor.current?.style;
    style?.setProperty("left", `${x - box.left}px`);
    style?.setProperty("top", `${y - box.top}px`);
  }, [page, x, y]);

  const here = pointed.claimIds.flatMap((id) => claims.find((claim) => claim.id === id) ?? []).reverse();
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()} modal={false}>
      <Primitive.Trigger asChild>
        <button
          ref={anchor}
          type="button"
          tabIndex={-1}
          aria-label={here.length > 0 ? words.title(here.length) : words.link}
          className="pointer-events-none absolute block h-4 w-px"
        />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={here.length > 0 ? words.title(here.length) : words.link}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            page.editor.view.dom.focus({ preventScroll: true });
          }}
          className="z-40 max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-lg bg-raised p-1 shadow-float"
        >
          {here.length > 0 ? (
            <Primitive.Label className="px-2 pt-1 pb-1 text-sm text-ink-3">{words.title(here.length)}</Primitive.Label>
          ) : null}
          {here.map((claim) => {
            const label = labels.of(claim);
            return (
              <Primitive.Item key={claim.id} className={itemClass} onSelect={() => select(claim.id, "text")}>
                <FindingGlyph family={label.family} />
                <span className="min-w-0 grow">
                  <bdi className="line-clamp-2">{claim.statement || claim.placements[0]?.exact}</bdi>
                  <span className="text-sm text-ink-3">{label.name}</span>
                </span>
                <span className="text-sm text-ink-3 tabular-nums">{claim.number}</span>
              </Primitive.Item>
            );
          })}
          {href ? (
            <Primitive.Item className={itemClass} onSelect={() => window.open(href, "_blank", "noopener,noreferrer")}>
              <ExternalLink aria-hidden="true" className="text-ink-3" />
              <span className="min-w-0 grow">
                {words.openLink(URL.parse(href)?.host || href)}
                <span className="block truncate text-sm text-ink-3">{href}</span>
              </span>
            </Primitive.Item>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
