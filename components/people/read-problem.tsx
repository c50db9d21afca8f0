import { problemOf } from "@/components/account/problem-of";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { ApiProblem } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { personWords } from "@/lib/words/persons";

const words = personWords.problem;

/** Why a page about people is not shown: no right, nobody there, or nobody answers. */
export function ReadProblem({ error, noRight, retry }: { error: Error; noRight?: string; retry: () => void }) {
  const { desk } = useWorkspace();
  const refused = error instanceof ApiProblem;
  const forbidden = refused && error.problem.code === "not_allowed";
  return (
    <ProblemNotice
      title={words.title}
      happened={forbidden && noRight ? noRight : problemOf(error)}
      safe={words.safe}
      todo={words.todo}
      action={
        refused ? (
          <ButtonLink href={`/desks/${desk.id}`}>{words.action}</ButtonLink>
        ) : (
          <Button onClick={retry}>{words.retry}</Button>
        )
      }
    />
  );
}
