"use client";

import type { ReactNode } from "react";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { SignedAccounts } from "@/lib/contract/signing";
import { articleWords } from "@/lib/words/articles";
import { signingWords as words } from "@/lib/words/signing";

/** How much of what was signed there is, in one line. */
export function Counts({ counts }: { counts: SignedAccounts["counts"] }) {
  const { words: length, claims, settled, retired, evidence } = words.counts;
  return (
    <p className="text-ink-2 tabular-nums">
      {[
        length(counts.words),
        claims(counts.claims),
        settled(counts.settled),
        retired(counts.retired),
        evidence(counts.evidence),
      ].join(" · ")}
    </p>
  );
}

/** A list of exceptions and the like under its heading; it says so when there are none. */
function Listed({ title, items }: { title: string; items: { key: string; shown: ReactNode }[] }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">{title}</h3>
      {items.length === 0 ? <p className="text-ink-3">{words.noneOf}</p> : null}
      <ul className="flex flex-col gap-1">
        {items.map(({ key, shown }) => (
          <li key={key} className="break-words">
            {shown}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Risks that were taken by name, and claims that were retired with a reason. */
export function Exceptions({ accounts }: { accounts: Pick<SignedAccounts, "exceptions" | "retired"> }) {
  const { desk } = useWorkspace();
  return (
    <>
      <Listed
        title={words.exceptions}
        items={accounts.exceptions.map(({ claimId, number, statement, reason, byId }) => ({
          key: `${claimId} ${reason}`,
          shown: (
            <>
              {words.claim(number)} {statement ? <bdi>“{statement}”</bdi> : null} {words.by(nameOf(desk, byId))}:{" "}
              {reason}
            </>
          ),
        }))}
      />
      <Listed
        title={words.retired}
        items={accounts.retired.map(({ claimId, number, statement, reason }) => ({
          key: claimId,
          shown: (
            <>
              {words.claim(number)}
              {statement ? <bdi> “{statement}”</bdi> : null}: {reason}
            </>
          ),
        }))}
      />
    </>
  );
}

/** The rest that stands beside a text before it is signed: numbers that were waved through, and who did what. */
export function Accounts({ accounts }: { accounts: SignedAccounts }) {
  const { desk } = useWorkspace();
  return (
    <div className="flex flex-col gap-4">
      <Counts counts={accounts.counts} />
      <Exceptions accounts={accounts} />
      <Listed
        title={words.wavedNumbers}
        items={accounts.wavedNumbers.map(({ range, text, memberId }) => ({
          key: `${range.start} ${range.end}`,
          shown: (
            <>
              <bdi className="font-medium">{text}</bdi> {words.by(nameOf(desk, memberId))}
            </>
          ),
        }))}
      />
      <Listed
        title={words.people}
        items={accounts.people.map(({ memberId, parts, did }) => ({
          key: memberId,
          shown: (
            <>
              <bdi className="font-medium">{nameOf(desk, memberId)}</bdi>{" "}
              <span className="text-ink-2">
                {[
                  ...parts.map((part) => articleWords.parts[part].toLowerCase()),
                  ...did.map((each) => words.did[each]),
                ].join(", ")}
              </span>
            </>
          ),
        }))}
      />
    </div>
  );
}
