"use client";

import { useQuery } from "@tanstack/react-query";
import { ReadProblem } from "@/components/people/read-problem";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { listChangesSinceSigned } from "@/lib/contract/signing";
import { signingWords as words } from "@/lib/words/signing";
import { ChangeItem } from "./change-item";
import { SignOffState } from "./sign-off-state";
import { SigningFrame } from "./signing-frame";
import { TextChanges } from "./text-changes";
import { useSigning } from "./use-signing";

/** What changed since an article was last signed whole, each thing kept or its claim opened again. */
export function ChangesPage({ articleId }: { articleId: string }) {
  const { desk } = useWorkspace();
  const signing = useSigning(articleId);
  const changes = useQuery({
    queryKey: ["sign_off", articleId, "changes"],
    queryFn: ({ signal }) => call(listChangesSinceSigned, { params: { deskId: desk.id, articleId }, signal }),
  });
  const { data, error } = changes;
  return (
    <SigningFrame
      title={words.changesTitle}
      above={
        <ButtonLink variant="quiet" size="sm" href={`/desks/${desk.id}/articles/${articleId}/sign-off`}>
          {words.title}
        </ButtonLink>
      }
    >
      {data ? null : error ? (
        <ReadProblem error={error} noRight={words.noRight} retry={() => void changes.refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
      {data && signing.data && data.signOff ? (
        <SignOffState articleId={articleId} signing={signing.data} signOff={data.signOff} />
      ) : null}
      {data && data.items.length === 0 ? (
        <EmptyState title={data.signOff ? words.changesNone : words.changesNever} />
      ) : null}
      {data && data.items.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {data.items.map((item) => (
            <ChangeItem
              key={item.subject}
              articleId={articleId}
              signOffId={data.signOff?.id ?? ""}
              item={item}
              may={data.can.sign_off}
            >
              {item.subject === "text" && data.text ? <TextChanges {...data.text} /> : null}
            </ChangeItem>
          ))}
        </ul>
      ) : null}
    </SigningFrame>
  );
}
