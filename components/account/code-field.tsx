import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/text-field";
import { confirmWords } from "@/lib/words/account";

type Props = Partial<ComponentProps<typeof TextField>>;

/** Six digits of an app, or a recovery code. */
export function CodeField({ label = confirmWords.code, hint = confirmWords.codeHint, ...rest }: Props) {
  return (
    <TextField
      label={label}
      hint={hint}
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={100}
      {...rest}
    />
  );
}
