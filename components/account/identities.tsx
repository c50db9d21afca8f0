"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { type AccountView, unlinkIdentity } from "@/lib/contract/account";
import { accountWords } from "@/lib/words/account";
import { AccountSection } from "./account-section";
import { ProviderButton } from "./provider-button";
import { useRefreshAccount } from "./use-account";
import { useAction } from "./use-action";
import { useConfirmIdentity } from "./use-confirm-identity";

const words = accountWords.identities;

/** Accounts elsewhere that sign this person in. Nothing to see where no provider is set up and none is linked. */
export function Identities({ account, zone }: { account: AccountView; zone: string }) {
  const { whenFresh } = useConfirmIdentity();
  const refresh = useRefreshAccount();
  const { busy, problem, run } = useAction();
  const { identities, providers } = account;
  if (identities.length === 0 && providers.length === 0) return null;
  const nameOf = (id: string) => providers.find((provider) => provider.id === id)?.name ?? id;

  async function unlink(provider: string, subject: string) {
    const done = await run(async () => {
      if (await whenFresh(() => call(unlinkIdentity, { body: { provider, subject } })))
        toast(words.unlinked(nameOf(provider)));
    });
    if (done) await refresh();
  }

  return (
    <AccountSection title={words.title} intro={words.what}>
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      {identities.length > 0 ? (
        <ul className="flex flex-col divide-y divide-rule rounded-lg border border-rule bg-paper">
          {identities.map(({ provider, subject, email, since, lastUsed }) => (
            <li key={`${provider} ${subject}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <div className="flex min-w-0 grow basis-48 flex-col">
                <span className="font-medium">{nameOf(provider)}</span>
                <span className="text-sm break-words text-ink-2">{email ? <bdi>{email}</bdi> : words.noEmail}</span>
                <span className="text-sm text-ink-3">
                  {words.linked} <Time at={since} zone={zone} />
                  {lastUsed ? (
                    <>
                      {", "}
                      {words.used} <Time at={lastUsed} zone={zone} />
                    </>
                  ) : null}
                </span>
              </div>
              <Button
                size="sm"
                busy={busy}
                aria-label={words.unlinkWhich(nameOf(provider), email)}
                onClick={() => void unlink(provider, subject)}
              >
                {words.unlink}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {providers.map(({ id, name }) => (
          <ProviderButton key={id} provider={id} intent="link">
            {words.link(name)}
          </ProviderButton>
        ))}
      </div>
    </AccountSection>
  );
}
