"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { passwordWords as words } from "@/lib/words/password";

type Props = Omit<ComponentProps<typeof TextField>, "type" | "label"> & {
  label: string;
  autoComplete: "current-password" | "new-password";
};

/** A password, with a way to see what was typed. Pasting works as anywhere. */
export function PasswordField(props: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className="flex items-start gap-1">
      <TextField
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={1024}
        className="grow"
      />
      <IconButton
        label={shown ? words.hide : words.show}
        icon={shown ? <EyeOff /> : <Eye />}
        className="mt-6"
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
