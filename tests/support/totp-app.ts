import { TOTP } from "otpauth";

/** An authenticator app that was given this secret; answers what it shows at a moment (ms). */
export function codesOf(secret: string): (at: number) => string {
  const app = new TOTP({ secret });
  return (at) => app.generate({ timestamp: at });
}
