/**
 * Milliseconds this thread, or all of the process, compute until the work is done. A bound on them says what the work costs,
 * however busy the machine is: the time on the wall is as long as the others make it.
 */
export async function computing(work: () => unknown, threads: "this" | "all" = "this"): Promise<number> {
  // Node 22 counts for all threads only.
  const usage = (threads === "this" && process.threadCpuUsage) || process.cpuUsage;
  const before = usage.call(process);
  await work();
  const { user, system } = usage.call(process, before);
  return (user + system) / 1000;
}
