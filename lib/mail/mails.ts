import { mailWords } from "@/lib/words/mail";
import { exactTime } from "@/lib/words/time";

/* What the mails say, for use cases, which know no words themselves. Give the result to sendMail with `to`. */

interface Invitation {
  desk: { name: string; timeZone: string };
  /** Who invites. */
  by: string;
  link: string;
  expiresAt: Date;
}

/** The mail that invites somebody to a desk; the date is said in the desk's time zone. */
export const invitationMail = ({ desk, by, link, expiresAt }: Invitation) =>
  mailWords.invitation({
    desk: oneLine(desk.name),
    by: oneLine(by),
    link,
    until: exactTime(expiresAt.getTime(), desk.timeZone),
  });

/** The mail with which a person chooses a new password. */
export const passwordResetMail = mailWords.passwordReset;

/** Tells a person that their password is another one now. */
export const passwordChangedMail = mailWords.passwordChanged;

/** A name is said on one line, whatever was typed into it. */
const oneLine = (name: string) => name.replace(/\s+/g, " ").trim();
