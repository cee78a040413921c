/** What a comparison may take into account besides the two contracts. */
export interface Rules {
  /** The day the comparison is made for, `YYYY-MM-DD`: that of the head commit, so that two runs say the same. */
  today: string;
  /** Days that have to lie between a deprecation and its end, by stability. */
  noticeDays: { beta: number; stable: number };
  /** Machines that references may lead to, in lower case; what stands there is not known. */
  externalRefs: readonly string[];
}
