"use client";

import { Globe } from "lucide-react";
import { useRef } from "react";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { TextField } from "@/components/ui/text-field";
import { useWorkspace } from "@/lib/client/workspace";
import { importWords } from "@/lib/words/import";

const words = importWords.address;

interface Props {
  address: string;
  onChange: (address: string) => void;
  onFetch: (address: string) => void;
}

/** The other way to bring an article: the server fetches its page, where the desk lets it. */
export function AddressForm({ address, onChange, onFetch }: Props) {
  const { desk } = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: "import-address",
      label: importWords.keys.address,
      group: "go",
      keys: ["a"],
      enabled: desk.fetchPages,
      run: () => field.current?.focus(),
    },
  ]);
  if (!desk.fetchPages) {
    return (
      <p className="flex items-start gap-2 text-sm text-pretty text-ink-3">
        <Globe aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        {desk.can.edit_desk ? words.offForOwner : words.off}
      </p>
    );
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = address.trim();
        if (typed === "") field.current?.focus();
        else onFetch(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
      }}
    >
      <TextField
        ref={field}
        label={words.label}
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={2_000}
        placeholder="https://"
        dir="ltr"
        value={address}
        onChange={(event) => onChange(event.target.value)}
        className="min-w-0 grow basis-64"
      />
      <Button type="submit" disabled={address.trim() === ""}>
        {words.fetch}
      </Button>
      <p className="flex basis-full flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
        {words.hint}
        <span className="max-md:hidden pointer-coarse:hidden">
          <Kbd keys="a" />
        </span>
      </p>
    </form>
  );
}
