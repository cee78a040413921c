/** Time comes in here and nowhere else. */
export interface Clock {
  /** The current time. */
  now(): Date;
  /** Milliseconds that only go forward, for durations. */
  elapsed(): number;
  /** Resolves after that many milliseconds. */
  sleep(ms: number): Promise<void>;
}
