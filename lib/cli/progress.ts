/** A line that counts what is done, on the terminal only; silent where output goes to a file. */
export function progressLine(label: string, silent: boolean): { step: (done: number, total: number, what?: string) => void; end: () => void } {
  const shown = !silent && process.stderr.isTTY === true;
  let last = 0;
  return {
    step(done, total, what) {
      const now = Date.now();
      if (!shown || total < 20 || (done < total && now - last < 200)) return;
      last = now;
      process.stderr.write(`\r${label}: ${done} of ${total}${what ? ` ${what}` : ""}\u001b[K`);
    },
    end() {
      if (shown && last > 0) process.stderr.write("\r\u001b[K");
    },
  };
}
