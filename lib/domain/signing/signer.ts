import type { PartName } from "../articles/article";
import type { Role } from "../desk/member";
import { may } from "../policy";
import type { SignatureRole } from "./signing-rules";

/** Why somebody may not give a signature. */
export type Hindrance =
  /** They are no editor here, or no lawyer, whichever signs. */
  | "role"
  /** They gave the other signature of this sign-off. */
  | "signed_already"
  /** They wrote the article. */
  | "writer"
  /** They have the part of a checker on it. */
  | "checker"
  /** They gave a first or second answer on a claim of it. Who adjudicated may sign. */
  | "assessed";

/** What an owner may lift, by name and with a reason: the separation of duties, and nothing else. */
export const liftable: readonly Hindrance[] = ["writer", "checker", "assessed"];

/** What is known of a person who wants to sign. Editing the words of a fix makes nobody a writer and is no fact here. */
export interface Signer {
  memberId: string;
  role: Role;
  parts: readonly PartName[];
  /** Whether they submitted an answer of each kind on any claim of the article. */
  answered: { first: boolean; second: boolean; adjudicated: boolean };
  /** An owner lifted the separation of duties for them on this article. */
  overridden: boolean;
}

const fits: Readonly<Record<SignatureRole, (signer: Signer) => boolean>> = {
  editor: ({ role, parts }) =>
    role === "owner" || role === "editor" || (role !== "viewer" && parts.includes("approver")),
  legal: ({ role, parts }) => role !== "viewer" && parts.includes("legal"),
};

/** In what capacity a person signs who did not say: the first wanted one that is theirs, as editor where none is. */
export function capacityOf(signer: Signer, wanted: readonly SignatureRole[]): SignatureRole {
  return wanted.find((role) => fits[role](signer)) ?? "editor";
}

/** Everything that keeps a person from signing in a capacity, lifted or not; `given` are the signatures that stand. */
export function hindrances(
  signer: Signer,
  as: SignatureRole,
  given: readonly { memberId: string; role: SignatureRole }[],
): Hindrance[] {
  const found: Hindrance[] = [];
  if (!fits[as](signer)) found.push("role");
  if (given.some(({ memberId }) => memberId === signer.memberId)) found.push("signed_already");
  if (signer.parts.includes("writer")) found.push("writer");
  if (signer.parts.includes("checker") || signer.parts.includes("second_checker")) found.push("checker");
  if (signer.answered.first || signer.answered.second) found.push("assessed");
  return found;
}

/** What is left of them after an override by an owner: only the separation of duties is ever lifted. */
export function standingHindrances(found: readonly Hindrance[], overridden: boolean): Hindrance[] {
  return overridden ? found.filter((each) => !liftable.includes(each)) : [...found];
}

/** Whether an override is all that keeps somebody from one of the wanted signatures: who may sign anyhow needs none, who has one or may never sign gains none. */
export function needsOverride(signer: Signer, wanted: readonly SignatureRole[]): boolean {
  if (signer.overridden || !may("sign_off", signer)) return false;
  return wanted.some((role) => {
    const found = hindrances(signer, role, []);
    return found.length > 0 && standingHindrances(found, true).length === 0;
  });
}
