"use client";

import { useQuery } from "@tanstack/react-query";
import { AccountSection } from "@/components/account/account-section";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { addressOf, call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { exportPerson, type PersonView, readPerson } from "@/lib/contract/persons";
import { articleWords } from "@/lib/words/articles";
import { deskWords } from "@/lib/words/desk";
import { erasureWords } from "@/lib/words/erasures";
import { personWords as words } from "@/lib/words/persons";
import { AskErasure } from "./ask-erasure";
import { PeopleFrame } from "./people-frame";
import { PersonWork } from "./person-work";
import { ReadProblem } from "./read-problem";

/** A person of the desk: who they are, what of theirs is here, what can be done with their data. */
export function PersonPage({ memberId }: { memberId: string }) {
  const { desk } = useWorkspace();
  const person = useQuery({
    queryKey: ["person", desk.id, memberId],
    queryFn: ({ signal }) => call(readPerson, { params: { deskId: desk.id, memberId }, signal }),
  });
  if (person.data) return <Shown person={person.data} />;
  return (
    <PeopleFrame title={words.title}>
      {person.error ? (
        <ReadProblem error={person.error} noRight={erasureWords.noRight} retry={() => void person.refetch()} />
      ) : (
        <SkeletonRows rows={8} rowClassName="h-12" />
      )}
    </PeopleFrame>
  );
}

function Shown({ person }: { person: PersonView }) {
  const { desk } = useWorkspace();
  const home = `/desks/${desk.id}`;
  const params = { deskId: desk.id, memberId: person.id };
  return (
    <PeopleFrame
      title={person.name}
      intro={
        <>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span>{deskWords.roles[person.role]}</span>
            {person.id === desk.me.memberId ? <Badge strong>{words.you}</Badge> : null}
            {person.disabledAt ? <Badge>{words.disabled}</Badge> : null}
            {person.external ? <Badge>{words.external}</Badge> : null}
          </p>
          {person.about ? <p>{person.about}</p> : null}
          <p className="text-sm text-ink-3">
            {words.since} <Time at={person.since} zone={desk.timeZone} />
            {person.email ? ` · ${person.email}` : null}
          </p>
        </>
      }
    >
      <PersonWork person={person} home={home} partWords={articleWords.parts} />
      {person.can.export_person || person.can.request_erasure ? (
        <AccountSection title={words.data} intro={words.dataWhat}>
          {person.erasurePending ? <Banner kind="warn">{words.pending}</Banner> : null}
          <div className="flex flex-wrap gap-2">
            {person.can.export_person ? (
              <a href={addressOf(exportPerson, params)} download className={buttonClass()}>
                {words.export}
              </a>
            ) : null}
            {person.can.request_erasure && !person.erasurePending ? (
              <AskErasure whose={{ memberId: person.id }} name={person.name} label={erasureWords.askMember} />
            ) : null}
            {person.can.request_erasure ? (
              <ButtonLink href={`${home}/people/erasures`}>{words.seeErasures}</ButtonLink>
            ) : null}
          </div>
        </AccountSection>
      ) : null}
    </PeopleFrame>
  );
}
