"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useWorkspace } from "@/lib/client/workspace";
import type { AccountView } from "@/lib/contract/account";
import { accountWords as words } from "@/lib/words/account";
import { signInWords } from "@/lib/words/sign-in";
import { AccessTokens } from "./access-tokens";
import { Identities } from "./identities";
import { NameSection } from "./name-section";
import { PasswordSection } from "./password-section";
import { problemOf } from "./problem-of";
import { SecondFactor } from "./second-factor";
import { Sessions } from "./sessions";
import { useAccount } from "./use-account";

/** A person's own account: who they are, how they sign in, where they are signed in. */
export function AccountPage() {
  const { desk } = useWorkspace();
  const account = useAccount();
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-6 sm:px-6">
      <h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
      {account.data ? (
        <>
          <CameBack providers={account.data.providers} />
          <NameSection account={account.data} />
          <PasswordSection account={account.data} zone={desk.timeZone} />
          <SecondFactor account={account.data} zone={desk.timeZone} />
          <Identities account={account.data} zone={desk.timeZone} />
          <Sessions account={account.data} zone={desk.timeZone} />
          <AccessTokens />
        </>
      ) : account.error ? (
        <ProblemNotice
          title={words.away.title}
          happened={problemOf(account.error)}
          safe={words.away.safe}
          todo={words.away.todo}
          action={<Button onClick={() => void account.refetch()}>{words.away.action}</Button>}
        />
      ) : (
        <SkeletonRows rows={8} rowClassName="h-14" />
      )}
    </main>
  );
}

/** What went wrong on the way to a provider and back stands in the address, as a code. */
function CameBack({ providers }: Pick<AccountView, "providers">) {
  const query = useSearchParams();
  const router = useRouter();
  const path = usePathname();
  const code = query.get("error");
  if (!code) return null;
  const problem = query.get("problem") ?? "";
  // A name in an address is said only when it is one of ours.
  const provider = providers.find(({ name }) => name === query.get("provider"))?.name ?? "";
  return (
    <Banner
      kind="error"
      action={
        <Button size="sm" onClick={() => router.replace(path)}>
          {words.seen}
        </Button>
      }
    >
      {signInWords.problem(code, { problem, provider })}
    </Banner>
  );
}
