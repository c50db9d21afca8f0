"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { type AccountView, beginSecondFactor, renewRecoveryCodes } from "@/lib/contract/account";
import { accountWords } from "@/lib/words/account";
import { AccountSection } from "./account-section";
import { RecoveryCodes } from "./recovery-codes";
import { SecondFactorOff } from "./second-factor-off";
import { SecondFactorSetup } from "./second-factor-setup";
import { useRefreshAccount } from "./use-account";
import { useAction } from "./use-action";
import { useConfirmIdentity } from "./use-confirm-identity";

const words = accountWords.secondFactor;
const FEW_CODES = 3;

/** Codes of an app besides the password: to turn on, to get through the loss of the app, to turn off. */
export function SecondFactor({ account, zone }: { account: AccountView; zone: string }) {
  const { whenFresh } = useConfirmIdentity();
  const refresh = useRefreshAccount();
  const { busy, problem, run } = useAction();
  const [setup, setSetup] = useState<{ address: string; secret: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [turningOff, setTurningOff] = useState(false);
  const { since, recoveryCodesLeft } = account.secondFactor;

  const begin = () =>
    run(async () => {
      const begun = await whenFresh(() => call(beginSecondFactor, { body: {} }));
      if (begun) setSetup(begun);
    });
  const renew = () =>
    run(async () => {
      const made = await whenFresh(() => call(renewRecoveryCodes, { body: {} }));
      if (!made) return;
      setCodes(made.recoveryCodes);
      await refresh();
    });

  return (
    <AccountSection
      title={words.title}
      intro={
        since ? (
          <>
            {words.on} <Time at={since} zone={zone} />. {words.left(recoveryCodesLeft)}
          </>
        ) : (
          words.off
        )
      }
    >
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      {since && recoveryCodesLeft < FEW_CODES ? <Banner kind="warn">{words.few}</Banner> : null}
      {since ? (
        <div className="flex flex-wrap gap-2">
          <Button busy={busy} onClick={() => void renew()}>
            {words.renew}
          </Button>
          <Button variant="danger" onClick={() => setTurningOff(true)}>
            {words.turnOff}
          </Button>
        </div>
      ) : (
        <Button busy={busy} className="self-start" onClick={() => void begin()}>
          {words.setUp}
        </Button>
      )}
      <SecondFactorSetup
        setup={setup}
        close={() => setSetup(null)}
        done={(made) => {
          setSetup(null);
          setCodes(made);
          void refresh();
        }}
      />
      <RecoveryCodes codes={codes} close={() => setCodes(null)} />
      <SecondFactorOff account={account} open={turningOff} close={() => setTurningOff(false)} />
    </AccountSection>
  );
}
