import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { signInAs } from "@/lib/client/sign-in";
import { openFirstDesk } from "@/lib/contract/first-run";
import { firstRunWords as words } from "@/lib/words/first-run";
import type { FirstDesk } from "./desk-part";

type Answer = { path: string } | { text: string; field: "code" | "email" | "password" | null; over: boolean };

const fieldOf: Record<string, "code" | "email" | "password"> = {
  first_run_code_wrong: "code",
  email_taken: "email",
  password_weak: "password",
};

/**
 * Makes owner and desk and signs the owner in. Where the answer got lost, signing in tells whether they were made: then it goes on as if
 * it had come.
 */
export async function makeFirstDesk(
  code: string,
  owner: { name: string; email: string; password: string },
  desk: FirstDesk,
): Promise<Answer> {
  const goOn = () => signInAs(owner.email, owner.password, "/");
  try {
    const { deskId } = await call(openFirstDesk, { body: { commandId: newId(), code, owner, desk } });
    const path = await signInAs(owner.email, owner.password, `/desks/${deskId}`);
    return path === null ? { text: words.made, field: null, over: true } : { path };
  } catch (error) {
    if (!(error instanceof ApiProblem)) {
      const path = await goOn();
      return path === null ? { text: words.unreachable, field: null, over: false } : { path };
    }
    const { code: no, detail } = error.problem;
    if (no !== "not_found") return { text: detail, field: fieldOf[no] ?? null, over: false };
    const path = await goOn();
    return path === null ? { text: words.over, field: null, over: true } : { path };
  }
}
