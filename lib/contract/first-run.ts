import { z } from "zod";
import { emailAddress, personName, typedPassword } from "@/lib/domain/accounts/account";
import { shippedScales } from "@/lib/domain/assessments/scale";
import { deskBasics } from "@/lib/domain/desk/desk";
import { id } from "@/lib/domain/fields";
import { command, endpoint } from "./endpoint";

const scaleOf = (purpose: "own_copy" | "published") =>
  z.enum(shippedScales.filter((scale) => scale.purpose === purpose).map((scale) => scale.name));

/** What somebody says to have an account. */
export const newAccount = z.strictObject({
  name: personName,
  email: emailAddress,
  password: typedPassword,
});

/** POST /first-run: answers 404 once anybody has an account. */
export const openFirstDesk = endpoint(
  "openFirstDesk",
  "POST",
  "/first-run",
  "Make the first owner and the first desk",
  {
    body: command({
      /** As npm start printed it. */
      code: z.string().max(100),
      owner: newAccount,
      desk: z.strictObject({
        ...deskBasics,
        scales: z.strictObject({ own_copy: scaleOf("own_copy"), published: scaleOf("published") }),
      }),
    }),
    response: z.object({ deskId: id }),
    status: 201,
  },
);
