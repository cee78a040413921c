const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let controller: AbortController | undefined;

/** Aborted by the first signal that asks us to end. What runs then has to end by itself: signals no longer do it. */
export function interrupted(): AbortSignal {
  if (controller !== undefined) return controller.signal;
  const made = new AbortController();
  controller = made;
  for (const signal of SIGNALS) {
    process.on(signal, () => made.abort());
  }
  return made.signal;
}
