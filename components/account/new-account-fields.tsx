"use client";

import { TextField } from "@/components/ui/text-field";
import { emailAddress, personName } from "@/lib/domain/accounts/account";
import { passwordProblem } from "@/lib/domain/accounts/password-problem";
import { newAccountWords as words } from "@/lib/words/new-account";
import { passwordWords } from "@/lib/words/password";
import { PasswordField } from "./password-field";

export type NewAccount = { name: string; email: string; password: string };
type Wrong = Partial<Record<keyof NewAccount, string>>;

/** Name, address and password of somebody who has no account yet. */
export function NewAccountFields({ wrong }: { wrong: Wrong }) {
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={wrong.name}
        name="name"
        autoComplete="name"
        maxLength={200}
        required
      />
      <TextField
        label={words.email}
        hint={words.emailHint}
        error={wrong.email}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <PasswordField
        label={words.password}
        hint={passwordWords.hint}
        error={wrong.password}
        name="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}

/** What is wrong with it, field by field; a password may not be made of these other words either. */
export function newAccountProblems({ name, email, password }: NewAccount, others: readonly string[] = []): Wrong {
  const weak = passwordProblem(password, [name, email, ...others]);
  return {
    ...(!personName.safeParse(name).success && { name: words.missing.name }),
    ...(!emailAddress.safeParse(email).success && { email: words.missing.email }),
    ...(weak !== null && { password: passwordWords.problem(weak) }),
  };
}
