/** The seconds to wait that an address tells; nothing for anything that is no such number. */
export const waitIn = (wait: string | undefined) =>
  wait && /^\d{1,5}$/.test(wait) ? { retryAfterSeconds: Number(wait) } : {};
