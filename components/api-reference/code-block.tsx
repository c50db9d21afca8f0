"use client";

import { Copy } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { apiReferenceWords as words } from "@/lib/words/api-reference";

/** A command to copy; long lines scroll inside it, by the keyboard too. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <div className="relative rounded-md border border-rule bg-sunk">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        className="overflow-x-auto p-3 pe-12"
      >
        <pre className="font-mono text-sm">
          <code>{code}</code>
        </pre>
      </section>
      <div className="absolute end-1 top-1">
        <IconButton
          label={words.copy}
          icon={<Copy />}
          onClick={() => void navigator.clipboard?.writeText(code).then(() => toast(words.copied))}
        />
      </div>
    </div>
  );
}
